package lv.providus.kopskats.trend.ui;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsWording;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.trend.Trend;
import lv.providus.kopskats.trend.TrendBreak;
import lv.providus.kopskats.trend.TrendChoice;
import lv.providus.kopskats.trend.TrendGroup;
import lv.providus.kopskats.trend.TrendGrouping;
import lv.providus.kopskats.trend.TrendMeasure;
import lv.providus.kopskats.trend.TrendPoint;
import lv.providus.kopskats.trend.TrendPoint.Value;
import lv.providus.kopskats.trend.TrendRound;

/** How a trend puts groups, figures, gaps and breaks into words. */
class TrendWording extends ResultsWording {

    private final Trend trend;

    TrendWording(Texts texts, Locale locale, Trend trend) {
        super(texts, locale);
        this.trend = trend;
    }

    TrendChoice choice() {
        return trend.choice();
    }

    /** A round where there is little room: its reference date, its title where another has the same one. */
    String date(int place) {
        TrendRound round = round(place);
        boolean alone = trend.rounds().stream()
                .allMatch(other ->
                        other.id().equals(round.id()) || !other.referenceDate().equals(round.referenceDate()));
        return alone ? formats().date(round.referenceDate()) : round.title().in(locale());
    }

    String round(TrendRound round) {
        return text("trend.round", round.title().in(locale()), formats().date(round.referenceDate()));
    }

    TrendRound round(int place) {
        return trend.rounds().get(place);
    }

    String group(TrendGroup group) {
        return switch (group) {
            case TrendGroup.OfRegion(var region) -> region.name().in(locale());
            case TrendGroup.Rest ignored -> text("results.others");
            case TrendGroup.OfKind(var kind) -> kind(kind);
            case TrendGroup.OfSize(var size) -> size(size);
            case TrendGroup.Country ignored -> text("results.group.all");
            case TrendGroup.OfMunicipality(var municipality) -> municipality.name();
        };
    }

    /** What is followed, as a sentence says it in the nominative. */
    String measure() {
        ResultsQuestion latest = trend.subject().question().asked();
        String key = (isSingle() ? "trend.what.single." : "trend.what.")
                + choice().measure().name();
        return switch (choice().measure()) {
            case UPPER -> text(key, anyOf(latest.upperPoints()));
            case CHOSEN ->
                text(
                        key,
                        trend.subject()
                                .question()
                                .option(choice().option())
                                .map(this::quoted)
                                .orElse(choice().option()));
            case TICKED, PLACE, PER_THOUSAND, TOTAL, MEDIAN -> text(key);
        };
    }

    boolean isSingle() {
        return choice().grouping() == TrendGrouping.MUNICIPALITIES;
    }

    /** A figure by itself. */
    String amount(Value value) {
        return switch (choice().measure()) {
            case UPPER, CHOSEN, TICKED -> formats().percent(value.amount(), 1);
            case PER_THOUSAND -> formats().decimal(value.amount(), 1);
            case PLACE, TOTAL, MEDIAN -> formats().plain(value.amount());
        };
    }

    /** A figure with what it is made of; a gap by its reason. */
    String cell(TrendPoint point) {
        Value value = point.value();
        if (value == null) {
            return gap(point);
        }
        return value.parts().isEmpty()
                ? figure(value)
                : text("trend.sum", figure(value), String.join(" + ", value.parts()));
    }

    String gap(TrendPoint point) {
        return text("trend.gap." + Objects.requireNonNull(point.gap()));
    }

    /** "5 no 9 (55,6 %)", or the number with n. */
    String figure(Value value) {
        TrendMeasure measure = choice().measure();
        if (isSingle()) {
            return measure == TrendMeasure.CHOSEN
                    ? text(value.count() > 0 ? "trend.chosen.yes" : "trend.chosen.no")
                    : amount(value);
        }
        if (measure == TrendMeasure.UPPER || measure == TrendMeasure.CHOSEN) {
            return text(
                    choice().weighted() ? "trend.share.weighted" : "trend.share",
                    formats().whole(value.count()),
                    formats().whole(value.n()),
                    amount(value));
        }
        return text("trend.number", amount(value), formats().whole(value.n()));
    }

    String sentence(TrendBreak found) {
        String before = date(found.before() - 1);
        String after = date(found.before());
        return switch (found) {
            case TrendBreak.Wording(int ignored, String from, String to) ->
                text("trend.break.wording", before, after, from, to);
            case TrendBreak.Scale ignored -> text("trend.break.scale", before, after);
            case TrendBreak.Choices ignored -> text("trend.break.choices", before, after);
            case TrendBreak.Type ignored -> text("trend.break.type", before, after);
            case TrendBreak.Cumulative(int ignored, boolean now) ->
                text(now ? "trend.break.cumulative" : "trend.break.notCumulative", before, after);
            case TrendBreak.Residents(int ignored, String from, String to) ->
                text("trend.break.residents", before, after, from, to);
            case TrendBreak.Merged(int ignored, List<String> merged, String into) ->
                text("trend.break.merged", before, after, allOf(merged), into);
            case TrendBreak.Moved(int ignored, String municipality, var from, var to) ->
                text("trend.break.moved", before, after, municipality, from.in(locale()), to.in(locale()));
            case TrendBreak.KindChanged(int ignored, String municipality) ->
                text("trend.break.kind", before, after, municipality);
        };
    }
}
