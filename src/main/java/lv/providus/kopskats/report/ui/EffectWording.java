package lv.providus.kopskats.report.ui;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import lv.providus.kopskats.results.GroupComparison.Ranks;
import lv.providus.kopskats.results.GroupComparison.Shares;
import lv.providus.kopskats.results.GroupComparison.Tested;
import lv.providus.kopskats.statistics.Interval;
import lv.providus.kopskats.statistics.TestResult;

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
