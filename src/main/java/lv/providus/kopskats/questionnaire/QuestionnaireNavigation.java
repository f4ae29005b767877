package lv.providus.kopskats.questionnaire;

import lv.providus.kopskats.shared.QuestionnaireVersionId;

/** Where the views of this module are found. */
public final class QuestionnaireNavigation {

    /** The blank questionnaire for printing; a file, not a page. */
    public static final String BLANK_PDF = "/questionnaires/{version}/questionnaire.pdf";

    private QuestionnaireNavigation() {}

    /** The list of versions. */
    public static String list() {
        return "questionnaires";
    }

    /** The preview of a version. */
    public static String preview(QuestionnaireVersionId version) {
        return "questionnaires/" + version;
    }

    /** The blank questionnaire of a version for printing. */
    public static String blankPdf(QuestionnaireVersionId version) {
        return BLANK_PDF.substring(1).replace("{version}", version.toString());
    }
}
