package lv.providus.kopskats.questionnaire;

import lv.providus.kopskats.shared.QuestionnaireVersionId;

/** Where the views of this module are found. */
public final class QuestionnaireNavigation {

    private QuestionnaireNavigation() {}

    /** The list of versions. */
    public static String list() {
        return "questionnaires";
    }

    /** The preview of a version. */
    public static String preview(QuestionnaireVersionId version) {
        return "questionnaires/" + version;
    }
}
