package lv.providus.kopskats.results;

import java.util.ArrayList;
import java.util.List;
import lv.providus.kopskats.results.GroupComparison.Missing;
import lv.providus.kopskats.results.GroupComparison.Ranks;
import lv.providus.kopskats.results.GroupComparison.Shares;
import lv.providus.kopskats.results.GroupComparison.Tested;
import lv.providus.kopskats.statistics.Proportion;
import lv.providus.kopskats.statistics.TestResult;
import org.jspecify.annotations.Nullable;

/** Puts two groups beside each other. */
final class GroupComparing {

    private final ResultsQuestion question;
    private final Members first;
    private final Members second;

    GroupComparing(ResultsQuestion question, Members first, Members second) {
        this.question = question;
        this.first = first;
        this.second = second;
    }

    /** A group and those who belong to it. */
    record Members(Group group, List<MunicipalityAnswer> rows) {}

    /** The comparison, null where a group has nothing to compare. */
    @Nullable
    GroupComparison compare() {
        GroupCounting counting = new GroupCounting(question, false);
        GroupFigures one = counting.figures(first.group(), first.rows());
        GroupFigures other = counting.figures(second.group(), second.rows());
        if (one.n() == 0 || other.n() == 0) {
            return null;
        }
        List<Shares> shares = shares(one, other);
        Ranks ranks = new RankComparing(question, first, second).compare();
        List<TestResult> results = new ArrayList<>(
                shares.stream().map(share -> share.test().result()).toList());
        if (ranks != null) {
            results.add(ranks.test().result());
        }
        GroupComparison.Numbers numbers = numbers(one.numbers(), other.numbers());
        if (results.isEmpty() && numbers == null) {
            return null;
        }
        List<Tested> tested = Tested.adjusted(results);
        List<Shares> withTests = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            withTests.add(shares.get(i).with(tested.get(i)));
        }
        return new GroupComparison(
                one, other, withTests, numbers, ranks == null ? null : ranks.with(tested.getLast()), (int)
                        tested.stream().filter(test -> test.adjusted() != null).count());
    }

    private List<Shares> shares(GroupFigures one, GroupFigures other) {
        return switch (question.type()) {
            case SCALE ->
                List.of(share(
                        question.upperPoints(),
                        one.upper().count(),
                        other.upper().count(),
                        one,
                        other));
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> {
                List<Shares> shares = new ArrayList<>();
                for (int i = 0; i < question.options().size(); i++) {
                    shares.add(share(
                            List.of(question.options().get(i)),
                            one.options().get(i).count(),
                            other.options().get(i).count(),
                            one,
                            other));
                }
                yield shares;
            }
            case COUNT, DECIMAL, TEXT, DATE -> List.of();
        };
    }

    private static Shares share(
            List<ResultsQuestion.Option> options, int ofFirst, int ofSecond, GroupFigures one, GroupFigures other) {
        return Shares.of(
                options,
                new Proportion(ofFirst, one.n()),
                new Proportion(ofSecond, other.n()),
                new Missing(missing(one), missing(other)));
    }

    private static int missing(GroupFigures figures) {
        return figures.coverage().asked() - figures.coverage().notApplicable() - figures.n();
    }

    private static GroupComparison.@Nullable Numbers numbers(
            GroupFigures.@Nullable Numbers one, GroupFigures.@Nullable Numbers other) {
        if (one == null || other == null || one.median() == null || other.median() == null) {
            return null;
        }
        Ratio here = one.ofResidents();
        Ratio there = other.ofResidents();
        return new GroupComparison.Numbers(
                one.median().subtract(other.median()),
                one.medianOfRatios() == null || other.medianOfRatios() == null
                        ? null
                        : one.medianOfRatios().subtract(other.medianOfRatios()),
                here == null || there == null
                        ? null
                        : Ratio.of(
                                        here.part().multiply(there.whole()),
                                        here.whole().multiply(there.part()))
                                .orElse(null));
    }
}
