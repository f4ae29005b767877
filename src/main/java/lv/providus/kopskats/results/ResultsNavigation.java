package lv.providus.kopskats.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;
import lv.providus.kopskats.shared.RoundId;

/** Addresses of the results. */
public final class ResultsNavigation {

    /** How every figure is computed. */
    public static final String METHOD = "results/method";

    /** The groups of municipalities that researchers made. */
    public static final String GROUPINGS = "results/groups";

    /** In place of the id of a grouping: one that is being made. */
    public static final String NEW = "new";

    private static final String QUESTION = "question";
    private static final String REGION = "region";

    private ResultsNavigation() {}

    public static String newGrouping() {
        return GROUPINGS + "/" + NEW;
    }

    public static String grouping(OwnGroupingId id) {
        return GROUPINGS + "/" + id;
    }

    /** The results of a round, with the region chosen first. */
    public static String results(RoundId round) {
        return "rounds/" + round + "/results";
    }

    /** Any question of a round in any groups. */
    public static String explorer(RoundId round) {
        return results(round) + "/explore";
    }

    /** A question of the explorer. */
    public static String explorer(RoundId round, String question) {
        return explorer(round) + "?" + query(Map.of(QUESTION, question));
    }

    /** What was written to a question, sorted into categories. */
    public static String coding(RoundId round, String question) {
        return results(round) + "/coding?" + query(Map.of(QUESTION, question));
    }

    /** A choice of the explorer. */
    public static String explorer(RoundId round, ExplorerChoice choice) {
        return explorer(round) + "?" + query(choice.address());
    }

    /** How the answers to a question went over all rounds of a questionnaire; the page stands in the module for trends. */
    public static String trend(String questionnaire, String question) {
        return "trends/" + questionnaire + "/" + question;
    }

    /** The same with a region chosen. */
    public static String trend(String questionnaire, String question, String region) {
        return trend(questionnaire, question) + "?" + query(Map.of(REGION, region));
    }

    /** What of a round is or would be published; the page stands in the module for publication. */
    public static String publication(RoundId round) {
        return results(round) + "/publication";
    }

    /** The same, with a question chosen. */
    public static String publication(RoundId round, String question) {
        return publication(round) + "?" + query(Map.of(QUESTION, question));
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
