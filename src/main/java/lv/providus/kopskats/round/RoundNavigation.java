package lv.providus.kopskats.round;

import lv.providus.kopskats.shared.RoundId;

/** Addresses of the pages of a round. */
public final class RoundNavigation {

    public static final String ROUNDS = "rounds";
    public static final String NEW = "rounds/new";
    public static final String PROGRESS = "rounds/:round";

    public static final String SETTINGS = "rounds/:round/settings";
    public static final String LETTERS = "rounds/:round/letters";

    /** Where everybody reads what is published, without sign-in; and one round of it. */
    public static final String PUBLISHED = "published";

    public static final String PUBLISHED_ROUND = "published/:round";
    public static final String PUBLISHED_METHOD = "published/method";

    /** The own municipality beside what is published. */
    public static final String BENCHMARK = "my-rounds/:round/benchmark";

    /** The parameter of the addresses of pages. */
    private static final String ROUND_PARAMETER = "round";

    private RoundNavigation() {}

    /** What a round is, and its steps from planned to archived. */
    public static String settings(RoundId round) {
        return SETTINGS.replace(":" + ROUND_PARAMETER, round.toString());
    }

    /** The letters of a round and when it reminds by itself. */
    public static String letters(RoundId round) {
        return LETTERS.replace(":" + ROUND_PARAMETER, round.toString());
    }

    /** The published figures of a round, without sign-in; the page stands in the module for publication. */
    public static String published(RoundId round) {
        return PUBLISHED_ROUND.replace(":" + ROUND_PARAMETER, round.toString());
    }

    /** The own municipality beside the published figures; the page stands in the module for publication. */
    public static String benchmark(RoundId round) {
        return BENCHMARK.replace(":" + ROUND_PARAMETER, round.toString());
    }

    public static String rounds() {
        return ROUNDS;
    }

    public static String progress(RoundId round) {
        return ROUNDS + "/" + round;
    }
}
