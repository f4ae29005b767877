package lv.providus.kopskats.questionnaire;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What every item has, whatever its type.
 *
 * @param missingReasons the reasons for having no value that it offers
 * @param assumedWording whether the wording is ours until a researcher replaces it
 */
public record ItemBasics(
        QuestionCode code,
        LocalizedText wording,
        @Nullable LocalizedText hint,
        boolean required,
        Set<MissingReason> missingReasons,
        Disclosure disclosure,
        boolean assumedWording,
        QuestionHelp help) {

    public ItemBasics {
        Set<MissingReason> inOrder = EnumSet.noneOf(MissingReason.class);
        inOrder.addAll(missingReasons);
        missingReasons = Collections.unmodifiableSet(inOrder);
    }
}
