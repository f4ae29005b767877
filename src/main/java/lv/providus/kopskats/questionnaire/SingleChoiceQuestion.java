package lv.providus.kopskats.questionnaire;

import java.util.List;
import java.util.Optional;

/** Asks for one of several choices. */
public record SingleChoiceQuestion(ItemBasics basics, List<Choice> choices) implements Item {

    public SingleChoiceQuestion {
        choices = List.copyOf(choices);
        if (choices.size() < 2) {
            throw new IllegalArgumentException("There is nothing to choose from in " + basics.code());
        }
    }

    public Optional<Choice> choice(ChoiceCode code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
    }

    @Override
    public QuestionType type() {
        return QuestionType.SINGLE_CHOICE;
    }
}
