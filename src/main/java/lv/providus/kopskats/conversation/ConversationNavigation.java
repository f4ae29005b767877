package lv.providus.kopskats.conversation;

import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.RoundId;

/** Addresses of the pages of conversations. */
public final class ConversationNavigation {

    /** The page of a coordinator. */
    public static final String OWN = "rounds/:round/questions";

    /** The page of researchers. */
    public static final String ALL = "rounds/:round/conversations";

    private static final String ROUND_PARAMETER = "round";

    /** Query parameter: the code of the question that is asked about. */
    public static final String QUESTION_PARAMETER = "about";

    private ConversationNavigation() {}

    /** Where a coordinator asks about a round and reads the answers. */
    public static String own(RoundId round) {
        return at(OWN, round);
    }

    /** As {@link #own(RoundId)}, to ask about one question. */
    public static String ask(RoundId round, QuestionCode question) {
        return own(round) + "?" + QUESTION_PARAMETER + "=" + question;
    }

    /** As {@link #ask}, with {@code {0}} in the place of the question's code. */
    public static String askPattern(RoundId round) {
        return own(round) + "?" + QUESTION_PARAMETER + "={0}";
    }

    /** Where researchers read and answer. */
    public static String all(RoundId round) {
        return at(ALL, round);
    }

    private static String at(String route, RoundId round) {
        return route.replace(":" + ROUND_PARAMETER, round.toString());
    }
}
