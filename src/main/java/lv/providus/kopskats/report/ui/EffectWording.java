package lv.providus.kopskats.report.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lv.providus.kopskats.report.Compared;
import lv.providus.kopskats.report.Comparison;
import lv.providus.kopskats.report.Comparison.Direction;
import lv.providus.kopskats.report.HadAnswered;
import lv.providus.kopskats.results.GroupComparison.Ranks;
import lv.providus.kopskats.results.GroupComparison.Shares;
import lv.providus.kopskats.results.GroupComparison.Tested;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.shared.Formats.End;
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
                        wording.formats().points(bounds.lower(), End.LOWER),
                        wording.formats().points(bounds.upper(), End.UPPER)))
                .map(this::withUnaccepted);
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
        List<String> sentences = new ArrayList<>();
        if (ofSides == null) {
            sentences.add(told(bounds, "report.missing.unknown"));
        } else {
            switch (comparison.measure()) {
                case ACTIVITIES -> sentences.add(mean(bounds, ofSides));
                case HOUSED -> perThousand(comparison, bounds, ofSides, sentences);
                case INVOLVEMENT, RESOURCES -> throw new IllegalArgumentException("A share");
            }
        }
        cliff(comparison.ranks()).ifPresent(sentences::add);
        return Optional.of(String.join(" ", sentences)).map(this::withUnaccepted);
    }

    /** Where only accepted submissions count, others are missing though they answered. */
    private String withUnaccepted(String said) {
        return wording.isAcceptedOnly() ? said + " " + wording.text("report.missing.unaccepted") : said;
    }

    private Optional<String> cliff(@Nullable Ranks ranks) {
        return Optional.ofNullable(ranks)
                .map(found -> wording.text(
                        "report.missing.cliff",
                        wording.formats().signed(found.hadAnswered().lower(), End.LOWER, 2),
                        wording.formats().signed(found.hadAnswered().upper(), End.UPPER, 2)));
    }

    /** Since the missing could have ticked none or all, today's difference lies between the bounds. */
    private String mean(HadAnswered bounds, Compared<PossibleValue<Ratio>> sides) {
        return told(
                bounds,
                bounds.direction() == Direction.UNKNOWN ? "report.missing.turns" : "report.missing.stays.ticked",
                wording.formats()
                        .points(
                                value(sides.region().lowest())
                                        - value(sides.others().highest()),
                                End.LOWER),
                wording.formats()
                        .points(
                                value(sides.region().highest())
                                        - value(sides.others().lowest()),
                                End.UPPER));
    }

    private static double value(@Nullable Ratio ratio) {
        return Objects.requireNonNull(ratio).value().doubleValue();
    }

    private void perThousand(
            Comparison comparison, HadAnswered bounds, Compared<PossibleValue<Ratio>> sides, List<String> sentences) {
        sentences.add(told(bounds, "report.missing.perThousand", range(sides.region()), range(sides.others())));
        if (sides.region().highest() == null || sides.others().highest() == null) {
            sentences.add(wording.text("report.missing.unlimited"));
        }
        Direction direction = bounds.direction();
        sentences.add(wording.text(
                direction == Direction.UNKNOWN
                        ? "report.missing.undecided"
                        : direction == comparison.direction() ? "report.missing.decided" : "report.missing.turned"));
        sentences.add(wording.text("report.missing.counted"));
    }

    /** Persons per 1 000 residents. */
    private String range(PossibleValue<Ratio> side) {
        Ratio least = Objects.requireNonNull(side.lowest());
        if (least.equals(side.highest())) {
            return wording.text(
                    "report.missing.unchanged",
                    wording.formats().decimal(least.times(1000).value(), 1));
        }
        String lowest = perThousand(least, End.LOWER);
        Ratio most = side.highest();
        return most == null
                ? wording.text("report.missing.atLeast", lowest)
                : wording.text("report.missing.between", lowest, perThousand(most, End.UPPER));
    }

    private String perThousand(Ratio ratio, End end) {
        return wording.formats().decimal(end.rounded(ratio.times(1000).value(), 1), 1);
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
