package lv.providus.kopskats.statistics;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.providus.kopskats.statistics.TestResult.Method;
import lv.providus.kopskats.statistics.TestResult.Refusal;
import lv.providus.kopskats.statistics.TestResult.Refused;
import lv.providus.kopskats.statistics.TestResult.Tested;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The permutation test on the sum of ranks (Wilcoxon, Mann and Whitney), right with any number of ties. Given the
 * values, every choice of which of them belong to the first group is taken as equally likely; p is the share of choices
 * whose sum of ranks lies at least as far from its expectation as the one seen.
 *
 * <p>Ranks are doubled midranks, so sums and distances are whole numbers and compared without rounding. Choices are
 * counted by how many of the smaller group are taken and what they sum to, equal values at once.
 *
 * @see <a href="https://doi.org/10.2307/2288402">Mehta, Patel and Tsiatis 1984</a>, and the two-sided definition of
 *     <a href="https://doi.org/10.18637/jss.v028.i08">Hothorn et al. 2008</a>
 */
public final class RankSumTest {

    /** Additions, were no values equal, above which the normal approximation is taken: about 120 values in two halves. */
    private static final long MOST_ADDITIONS = 100_000_000;

    private RankSumTest() {}

    public static <T extends Comparable<? super T>> TestResult test(TwoGroups<T> groups) {
        int first = groups.first().size();
        int second = groups.second().size();
        if (!GroupSizes.areEnough(first, second)) {
            return new Refused(Refusal.TOO_FEW);
        }
        int[] ranks = groups.doubledMidranks();
        if (IntStream.of(ranks).distinct().count() == 1) {
            return new Refused(Refusal.ALL_ALIKE);
        }
        int taken = Math.min(first, second);
        int[] smaller = first <= second ? Arrays.copyOf(ranks, first) : Arrays.copyOfRange(ranks, first, ranks.length);
        int expected = taken * (ranks.length + 1);
        int distance = Math.abs(IntStream.of(smaller).sum() - expected);
        long additions = (long) ranks.length * taken * greatestSum(ranks, taken);
        return additions <= MOST_ADDITIONS
                ? new Tested(exact(ranks, taken, expected, distance), Method.EXACT)
                : new Tested(approximate(ranks, taken, distance), Method.NORMAL_APPROXIMATION);
    }

    private static int greatestSum(int[] ranks, int taken) {
        return IntStream.of(ranks).sorted().skip(ranks.length - taken).sum();
    }

    private static double exact(int[] ranks, int taken, int expected, int distance) {
        int most = greatestSum(ranks, taken);
        double[][] choices = new double[taken + 1][most + 1];
        choices[0][0] = 1;
        int[] least = new int[taken + 1];
        int[] greatest = new int[taken + 1];
        Arrays.fill(least, 1, taken + 1, most);
        SortedMap<Integer, Long> ties = IntStream.of(ranks)
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        ties.forEach((rank, alike) -> {
            for (int count = taken; count >= (rank.equals(ties.lastKey()) ? taken : 1); count--) {
                double ways = 1;
                for (int some = 1; some <= Math.min(alike, count); some++) {
                    ways *= (double) (alike - some + 1) / some;
                    int rest = count - some;
                    add(choices[rest], least[rest], greatest[rest], ways, choices[count], some * rank);
                    if (least[rest] <= greatest[rest]) {
                        least[count] = Math.min(least[count], least[rest] + some * rank);
                        greatest[count] = Math.max(greatest[count], greatest[rest] + some * rank);
                    }
                }
            }
        });
        double all = 0;
        double asFar = 0;
        for (int sum = 0; sum <= most; sum++) {
            all += choices[taken][sum];
            asFar += Math.abs(sum - expected) >= distance ? choices[taken][sum] : 0;
        }
        return asFar / all;
    }

    private static void add(double[] from, int first, int last, double times, double[] to, int further) {
        for (int sum = first; sum <= last; sum++) {
            to[sum + further] += times * from[sum];
        }
    }

    private static double approximate(int[] ranks, int taken, int distance) {
        double n = ranks.length;
        double squares = IntStream.of(ranks)
                .mapToDouble(rank -> (rank - (n + 1)) * (rank - (n + 1)))
                .sum();
        double deviation = Math.sqrt(taken * (n - taken) / (n * (n - 1)) * squares);
        return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(distance / deviation));
    }
}
