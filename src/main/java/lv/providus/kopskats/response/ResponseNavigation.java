package lv.providus.kopskats.response;

import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.shared.RoundId;

/** Addresses of the pages of responses. */
public final class ResponseNavigation {

    public static final String OWN_ROUNDS = "my-rounds";
    public static final String FORM = "rounds/:round/form/:atvk";
    public static final String CHECK = "rounds/:round/form/:atvk/check";
    public static final String RECEIPT = "rounds/:round/receipt/:atvk";
    public static final String EARLIER_RECEIPT = "rounds/:round/receipt/:atvk/:number";
    public static final String SUBMISSION = "rounds/:round/submissions/:atvk";
    public static final String ENTRY = "rounds/:round/entry/:atvk";
    public static final String IMPORT = "rounds/:round/import";

    /** What the municipalities submitted that were merged into the own one. */
    public static final String PREDECESSORS = "my-predecessors";

    /** The blank questionnaire for printing; a file, not a page, as are the next two. */
    public static final String BLANK_PDF = "/rounds/{round}/paper/{atvk}/questionnaire.pdf";

    public static final String ANSWERS_PDF = "/rounds/{round}/paper/{atvk}/answers.pdf";
    public static final String SUBMISSION_PDF = "/rounds/{round}/paper/{atvk}/submissions/{number}.pdf";

    /** Where the browser puts one answer. */
    static final String ANSWER_PATTERN = "rounds/{round:[1-9]\\d*}/form/{atvk}/answers/{question}";

    /** The longest that one answer may be as it is sent, in bytes; a text of 100 000 letters fits. */
    public static final int LONGEST_ANSWER = 256 * 1024;

    /** The parameters of the addresses of pages. */
    public static final String ROUND_PARAMETER = "round";

    public static final String ATVK_PARAMETER = "atvk";

    public static final String NUMBER_PARAMETER = "number";

    /** The query parameter that keeps the open section of the form: the code of the section. */
    public static final String SECTION_PARAMETER = "section";

    /** The query parameter that names the question to begin with. */
    public static final String QUESTION_PARAMETER = "question";

    /** The query parameter that tells how the sections are laid out: {@link #ALL_SECTIONS} or one after another. */
    public static final String LAYOUT_PARAMETER = "layout";

    public static final String ALL_SECTIONS = "all";

    private ResponseNavigation() {}

    /** The home of a coordinator. */
    public static String ownRounds() {
        return OWN_ROUNDS;
    }

    /** What was submitted before a merger. */
    public static String predecessors() {
        return PREDECESSORS;
    }

    public static String form(RoundId round, Atvk atvk) {
        return at(FORM, round, atvk);
    }

    /** Where the browser puts the answers of a form, each under its code. */
    public static String answers(RoundId round, Atvk atvk) {
        return form(round, atvk) + "/answers";
    }

    /** Check and submit. */
    public static String check(RoundId round, Atvk atvk) {
        return at(CHECK, round, atvk);
    }

    public static String receipt(RoundId round, Atvk atvk) {
        return at(RECEIPT, round, atvk);
    }

    /** A submission of the own municipality that a later one has replaced. */
    public static String earlierReceipt(RoundId round, Atvk atvk, int number) {
        return at(EARLIER_RECEIPT, round, atvk).replace(":" + NUMBER_PARAMETER, Integer.toString(number));
    }

    /** The response of a municipality as a researcher sees it. */
    public static String submission(RoundId round, Atvk atvk) {
        return at(SUBMISSION, round, atvk);
    }

    /** Where a researcher writes down what a municipality told otherwise than in the form. */
    public static String entry(RoundId round, Atvk atvk) {
        return at(ENTRY, round, atvk);
    }

    /** Takes responses in from a file. */
    public static String importInto(RoundId round) {
        return IMPORT.replace(":" + ROUND_PARAMETER, round.toString());
    }

    /** The blank questionnaire for printing. */
    public static String blankPdf(RoundId round, Atvk atvk) {
        return file(BLANK_PDF, round, atvk);
    }

    /** The own answers for printing, as they stand. */
    public static String answersPdf(RoundId round, Atvk atvk) {
        return file(ANSWERS_PDF, round, atvk);
    }

    /** A submission for printing. */
    public static String submissionPdf(RoundId round, Atvk atvk, int number) {
        return file(SUBMISSION_PDF, round, atvk).replace("{number}", Integer.toString(number));
    }

    private static String file(String path, RoundId round, Atvk atvk) {
        return path.substring(1).replace("{round}", round.toString()).replace("{atvk}", atvk.value());
    }

    private static String at(String route, RoundId round, Atvk atvk) {
        return route.replace(":" + ROUND_PARAMETER, round.toString()).replace(":" + ATVK_PARAMETER, atvk.value());
    }
}
