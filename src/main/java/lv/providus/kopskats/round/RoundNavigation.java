package lv.providus.kopskats.round;

import lv.providus.kopskats.shared.RoundId;

/** Addresses of the pages of a round. */
public final class RoundNavigation {

    public static final String ROUNDS = "rounds";
    public static final String NEW = "rounds/new";
    public static final String PROGRESS = "rounds/:round";

    public static final String SETTINGS = "rounds/:round/settings";
    public static final String LETTERS = "rounds/:round/letters";

    /** The parameter of the addresses of pages. */
    public static final String ROUND_PARAMETER = "round";

    private RoundNavigation() {}

    /** What a round is, and its steps from planned to archived. */
    public static String settings(RoundId round) {
        return SETTINGS.replace(":" + ROUND_PARAMETER, round.toString());
    }

    /** The letters of a round and when it reminds by itself. */
    public static String letters(RoundId round) {
        return LETTERS.replace(":" + ROUND_PARAMETER, round.toString());
    }

    public static String rounds() {
        return ROUNDS;
    }

    public static String progress(RoundId round) {
        return ROUNDS + "/" + round;
    }
}
