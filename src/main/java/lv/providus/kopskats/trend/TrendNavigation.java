package lv.providus.kopskats.trend;

/** Addresses of trends. */
public final class TrendNavigation {

    private TrendNavigation() {}

    /** How the answers to the questions of a code went over all rounds of a questionnaire. */
    public static String trend(String questionnaire, String question) {
        return "trends/" + questionnaire + "/" + question;
    }
}
