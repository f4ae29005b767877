package lv.providus.kopskats.asking;

import lv.providus.kopskats.shared.RoundId;

/** Addresses of the pages of this module. */
public final class AskingNavigation {

    private static final String ROUND_PARAMETER = "round";
    public static final String MAILS = "rounds/:round/mails";

    private AskingNavigation() {}

    /** Invitations and reminders of a round, and what became of each mail. */
    public static String mails(RoundId round) {
        return MAILS.replace(":" + ROUND_PARAMETER, round.toString());
    }
}
