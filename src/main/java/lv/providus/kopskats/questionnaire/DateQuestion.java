package lv.providus.kopskats.questionnaire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for a day, within limits where given; both limits are allowed values. */
public record DateQuestion(
        ItemBasics basics,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest) implements Item {

    public DateQuestion {
        if (earliest != null && latest != null && earliest.isAfter(latest)) {
            throw new IllegalArgumentException("Limits of " + basics.code() + " are out of order");
        }
    }

    @Override
    public QuestionType type() {
        return QuestionType.DATE;
    }
}
