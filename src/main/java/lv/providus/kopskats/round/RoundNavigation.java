package lv.providus.kopskats.round;

import lv.providus.kopskats.shared.RoundId;

/** Addresses of the pages of a round. */
public final class RoundNavigation {

    public static final String ROUNDS = "rounds";
    public static final String NEW = "rounds/new";
    public static final String PROGRESS = "rounds/:round";

    private RoundNavigation() {}

    public static String rounds() {
        return ROUNDS;
    }

    public static String progress(RoundId round) {
        return ROUNDS + "/" + round;
    }
}
