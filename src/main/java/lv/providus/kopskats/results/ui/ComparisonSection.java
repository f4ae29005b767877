package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lv.providus.kopskats.results.GroupComparison;
import lv.providus.kopskats.results.GroupComparison.Ranks;
import lv.providus.kopskats.results.GroupComparison.Shares;
import lv.providus.kopskats.results.GroupComparison.Tested;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.shared.Formats.End;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.ResultSection;
import lv.providus.kopskats.statistics.Interval;
import lv.providus.kopskats.statistics.Proportion;
import lv.providus.kopskats.statistics.TestResult;

/** Two groups beside each other: how far apart they are, then whether chance could do that. */
class ComparisonSection extends ResultSection {

    private final GroupComparison comparison;
    private final ExplorerWording wording;
    private final String first;
    private final String second;

    ComparisonSection(GroupComparison comparison, ExplorerWording wording) {
        super("comparison", wording.text("results.compare.title"));
        addClassName("kk-explored");
        this.comparison = comparison;
        this.wording = wording;
        this.first = wording.group(comparison.first().group());
        this.second = wording.group(comparison.second().group());
        if (!comparison.shares().isEmpty()) {
            shares();
        }
        ratios();
        numbers();
        if (comparison.ranks() != null) {
            ranks(comparison.ranks());
        }
        if (comparison.tests() > 1) {
            quietly(wording.text("results.compare.holm", comparison.tests()));
        }
        quietly(wording.text("results.compare.process"));
        if (wording.weighted()) {
            quietly(wording.text("results.compare.unweighted"));
        }
    }

    private void shares() {
        Shares widest = comparison.shares().stream()
                .max(Comparator.comparingDouble(
                        share -> Math.abs(share.difference().value())))
                .orElseThrow();
        headline(wording.text(
                comparison.shares().size() == 1 ? "results.compare.headline" : "results.compare.headline.widest",
                wording.anyOf(widest.options()),
                first,
                share(widest.first()),
                second,
                share(widest.second()),
                wording.points(widest.difference().value()),
                wording.points(widest.difference().interval().lower()),
                wording.points(widest.difference().interval().upper())));
        DataTable table = new DataTable(
                title(),
                List.of(
                        Column.text(wording.text("results.column.answer")),
                        Column.number(first),
                        Column.number(second),
                        Column.number(wording.text("results.compare.difference")),
                        Column.number(wording.text("results.compare.bounds")),
                        Column.number(wording.text(
                                comparison.tests() > 1
                                        ? "results.compare.fisher.adjusted"
                                        : "results.compare.fisher"))));
        for (Shares share : comparison.shares()) {
            table.row(
                    wording.anyOf(share.options()),
                    twoLines(
                            percent(share.first()),
                            wording.text(
                                    "results.compare.of",
                                    share.first().count(),
                                    share.first().n())),
                    twoLines(
                            percent(share.second()),
                            wording.text(
                                    "results.compare.of",
                                    share.second().count(),
                                    share.second().n())),
                    twoLines(
                            wording.points(share.difference().value()),
                            interval(share.difference().interval())),
                    new Span(bounds(share.hadAnswered())),
                    comparison.tests() > 1
                            ? twoLines(result(share.test()), adjusted(share.test()))
                            : new Span(result(share.test())));
        }
        add(new CopyableTable(table));
        GroupComparison.Missing missing = comparison.shares().getFirst().missing();
        quietly(wording.text("results.compare.bounds.note", first, missing.first(), second, missing.second()));
        if (comparison.shares().stream().anyMatch(Shares::intervalAndTestDisagree)) {
            quietly(wording.text("results.compare.disagree"));
        }
        if (comparison.shares().stream().anyMatch(share -> isTooFew(share.test()))) {
            quietly(wording.text("results.compare.tooFew"));
        }
    }

    private String share(Proportion proportion) {
        return wording.text("results.compare.share", proportion.count(), proportion.n(), percent(proportion));
    }

    private String percent(Proportion proportion) {
        return wording.percent(Ratio.of(proportion.count(), proportion.n()).orElse(null));
    }

    private static Div twoLines(String first, String second) {
        Span below = new Span(second);
        below.addClassName("kk-cell-below");
        return new Div(new Span(first), new Text(" "), below);
    }

    private String interval(Interval interval) {
        return wording.text(
                "results.compare.from.to", wording.points(interval.lower()), wording.points(interval.upper()));
    }

