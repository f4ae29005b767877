package lv.providus.kopskats.statistics;

import lv.providus.kopskats.statistics.TestResult.Method;
import lv.providus.kopskats.statistics.TestResult.Refusal;
import lv.providus.kopskats.statistics.TestResult.Refused;
import lv.providus.kopskats.statistics.TestResult.Tested;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * The exact test of two shares. Given how many said yes in both groups together, p sums the chances of all tables that
 * are no likelier than the one seen; a table likelier by less than a ten-millionth part counts as equally likely, as in R.
 *
 * @see <a href="https://doi.org/10.2307/2340521">Fisher 1922</a>
 */
public final class FisherTest {

    private static final double AS_LIKELY = 1 + 1e-7;

    private FisherTest() {}

    public static TestResult test(Proportion first, Proportion second) {
        if (!GroupSizes.areEnough(first.n(), second.n())) {
            return new Refused(Refusal.TOO_FEW);
        }
        int yes = first.count() + second.count();
        int all = first.n() + second.n();
        if (yes == 0 || yes == all) {
            return new Refused(Refusal.ALL_ALIKE);
        }
        HypergeometricDistribution tables = HypergeometricDistribution.of(all, yes, first.n());
        double limit = tables.probability(first.count()) * AS_LIKELY;
        double p = 0;
        for (int count = tables.getSupportLowerBound(); count <= tables.getSupportUpperBound(); count++) {
            double chance = tables.probability(count);
            p += chance <= limit ? chance : 0;
        }
        return new Tested(Math.min(1, p), Method.EXACT);
    }
}
