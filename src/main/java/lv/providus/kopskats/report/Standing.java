package lv.providus.kopskats.report;

/** How two shares of answers stand to each other, as far as so few answers tell. */
public enum Standing {
    EQUAL,
    /** Had a single municipality answered otherwise, the difference would be none or the opposite. */
    BY_ONE_ANSWER,
    APART;

    /** Two shares of at least one municipality each. */
    public static Standing of(Tally here, Tally there) {
        long difference = difference(here.count(), here.of(), there.count(), there.of());
        if (difference == 0) {
            return EQUAL;
        }
        int step = difference > 0 ? -1 : 1;
        long oneOtherHere = difference(here.count() + step, here.of(), there.count(), there.of());
        long oneOtherThere = difference(here.count(), here.of(), there.count() - step, there.of());
        return changesSide(difference, oneOtherHere) || changesSide(difference, oneOtherThere) ? BY_ONE_ANSWER : APART;
    }

    private static long difference(long count, long of, long otherCount, long ofOther) {
        return count * ofOther - otherCount * of;
    }

    private static boolean changesSide(long difference, long changed) {
        return Long.signum(difference) != Long.signum(changed);
    }
}