    private String bounds(Interval interval) {
        return wording.text(
                "results.compare.from.to",
                wording.formats().points(interval.lower(), End.LOWER),
                wording.formats().points(interval.upper(), End.UPPER));
    }

    private void ratios() {
        GroupFigures.Numbers here = comparison.first().numbers();
        GroupFigures.Numbers there = comparison.second().numbers();
        if (here == null || there == null || here.ofResidents() == null || there.ofResidents() == null) {
            return;
        }
        headline(wording.text(
                "results.compare.perThousand",
                first,
                wording.perThousand(here.ofResidents()),
                second,
                wording.perThousand(there.ofResidents())));
        GroupComparison.Numbers numbers = comparison.numbers();
        if (numbers != null && numbers.ratioOfRatios() != null) {
            quietly(wording.text("results.compare.ratioOfRatios", wording.times(numbers.ratioOfRatios())));
        }
        quietly(wording.text(
                "results.compare.meanOfRatios",
                first,
                wording.perThousand(here.meanOfRatios()),
                second,
                wording.perThousand(there.meanOfRatios())));
        int means = Objects.requireNonNull(here.meanOfRatios()).compareTo(Objects.requireNonNull(there.meanOfRatios()));
        if (means * here.ofResidents().compareTo(there.ofResidents()) < 0) {
            quietly(wording.text("results.compare.ratios.contradict"));
        }
    }

    private void numbers() {
        GroupComparison.Numbers numbers = comparison.numbers();
        if (numbers == null) {
            return;
        }
        GroupFigures.Numbers here = Objects.requireNonNull(comparison.first().numbers());
        GroupFigures.Numbers there = Objects.requireNonNull(comparison.second().numbers());
        quietly(wording.text(
                "results.compare.medians",
                first,
                wording.number(here.median()),
                second,
                wording.number(there.median()),
                wording.signed(numbers.medians())));
        if (numbers.mediansOfRatios() != null) {
            quietly(wording.text(
                    "results.compare.mediansOfRatios",
                    first,
                    wording.perThousand(here.medianOfRatios()),
                    second,
                    wording.perThousand(there.medianOfRatios()),
                    wording.signed(numbers.mediansOfRatios().movePointRight(3), 1)));
        }
    }

    private void ranks(Ranks ranks) {
        double delta = ranks.delta().value();
        quietly(wording.text(
                "results.compare.cliff." + ranks.what().name(),
                wording.signed(BigDecimal.valueOf(delta), 2),
                wording.text("results.compare.size." + ranks.delta().size().name()),
                first,
                ranks.first(),
                second,
                ranks.second()));
        GroupComparison.Missing missing = ranks.missing();
        if (missing.first() + missing.second() > 0) {
            quietly(wording.text(
                    "results.compare.cliff.bounds",
                    wording.formats().signed(ranks.hadAnswered().lower(), End.LOWER, 2),
                    wording.formats().signed(ranks.hadAnswered().upper(), End.UPPER, 2),
                    first,
                    missing.first(),
                    second,
                    missing.second()));
        }
        quietly(
                switch (ranks.test().result()) {
                    case TestResult.Tested(double p, TestResult.Method method) ->
                        wording.text(
                                rankTest(method == TestResult.Method.EXACT, comparison.tests() > 1),
                                wording.p(p),
                                adjusted(ranks.test()));
                    case TestResult.Refused refused -> refusal(refused);
                });
    }

    private static String rankTest(boolean exact, boolean adjusted) {
        if (exact) {
            return adjusted ? "results.compare.rank.exact.adjusted" : "results.compare.rank.exact";
        }
        return adjusted ? "results.compare.rank.approximate.adjusted" : "results.compare.rank.approximate";
    }

    private static boolean isTooFew(Tested test) {
        return test.result() instanceof TestResult.Refused(TestResult.Refusal refusal)
                && refusal == TestResult.Refusal.TOO_FEW;
    }

    private String refusal(TestResult.Refused refused) {
        return wording.text(
                switch (refused.refusal()) {
                    case TOO_FEW -> "results.compare.tooFew";
                    case ALL_ALIKE -> "results.compare.allAlike";
                });
    }

    private String result(Tested test) {
        return test.result() instanceof TestResult.Tested(double p, TestResult.Method method)
                ? wording.p(p)
                : ExplorerWording.NO_VALUE;
    }

    private String adjusted(Tested test) {
        Double adjusted = test.adjusted();
        return adjusted == null ? ExplorerWording.NO_VALUE : wording.p(adjusted);
    }
}
