package lv.providus.kopskats.questionnaire;

import java.util.List;
import java.util.Optional;

/** Asks for any number of several choices, none included. */
public record MultipleChoiceQuestion(ItemBasics basics, List<Choice> choices) implements Item {

    public MultipleChoiceQuestion {
        choices = List.copyOf(choices);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to choose from in " + basics.code());
        }
    }

    public Optional<Choice> choice(ChoiceCode code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
    }

    @Override
    public QuestionType type() {
        return QuestionType.MULTIPLE_CHOICE;
    }
}
