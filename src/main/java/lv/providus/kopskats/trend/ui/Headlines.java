package lv.providus.kopskats.trend.ui;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import lv.providus.kopskats.trend.Trend;
import lv.providus.kopskats.trend.TrendGroup;
import lv.providus.kopskats.trend.TrendMeasure;
import lv.providus.kopskats.trend.TrendPoint.Value;

/** Says in a sentence for each line where it came from and where it is, never more than the numbers. */
class Headlines {

    private final Trend trend;
    private final TrendWording wording;

    Headlines(Trend trend, TrendWording wording) {
        this.trend = trend;
        this.wording = wording;
    }

    /** A sentence for each line. */
    List<String> sentences() {
        return trend.lines().stream().map(this::sentence).toList();
    }

    /** Whether no line has figures of two rounds. */
    boolean isNoTrend() {
        return trend.lines().stream().allMatch(line -> places(line).size() < 2);
    }

    /** Whether there is a break between the rounds that the sentences compare. */
    boolean isOverBreaks() {
        return trend.lines().stream()
                .map(Headlines::places)
                .filter(places -> places.size() > 1)
                .anyMatch(places -> trend.breaks().stream()
                        .anyMatch(found -> found.before() > places.getFirst() && found.before() <= places.getLast()));
    }

    private static List<Integer> places(Trend.Line line) {
        return IntStream.range(0, line.points().size())
                .filter(place -> line.points().get(place).value() != null)
                .boxed()
                .toList();
    }

    private String sentence(Trend.Line line) {
        List<Integer> places = places(line);
        if (places.isEmpty()) {
            return wording.text("trend.headline.none", where(line.group()), kindOf(line.group()));
        }
        int last = places.getLast();
        Value now = value(line, last);
        if (places.size() == 1) {
            return wording.text(
                    "trend.headline.one",
                    where(line.group()),
                    kindOf(line.group()),
                    wording.measure(),
                    wording.figure(now),
                    wording.date(last));
        }
        int first = places.getFirst();
        Value before = value(line, first);
        if (wording.isSingle() && wording.choice().measure() == TrendMeasure.CHOSEN) {
            return wording.text(
                    "trend.headline.chosen",
                    where(line.group()),
                    kindOf(line.group()),
                    wording.measure(),
                    wording.figure(before),
                    wording.figure(now),
                    wording.date(first),
                    wording.date(last));
        }
        int sign = now.amount().compareTo(before.amount());
        return wording.text(
                "trend.headline.changed",
                where(line.group()),
                kindOf(line.group()),
                wording.measure(),
                sign > 0 ? "up" : sign < 0 ? "down" : "same",
                wording.figure(before),
                wording.figure(now),
                wording.date(first),
                wording.date(last));
    }

    private static Value value(Trend.Line line, int place) {
        return Objects.requireNonNull(line.points().get(place).value());
    }

    private String where(TrendGroup group) {
        return switch (group) {
            case TrendGroup.OfRegion(var region) -> region.locative().in(wording.locale());
            case TrendGroup.Rest ignored -> wording.text("trend.where.rest");
            case TrendGroup.Country ignored -> wording.text("trend.where.country");
            case TrendGroup.OfKind ignored -> wording.group(group);
            case TrendGroup.OfSize ignored -> wording.group(group);
            case TrendGroup.OfMunicipality ignored -> wording.group(group);
        };
    }

    /** Whether the place is said in the locative, so that the sentence goes on, or stands before a colon. */
    private static String kindOf(TrendGroup group) {
        return switch (group) {
            case TrendGroup.OfRegion ignored -> "in";
            case TrendGroup.Rest ignored -> "in";
            case TrendGroup.Country ignored -> "in";
            case TrendGroup.OfKind ignored -> "of";
            case TrendGroup.OfSize ignored -> "of";
            case TrendGroup.OfMunicipality ignored -> "of";
        };
    }
}
