package lv.providus.kopskats.report.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lv.providus.kopskats.report.Compared;
import lv.providus.kopskats.report.Comparison;
import lv.providus.kopskats.report.HadAnswered;
import lv.providus.kopskats.results.GroupComparison.Ranks;
import lv.providus.kopskats.results.GroupComparison.Shares;
import lv.providus.kopskats.results.GroupComparison.Tested;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.statistics.Interval;
import lv.providus.kopskats.statistics.PossibleValue;
import lv.providus.kopskats.statistics.TestResult;
import org.jspecify.annotations.Nullable;

/** Puts how far two groups are apart, and whether chance could do that, into one quiet line. */
class EffectWording {

    private final ReportWording wording;

    EffectWording(ReportWording wording) {
        this.wording = wording;
    }

    String shares(Shares effect) {
        Interval interval = effect.difference().interval();
        String points = wording.formats().points(effect.difference().value());
        String lower = wording.formats().points(interval.lower());
        String upper = wording.formats().points(interval.upper());
        return wording.text(
                "report.effect.shares" + (effect.intervalAndTestDisagree() ? ".disagree" : outcome(effect.test())),
                points,
                lower,
                upper,
                p(effect.test()),
                adjusted(effect.test()));
    }

    String ranks(Ranks effect) {
        return wording.text(
                "report.effect.ranks" + outcome(effect.test()),
                wording.formats().signed(BigDecimal.valueOf(effect.delta().value()), 2),
                wording.text("results.compare.size." + effect.delta().size().name()),
                p(effect.test()),
                adjusted(effect.test()));
    }

    /** What those who are missing could change; empty where nobody is. */
    Optional<String> missing(Shares effect) {
        int here = effect.missing().first();
        int there = effect.missing().second();
        if (here + there == 0) {
            return Optional.empty();
        }
        Interval bounds = effect.hadAnswered();
        double difference = effect.difference().value();
        boolean stays = difference > 0 && bounds.lower() > 0 || difference < 0 && bounds.upper() < 0;
        return Optional.of(wording.text(
                stays ? "report.missing.stays" : "report.missing.turns",
                wording.inRegion(),
                here,
                there,
                wording.formats().points(bounds.lower()),
                wording.formats().points(bounds.upper())));
    }

    /** The same of a measure that is no share of municipalities; empty also where a side has no value. */
    Optional<String> missing(Comparison comparison) {
        HadAnswered bounds = comparison.hadAnswered();
        Compared<Comparison.Side> sides = comparison.sides();
        if (bounds == null
                || bounds.missing().first() + bounds.missing().second() == 0
                || sides.region().value() == null
                || sides.others().value() == null) {
            return Optional.empty();
        }
        Compared<PossibleValue<Ratio>> ofSides = bounds.sides();
        return Optional.of(
                ofSides == null
                        ? told(bounds, "report.missing.unknown")
                        : switch (comparison.measure()) {
                            case ACTIVITIES -> mean(bounds, ofSides);
                            case HOUSED -> perThousand(bounds, ofSides, comparison.ranks());
                            case INVOLVEMENT, RESOURCES -> throw new IllegalArgumentException("A share");
                        });
    }

    private String mean(HadAnswered bounds, Compared<PossibleValue<Ratio>> sides) {
        return told(
                bounds,
                bounds.isDecided() ? "report.missing.stays" : "report.missing.turns",
                wording.formats()
                        .points(value(sides.region().lowest())
                                - value(sides.others().highest())),
                wording.formats()
                        .points(value(sides.region().highest())
                                - value(sides.others().lowest())));
    }

    private static double value(@Nullable Ratio ratio) {
        return Objects.requireNonNull(ratio).value().doubleValue();
    }

    private String perThousand(HadAnswered bounds, Compared<PossibleValue<Ratio>> sides, @Nullable Ranks ranks) {
        List<String> sentences = new ArrayList<>();
        sentences.add(told(bounds, "report.missing.perThousand", range(sides.region()), range(sides.others())));
        if (sides.region().highest() == null || sides.others().highest() == null) {
            sentences.add(wording.text("report.missing.unlimited"));
        }
        sentences.add(wording.text(bounds.isDecided() ? "report.missing.decided" : "report.missing.undecided"));
        if (ranks != null) {
            sentences.add(wording.text(
                    "report.missing.cliff",
                    wording.formats()
                            .signed(BigDecimal.valueOf(ranks.hadAnswered().lower()), 2),
                    wording.formats()
                            .signed(BigDecimal.valueOf(ranks.hadAnswered().upper()), 2)));
        }
        return String.join(" ", sentences);
    }

    /** Persons per 1 000 residents. */
    private String range(PossibleValue<Ratio> side) {
        String lowest = perThousand(Objects.requireNonNull(side.lowest()));
        Ratio most = side.highest();
        if (most == null) {
            return wording.text("report.missing.atLeast", lowest);
        }
        return most.equals(side.lowest())
                ? wording.text("report.missing.exactly", lowest)
                : wording.text("report.missing.between", lowest, perThousand(most));
    }

    private String perThousand(Ratio ratio) {
        return wording.formats().decimal(ratio.times(1000).value(), 1);
    }

    private String told(HadAnswered bounds, String key, String... figures) {
        List<Object> arguments = new ArrayList<>(List.of(
                wording.inRegion(), bounds.missing().first(), bounds.missing().second()));
        arguments.addAll(List.of(figures));
        return wording.text(key, arguments.toArray());
    }

    private static String outcome(Tested test) {
        return switch (test.result()) {
            case TestResult.Tested(double p, TestResult.Method method) ->
                method == TestResult.Method.EXACT ? "" : ".approximate";
            case TestResult.Refused(TestResult.Refusal refusal) ->
                "." + refusal.name().toLowerCase(Locale.ROOT);
        };
    }

    private String p(Tested test) {
        return test.result() instanceof TestResult.Tested(double p, TestResult.Method method)
                ? wording.formats().p(p)
                : ReportWording.NO_VALUE;
    }

    private String adjusted(Tested test) {
        Double adjusted = test.adjusted();
        return adjusted == null ? ReportWording.NO_VALUE : wording.formats().p(adjusted);
    }
}
