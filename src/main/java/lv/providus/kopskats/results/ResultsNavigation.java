package lv.providus.kopskats.results;

import lv.providus.kopskats.shared.RoundId;

/** Addresses of the results. */
public final class ResultsNavigation {

    /** How every figure is computed. */
    public static final String METHOD = "results/method";

    private ResultsNavigation() {}

    /** The results of a round, with the region chosen first. */
    public static String results(RoundId round) {
        return "rounds/" + round + "/results";
    }

    /** Any question of a round in any groups. */
    public static String explorer(RoundId round) {
        return results(round) + "/explore";
    }

    /** What of a round is or would be published; the page stands in the module for publication. */
    public static String publication(RoundId round) {
        return results(round) + "/publication";
    }
}
