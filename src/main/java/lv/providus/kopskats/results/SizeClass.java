package lv.providus.kopskats.results;

import org.jspecify.annotations.Nullable;

/** How many residents a municipality has, in classes that hold some municipalities each. */
public enum SizeClass {
    SMALL,
    MEDIUM,
    LARGE,
    /** The round's population set does not hold it. */
    UNKNOWN;

    /** The fewest residents of a medium one. */
    public static final int MEDIUM_FROM = 15_000;

    /** The fewest residents of a large one. */
    public static final int LARGE_FROM = 30_000;

    /** The class of a number of residents. */
    public static SizeClass of(@Nullable Integer residents) {
        if (residents == null) {
            return UNKNOWN;
        }
        return residents < MEDIUM_FROM ? SMALL : residents < LARGE_FROM ? MEDIUM : LARGE;
    }
}
