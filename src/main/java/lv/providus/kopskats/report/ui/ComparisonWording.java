package lv.providus.kopskats.report.ui;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import lv.providus.kopskats.report.Comparison;
import lv.providus.kopskats.report.Comparison.Measure;
import lv.providus.kopskats.report.Comparison.Side;
import lv.providus.kopskats.results.Ratio;
import org.jspecify.annotations.Nullable;

/** Puts the comparisons of the region with the rest into words that claim what the numbers say and no more. */
class ComparisonWording {

    private static final int MOST_DECIMALS = 6;

    private final ReportWording wording;

    ComparisonWording(ReportWording wording) {
        this.wording = wording;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What the sign of the difference allows to say. */
    String headline(Comparison comparison) {
        String measure = key(comparison.measure());
        return comparison.question() == null
                ? wording.text("report.challenges.absent." + measure)
                : wording.text("report.challenges." + measure + "." + key(comparison.direction()), wording.inRegion());
    }

    /** Both numbers, and what else has to be known of them. */
    String detail(Comparison comparison) {
        Side here = comparison.sides().region();
        Side there = comparison.sides().others();
        return switch (comparison.direction()) {
            case WITHHELD ->
                wording.text(
                        comparison.apart() ? "report.challenges.detail.apart" : "report.challenges.detail.withheld");
            case UNKNOWN -> wording.text("report.challenges.detail.unknown", wording.inRegion(), here.n(), there.n());
            case LOWER, EQUAL, HIGHER -> detail(comparison, here, there);
        };
    }

    private String detail(Comparison comparison, Side here, Side there) {
        Measure measure = comparison.measure();
        return switch (measure) {
            case INVOLVEMENT, RESOURCES ->
                wording.text(
                        "report.challenges.detail.share",
                        comparison.question() == null
                                ? ReportWording.NO_VALUE
                                : wording.anyOf(comparison.question().upperPoints()),
                        wording.inRegion(),
                        here.count(),
                        here.n(),
                        value(comparison, here),
                        there.count(),
                        there.n(),
                        value(comparison, there));
            case HOUSED ->
                wording.text(
                        comparison.medianContradicts()
                                ? "report.challenges.detail.housed.contradicts"
                                : "report.challenges.detail.housed",
                        wording.inRegion(),
                        value(comparison, here),
                        value(comparison, there),
                        median(comparison, here),
                        median(comparison, there));
            case ACTIVITIES ->
                wording.text(
                        "report.challenges.detail.activities",
                        wording.inRegion(),
                        value(comparison, here),
                        value(comparison, there));
        };
    }

    /** What the headline does not say of most municipalities; empty where it does. */
    Optional<String> contradiction(Comparison comparison) {
        return comparison.ranksContradict()
                ? Optional.of(wording.text("report.challenges.ranks.contradict"))
                : Optional.empty();
    }

    /** The value of a measure: per cent, or persons per 1 000 residents; two that differ look different. */
    String value(Comparison comparison, Side side) {
        Side here = comparison.sides().region();
        Side there = comparison.sides().others();
        int decimals = decimals(
                Objects.equals(here.value(), there.value()),
                many -> value(comparison.measure(), here, many),
                many -> value(comparison.measure(), there, many));
        return value(comparison.measure(), side, decimals);
    }

    /** With how many decimals two numbers look different that are. */
    private static int decimals(boolean same, IntFunction<String> here, IntFunction<String> there) {
        int decimals = 1;
        while (decimals < MOST_DECIMALS && !same && here.apply(decimals).equals(there.apply(decimals))) {
            decimals++;
        }
        return decimals;
    }

    private String value(Measure measure, Side side, int decimals) {
        Ratio value = side.value();
        if (side.withheld()) {
            return wording.text("publication.withheld");
        }
        if (value == null) {
            return ReportWording.NO_VALUE;
        }
        return switch (measure) {
            case HOUSED -> wording.formats().decimal(value.times(1000).value(), decimals);
            case INVOLVEMENT, RESOURCES, ACTIVITIES -> wording.formats().percent(value.value(), decimals);
        };
    }

    private String median(Comparison comparison, Side side) {
        BigDecimal here = comparison.sides().region().median();
        BigDecimal there = comparison.sides().others().median();
        boolean same = here == null || there == null || here.compareTo(there) == 0;
        return perThousand(
                side.median(), decimals(same, many -> perThousand(here, many), many -> perThousand(there, many)));
    }

    private String perThousand(@Nullable BigDecimal personsPerResident, int decimals) {
        return personsPerResident == null
                ? ReportWording.NO_VALUE
                : wording.formats().decimal(personsPerResident.movePointRight(3), decimals);
    }
}
