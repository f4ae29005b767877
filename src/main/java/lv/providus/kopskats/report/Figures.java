package lv.providus.kopskats.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.results.Medians;
import lv.providus.kopskats.results.MissingRatio;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.statistics.PossibleValue;
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
     * @param missing asked, not "not applicable", and without a number or with one but without known residents
     */
    record PerResident(boolean withheld, List<Ratio> values, List<MissingRatio> missing) {

        Comparison.Side side() {
            return withheld
                    ? Comparison.Side.WITHHELD
                    : new Comparison.Side(false, values.size(), 0, total(), median());
        }

        /**
         * Between which values the ratio of totals would lie had the missing given a number; null where the residents of
         * some of them are not known, and where there is nobody.
         */
        @Nullable
        PossibleValue<Ratio> hadAnswered() {
            Ratio lowest = total();
            Ratio highest = lowest;
            boolean unlimited = false;
            for (MissingRatio one : missing) {
                Integer residents = one.residents();
                BigDecimal least = one.number().lowest();
                BigDecimal most = one.number().highest();
                if (residents == null || least == null) {
                    return null;
                }
                BigDecimal whole = BigDecimal.valueOf(residents);
                lowest = sum(lowest, new Ratio(least, whole));
                unlimited |= most == null;
                highest = sum(highest, new Ratio(most == null ? least : most, whole));
            }
            return lowest == null ? null : new PossibleValue<>(lowest, unlimited ? null : highest);
        }

        /** Between which values those of the missing lie. */
        List<PossibleValue<Ratio>> missingRatios() {
            return missing.stream().map(MissingRatio::ratio).toList();
        }

        private static Ratio sum(@Nullable Ratio ratio, Ratio more) {
            return ratio == null
                    ? more
                    : new Ratio(ratio.part().add(more.part()), ratio.whole().add(more.whole()));
        }

        /** The ratio of totals. */
        private @Nullable Ratio total() {
            return values.stream().reduce(PerResident::sum).orElse(null);
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
     * @param missing asked, without an answer, and not "not applicable"; null where that is not told
     * @param apart it is withheld only since the choices are counted of answers of different releases
     */
    record Activities(
            boolean withheld,
            int n,
            int ticked,
            int offered,
            @Nullable List<Integer> ofEach,
            @Nullable Integer missing,
            boolean apart) {

        /** Between which values the mean would lie had the missing ticked none or all; null where that is not told. */
        @Nullable
        PossibleValue<Ratio> hadAnswered() {
            if (withheld || missing == null || (long) (n + missing) * offered == 0) {
                return null;
            }
            long whole = (long) (n + missing) * offered;
            return new PossibleValue<>(
                    Ratio.of(ticked, whole).orElseThrow(),
                    Ratio.of(ticked + (long) missing * offered, whole).orElseThrow());
        }

        /** Between which numbers of ticks those of the missing lie. */
        List<PossibleValue<Integer>> missingTicks() {
            return missing == null ? List.of() : Collections.nCopies(missing, new PossibleValue<>(0, offered));
        }

        /** The mean of ticked ÷ offered is the sum of ticked ÷ (municipalities × offered), since all were offered the same. */
        Comparison.Side side() {
            return withheld
                    ? Comparison.Side.WITHHELD
                    : new Comparison.Side(
                            false, n, 0, Ratio.of(ticked, (long) n * offered).orElse(null), null);
        }
    }
}
