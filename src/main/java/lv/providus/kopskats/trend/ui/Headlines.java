package lv.providus.kopskats.trend.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.providus.kopskats.trend.Trend;
import lv.providus.kopskats.trend.TrendComparison;
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

    /**
     * A sentence for each line, followed by what the same municipalities show where not the same ones answered, and by who was
     * merged in between.
     */
    List<String> sentences() {
        return trend.lines().stream()
                .flatMap(line -> Stream.concat(Stream.of(sentence(line)), ofSame(line).stream()))
                .toList();
    }

    /** What goes along with a picture whose lines would else seem to be of the same municipalities all the time. */
    List<String> notes() {
        return Stream.concat(trend.lines().stream().flatMap(line -> ofSame(line).stream()), unknown().stream())
                .toList();
    }

    /** That releases do not tell if the same municipalities answered; empty where it is known. */
    Optional<String> unknown() {
        return comparisons().anyMatch(comparison -> comparison.answering() instanceof TrendComparison.Unknown)
                ? Optional.of(wording.text("trend.unknownSame"))
                : Optional.empty();
    }

    private Stream<TrendComparison> comparisons() {
        return trend.lines().stream().flatMap(line -> Stream.ofNullable(line.comparison()));
    }

    /** Whether no line has figures of two rounds. */
    boolean isNoTrend() {
        return comparisons().findAny().isEmpty();
    }

    /** Whether there is a break between the rounds that the sentences compare. */
    boolean isOverBreaks() {
        return comparisons()
                .anyMatch(compared -> trend.breaks().stream()
                        .anyMatch(found -> found.before() > compared.first() && found.before() <= compared.last()));
    }

    private String sentence(Trend.Line line) {
        TrendComparison compared = line.comparison();
        return compared == null ? alone(line) : compared(line, compared);
    }

    private String alone(Trend.Line line) {
        return IntStream.range(0, line.points().size())
                .filter(place -> line.points().get(place).value() != null)
                .mapToObj(place -> wording.text(
                        "trend.headline.one",
                        where(line.group()),
                        kindOf(line.group()),
                        wording.measure(),
                        wording.figure(value(line, place)),
                        wording.date(place)))
                .findFirst()
                .orElseGet(() -> wording.text("trend.headline.none", where(line.group()), kindOf(line.group())));
    }

    private String compared(Trend.Line line, TrendComparison compared) {
        Value before = value(line, compared.first());
        Value now = value(line, compared.last());
        boolean chosen = wording.isSingle() && wording.choice().measure() == TrendMeasure.CHOSEN;
        return chosen || !compared.isOfSame()
                ? wording.text(
                        "trend.headline.both",
                        where(line.group()),
                        kindOf(line.group()),
                        wording.measure(),
                        wording.figure(before),
                        wording.figure(now),
                        wording.date(compared.first()),
                        wording.date(compared.last()))
                : wording.text(
                        "trend.headline.changed",
                        where(line.group()),
                        kindOf(line.group()),
                        wording.measure(),
                        direction(before, now),
                        wording.figure(before),
                        wording.figure(now),
                        wording.date(compared.first()),
                        wording.date(compared.last()));
    }

    private Optional<String> ofSame(Trend.Line line) {
        TrendComparison compared = line.comparison();
        return compared == null
                ? Optional.empty()
                : switch (compared.answering()) {
                    case TrendComparison.Same ignored -> Optional.empty();
                    case TrendComparison.Unknown ignored -> Optional.empty();
                    case TrendComparison.Summed(var mergers) ->
                        Optional.of(merged(line.group(), mergers, "trend.headline.summed"));
                    case TrendComparison.Others others ->
                        Optional.of(
                                others.mergers().isEmpty()
                                        ? others(line.group(), others)
                                        : others(line.group(), others) + " "
                                                + merged(line.group(), others.mergers(), "trend.headline.merged"));
                };
    }

    private String merged(TrendGroup group, List<TrendComparison.Merger> mergers, String key) {
        return wording.text(
                key,
                where(group),
                kindOf(group),
                mergers.stream()
                        .map(merger -> wording.text(
                                "trend.headline.merger", wording.allOf(merger.predecessors()), merger.successor()))
                        .collect(Collectors.joining("; ")));
    }

    private String others(TrendGroup group, TrendComparison.Others others) {
        TrendComparison.Change change = others.ofBoth();
        return change == null
                ? wording.text(
                        "trend.headline.others.tooFew",
                        where(group),
                        kindOf(group),
                        others.before(),
                        others.after(),
                        others.both())
                : wording.text(
                        "trend.headline.others",
                        where(group),
                        kindOf(group),
                        others.before(),
                        others.after(),
                        others.both(),
                        wording.measure(),
                        direction(change.before(), change.after()),
                        wording.figure(change.before()),
                        wording.figure(change.after()));
    }

    private static String direction(Value before, Value now) {
        int sign = now.amount().compareTo(before.amount());
        return sign > 0 ? "up" : sign < 0 ? "down" : "same";
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
