package lv.providus.kopskats.statistics;

import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;

/** Whether groups of these sizes are worth a test. */
final class GroupSizes {

    private static final int SMALLEST_GROUP = 2;
    private static final double LEVEL = 0.05;

    private GroupSizes() {}

    /** The most extreme of all ways to share out the values, taken on both sides, is rarer than one in twenty. */
    static boolean areEnough(int first, int second) {
        return Math.min(first, second) >= SMALLEST_GROUP
                && 2 / BinomialCoefficientDouble.value(first + second, first) <= LEVEL;
    }
}
