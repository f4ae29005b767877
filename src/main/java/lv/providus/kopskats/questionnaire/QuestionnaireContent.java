package lv.providus.kopskats.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a questionnaire file says: everything of a version except its number and state.
 *
 * @param code names the questionnaire through all its versions
 * @param checks what is compared across answers, rounds and the register, each about its number questions
 */
public record QuestionnaireContent(
        QuestionCode code,
        LocalizedText title,
        @Nullable LocalizedText introduction,
        List<Section> sections,
        List<Check> checks) {

    public QuestionnaireContent {
        sections = List.copyOf(sections);
        checks = List.copyOf(checks);
    }

    /** What is answered, in order, the statements of batteries among it. */
    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /** The scales in use, by name, in the order of first use. */
    public List<Scale> scales() {
        Map<ChoiceCode, Scale> scales = new LinkedHashMap<>();
        for (Item item : items()) {
            switch (item) {
                case ScaleQuestion question ->
                    scales.putIfAbsent(question.scale().code(), question.scale());
                case CountQuestion _,
                        DecimalQuestion _,
                        SingleChoiceQuestion _,
                        MultipleChoiceQuestion _,
                        TextQuestion _,
                        DateQuestion _ -> {}
            }
        }
        return List.copyOf(scales.values());
    }

    /** Every wording that is ours until a researcher replaces it, in order; a scale used several times stands once. */
    public List<Assumption> assumptions() {
        return Assumptions.in(this);
    }
}
