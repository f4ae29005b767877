package lv.providus.kopskats.questionnaire;

import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What stands in a section: an item that is answered, or a battery of them. Switches over it are exhaustive. */
public sealed interface Question permits Item, BatteryQuestion {

    QuestionCode code();

    LocalizedText wording();

    @Nullable
    LocalizedText hint();

    QuestionHelp help();

    Disclosure disclosure();

    /** Whether the wording is ours until a researcher replaces it. */
    boolean assumedWording();

    QuestionType type();
}
