package lv.providus.kopskats.questionnaire;

import java.util.Set;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A question that is answered with one {@link AnswerValue}; the statements of a battery are items too. */
public sealed interface Item extends Question
        permits CountQuestion,
                DecimalQuestion,
                ScaleQuestion,
                SingleChoiceQuestion,
                MultipleChoiceQuestion,
                TextQuestion,
                DateQuestion {

    ItemBasics basics();

    @Override
    default QuestionCode code() {
        return basics().code();
    }

    @Override
    default LocalizedText wording() {
        return basics().wording();
    }

    @Override
    default @Nullable LocalizedText hint() {
        return basics().hint();
    }

    @Override
    default Disclosure disclosure() {
        return basics().disclosure();
    }

    @Override
    default boolean assumedWording() {
        return basics().assumedWording();
    }

    /** Whether an answer is needed before the questionnaire can be submitted; an allowed reason for none is an answer. */
    default boolean required() {
        return basics().required();
    }

    @Override
    default QuestionHelp help() {
        return basics().help();
    }

    /** Whether its number may be marked as an estimate. */
    default boolean allowsEstimate() {
        return false;
    }

    /** Which reasons for having no value the question offers. */
    default Set<MissingReason> missingReasons() {
        return basics().missingReasons();
    }

    default boolean allows(MissingReason reason) {
        return missingReasons().contains(reason);
    }
}
