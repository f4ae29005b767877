package lv.providus.kopskats.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import lv.providus.kopskats.statistics.TestResult.Method;
import lv.providus.kopskats.statistics.TestResult.Refusal;
import lv.providus.kopskats.statistics.TestResult.Refused;
import lv.providus.kopskats.statistics.TestResult.Tested;

/**
 * The exact sign test of pairs, right with any number of ties: were going up and going down equally likely, each of the
 * pairs that differ would be a toss of a coin. With m of n going the rarer way, p = min(1, 2 · Σ C(n, k) / 2ⁿ) over k = 0
 * to m. Pairs that do not differ say nothing and are left out. For answers of yes and no it is McNemar's exact test.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1946.10501898">Dixon and Mood 1946</a>
 */
public final class SignTest {

    /** With fewer pairs that differ not even all going one way would be rarer than one in twenty: 2 / 2⁵ > 0.05. */
    public static final int FEWEST = 6;

    private SignTest() {}

    /**
     * Tests pairs.
     *
     * @param up how many went up, 0 or more
     * @param down how many went down, 0 or more
     */
    public static TestResult test(int up, int down) {
        int differing = up + down;
        if (differing < FEWEST) {
            return new Refused(Refusal.TOO_FEW);
        }
        BigInteger ways = BigInteger.ZERO;
        BigInteger choices = BigInteger.ONE;
        for (int k = 0; k <= Math.min(up, down); k++) {
            ways = ways.add(choices);
            choices = choices.multiply(BigInteger.valueOf(differing - k)).divide(BigInteger.valueOf(k + 1L));
        }
        double p = new BigDecimal(ways.shiftLeft(1))
                .divide(new BigDecimal(BigInteger.TWO.pow(differing)), MathContext.DECIMAL64)
                .doubleValue();
        return new Tested(Math.min(1, p), Method.EXACT);
    }
}
