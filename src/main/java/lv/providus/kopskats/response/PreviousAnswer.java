package lv.providus.kopskats.response;

import java.util.List;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.Item;

/** What the last round tells about one question. */
public sealed interface PreviousAnswer {

    /**
     * An answer, or the sum of the predecessors' counts.
     *
     * @param item the question as it was asked then; its choices may be others now
     * @param estimated whether it, or a part of the sum, was an estimate
     */
    record Given(Item item, AnswerValue value, boolean estimated) implements PreviousAnswer {}

    /**
     * There is no sum, since not every municipality of that day gave a count.
     *
     * @param without by name those that gave none; at least one
     */
    record Incomplete(List<String> without) implements PreviousAnswer {

        public Incomplete {
            without = List.copyOf(without);
        }
    }
}
