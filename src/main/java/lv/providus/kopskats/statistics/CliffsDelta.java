package lv.providus.kopskats.statistics;

/**
 * How far one group lies above another: of all pairs of one from each, the share in which the first is greater minus
 * the share in which it is less.
 *
 * @param greater pairs in which the first is greater
 * @param less pairs in which the first is less
 * @param pairs all pairs, at least 1
 * @see <a href="https://doi.org/10.1037/0033-2909.114.3.494">Cliff 1993</a>
 */
public record CliffsDelta(long greater, long less, long pairs) {

    /** Bounds by Romano et al. 2006, from Cohen's of the normal distribution. */
    private static final double SMALL = 0.147;

    private static final double MEDIUM = 0.33;
    private static final double LARGE = 0.474;

    public CliffsDelta {
        if (greater < 0 || less < 0 || pairs < 1 || greater + less > pairs) {
            throw new IllegalArgumentException("Not pairs: " + greater + " and " + less + " of " + pairs);
        }
    }

    /** How much that is in words. */
    public enum Size {
        NEGLIGIBLE,
        SMALL,
        MEDIUM,
        LARGE
    }

    /** -1 (all of the first below all of the second) to 1; 0 where neither lies above. */
    public double value() {
        return (double) (greater - less) / pairs;
    }

    public Size size() {
        double distance = Math.abs(value());
        if (distance < SMALL) {
            return Size.NEGLIGIBLE;
        }
        if (distance < MEDIUM) {
            return Size.SMALL;
        }
        return distance < LARGE ? Size.MEDIUM : Size.LARGE;
    }
}
