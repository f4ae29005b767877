package lv.providus.kopskats.statistics;

/**
 * A part of a group.
 *
 * @param count 0 to {@code n}
 * @param n size of the group, at least 1
 */
public record Proportion(int count, int n) {

    /** The quantile of the standard normal distribution at 0.975, for intervals at 95 %. */
    private static final double Z = 1.959963984540054;

    public Proportion {
        if (n < 1 || count < 0 || count > n) {
            throw new IllegalArgumentException("Not a part of a group: " + count + " of " + n);
        }
    }

    /** 0 to 1. */
    public double value() {
        return (double) count / n;
    }

    /**
     * The score interval at 95 %, without correction for continuity.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927</a>
     */
    public Interval wilson() {
        double share = value();
        double squared = Z * Z;
        double centre = share + squared / (2.0 * n);
        double half = Z * Math.sqrt(share * (1 - share) / n + squared / (4.0 * n * n));
        double scale = 1 + squared / n;
        double lower = count == 0 ? 0 : (centre - half) / scale;
        double upper = count == n ? 1 : (centre + half) / scale;
        return new Interval(lower, upper);
    }

    /**
     * This share minus another, with the interval at 95 % by the hybrid of both score intervals (method 10).
     *
     * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">Newcombe 1998</a>
     */
    public Difference minus(Proportion other) {
        double difference = value() - other.value();
        Interval own = wilson();
        Interval others = other.wilson();
        double below = Math.hypot(value() - own.lower(), others.upper() - other.value());
        double above = Math.hypot(own.upper() - value(), other.value() - others.lower());
        return new Difference(difference, new Interval(difference - below, difference + above));
    }

    /**
     * Between which shares the whole group would lie had the missing answered, all of them no or all of them yes.
     *
     * @param missing how many did not answer, 0 or more
     */
    public Interval hadAnswered(int missing) {
        if (missing < 0) {
            throw new IllegalArgumentException("Fewer than none missing: " + missing);
        }
        double all = (double) n + missing;
        return new Interval(count / all, (count + missing) / all);
    }

    /**
     * A difference of two shares.
     *
     * @param value -1 to 1
     * @param interval at 95 %
     */
    public record Difference(double value, Interval interval) {}
}
