package lv.providus.kopskats.questionnaire;

import java.util.List;
import java.util.stream.Stream;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A page of the questionnaire. */
public record Section(
        QuestionCode code, LocalizedText title, @Nullable LocalizedText introduction, List<Question> questions) {

    public Section {
        questions = List.copyOf(questions);
    }

    /** What is answered in this section, in order, the statements of batteries among it. */
    public List<Item> items() {
        return questions.stream().flatMap(Section::itemsOf).toList();
    }

    private static Stream<Item> itemsOf(Question question) {
        return switch (question) {
            case Item item -> Stream.of(item);
            case BatteryQuestion battery -> battery.statements().stream().map(Item.class::cast);
        };
    }
}
