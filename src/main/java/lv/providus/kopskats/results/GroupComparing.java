package lv.providus.kopskats.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import lv.providus.kopskats.results.GroupComparison.Missing;
import lv.providus.kopskats.results.GroupComparison.Ranked;
import lv.providus.kopskats.results.GroupComparison.Ranks;
import lv.providus.kopskats.results.GroupComparison.Shares;
import lv.providus.kopskats.results.GroupComparison.Tested;
import lv.providus.kopskats.results.MunicipalityAnswer.Kind;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.statistics.FisherTest;
import lv.providus.kopskats.statistics.Holm;
import lv.providus.kopskats.statistics.Interval;
import lv.providus.kopskats.statistics.Proportion;
import lv.providus.kopskats.statistics.RankSumTest;
import lv.providus.kopskats.statistics.TestResult;
import lv.providus.kopskats.statistics.TwoGroups;
import org.jspecify.annotations.Nullable;

/** Puts two groups beside each other. */
final class GroupComparing {

    private final Answers answers;
    private final ResultsQuestion question;
    private final Members first;
    private final Members second;

    GroupComparing(Answers answers, ResultsQuestion question, Members first, Members second) {
        this.answers = answers;
        this.question = question;
        this.first = first;
        this.second = second;
    }

    /** A group and those who belong to it. */
    record Members(Group group, List<MunicipalityAnswer> rows) {}

    /** The comparison, null where a group has nothing to compare. */
    @Nullable
    GroupComparison compare() {
        GroupCounting counting = new GroupCounting(answers, question, false);
        GroupFigures one = counting.figures(first.group(), first.rows());
        GroupFigures other = counting.figures(second.group(), second.rows());
        if (one.n() == 0 || other.n() == 0) {
            return null;
        }
        List<Shares> shares = shares(one, other);
        Ranks ranks = ranks();
        List<TestResult> results = new ArrayList<>(
                shares.stream().map(share -> share.test().result()).toList());
        if (ranks != null) {
            results.add(ranks.test().result());
        }
        if (results.isEmpty()) {
            return null;
        }
        List<Tested> tested = adjusted(results);
        List<Shares> withTests = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            Shares share = shares.get(i);
            withTests.add(new Shares(
                    share.options(),
                    share.first(),
                    share.second(),
                    share.difference(),
                    share.hadAnswered(),
                    share.missing(),
                    tested.get(i)));
        }
        return new GroupComparison(
                one,
                other,
                withTests,
                ranks == null
                        ? null
                        : new Ranks(ranks.what(), ranks.first(), ranks.second(), ranks.delta(), tested.getLast()),
                (int) tested.stream().filter(test -> test.adjusted() != null).count());
    }

    private static List<Tested> adjusted(List<TestResult> results) {
        List<Double> adjusted = Holm.adjust(results.stream()
                .filter(TestResult.Tested.class::isInstance)
                .map(result -> ((TestResult.Tested) result).p())
                .toList());
        List<Tested> tested = new ArrayList<>();
        int next = 0;
        for (TestResult result : results) {
            tested.add(new Tested(result, result instanceof TestResult.Tested ? adjusted.get(next++) : null));
        }
        return tested;
    }

    private List<Shares> shares(GroupFigures one, GroupFigures other) {
        return switch (question.type()) {
            case SCALE ->
                List.of(share(
                        answers.upperPoints(),
                        one.upper().count(),
                        other.upper().count(),
                        one,
                        other));
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> {
                List<Shares> shares = new ArrayList<>();
                for (int i = 0; i < answers.options().size(); i++) {
                    shares.add(share(
                            List.of(answers.options().get(i)),
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
            List<Answers.Option> options, int ofFirst, int ofSecond, GroupFigures one, GroupFigures other) {
        Proportion here = new Proportion(ofFirst, one.n());
        Proportion there = new Proportion(ofSecond, other.n());
        Missing missing = new Missing(missing(one), missing(other));
        Interval first = here.hadAnswered(missing.first());
        Interval second = there.hadAnswered(missing.second());
        return new Shares(
                options,
                here,
                there,
                here.minus(there),
                new Interval(first.lower() - second.upper(), first.upper() - second.lower()),
                missing,
                new Tested(FisherTest.test(here, there), null));
    }

    private static int missing(GroupFigures figures) {
        return figures.coverage().asked() - figures.coverage().notApplicable() - figures.n();
    }

    private @Nullable Ranks ranks() {
        return switch (question.type()) {
            case SCALE -> ranks(Ranked.SCORES, this::score);
            case COUNT -> ranks(Ranked.PER_RESIDENT, GroupComparing::perResident);
            case DECIMAL -> ranks(Ranked.VALUES, MunicipalityAnswer::number);
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TEXT, DATE -> null;
        };
    }

    private <T extends Comparable<? super T>> @Nullable Ranks ranks(
            Ranked what, Function<MunicipalityAnswer, @Nullable T> valueOf) {
        TwoGroups<T> groups = new TwoGroups<>(values(first.rows(), valueOf), values(second.rows(), valueOf));
        return groups.first().isEmpty() || groups.second().isEmpty()
                ? null
                : new Ranks(
                        what,
                        groups.first().size(),
                        groups.second().size(),
                        groups.cliffsDelta(),
                        new Tested(RankSumTest.test(groups), null));
    }

    private static <T> List<T> values(
            List<MunicipalityAnswer> rows, Function<MunicipalityAnswer, @Nullable T> valueOf) {
        List<T> values = new ArrayList<>();
        for (MunicipalityAnswer row : rows) {
            T value = row.is(Kind.ANSWERED) ? valueOf.apply(row) : null;
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private @Nullable Integer score(MunicipalityAnswer row) {
        for (ChoiceId chosen : row.choices()) {
            for (Answers.Option option : answers.options()) {
                if (option.id().equals(chosen)) {
                    return option.score();
                }
            }
        }
        return null;
    }

    private static @Nullable Ratio perResident(MunicipalityAnswer row) {
        Integer residents = row.residents();
        return residents == null
                ? null
                : Ratio.of(Objects.requireNonNull(row.number()), BigDecimal.valueOf(residents))
                        .orElse(null);
    }
}
