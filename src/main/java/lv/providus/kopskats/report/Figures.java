package lv.providus.kopskats.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.results.Medians;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import org.jspecify.annotations.Nullable;

/** Where a report has its figures from. */
sealed interface Figures permits WorkingFigures, PublishedFigures {

    /** The ranking, empty where the count may not be named. */
    Optional<Ranking> ranking(ResultsQuestion housed, @Nullable ResultsQuestion residing);

    Compared<GroupAnswers> answers(ResultsQuestion question);

    Compared<PerResident> perResident(ResultsQuestion count);

    Compared<Activities> activities(ResultsQuestion question);

    /**
     * A count ÷ residents in each municipality of a group that gave one and has known residents.
     *
     * @param withheld it may not be shown; then there are no values
     * @param missing asked, without a value, and not "not applicable"
     */
    record PerResident(boolean withheld, List<Ratio> values, int missing) {

        Comparison.Side side() {
            return withheld
                    ? Comparison.Side.WITHHELD
                    : new Comparison.Side(false, values.size(), 0, total(), median());
        }

        /** The ratio of totals. */
        private @Nullable Ratio total() {
            return values.stream()
                    .reduce((a, b) ->
                            new Ratio(a.part().add(b.part()), a.whole().add(b.whole())))
                    .orElse(null);
        }

        private @Nullable BigDecimal median() {
            return Medians.of(values.stream()
                    .map(ratio -> ratio.part().divide(ratio.whole(), MathContext.DECIMAL64))
                    .toList());
        }
    }

    /**
     * How many of the activities offered were ticked in a group.
     *
     * @param withheld it may not be shown
     * @param n municipalities that answered
     * @param ticked in all
     * @param offered to each of them
     * @param ofEach ticked by each of them; null where that is not told
     * @param missing asked, without an answer, and not "not applicable"
     * @param apart it is withheld only since the choices are counted of answers of different releases
     */
    record Activities(
            boolean withheld,
            int n,
            int ticked,
            int offered,
            @Nullable List<Integer> ofEach,
            int missing,
            boolean apart) {

        /** The mean of ticked ÷ offered is the sum of ticked ÷ (municipalities × offered), since all were offered the same. */
        Comparison.Side side() {
            return withheld
                    ? Comparison.Side.WITHHELD
                    : new Comparison.Side(
                            false, n, 0, Ratio.of(ticked, (long) n * offered).orElse(null), null);
        }
    }
}
