package lv.providus.kopskats.results;

import java.util.List;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * A question whose answers are shown.
 *
 * @param stem sentence before the wording, where there is one
 * @param battery wording of the battery whose statement this is, where it is one
 * @param cumulative a count of everything since a date, not of what is there now
 * @param assumedWording the wording is assumed and has to be replaced before a real round
 * @param namedInPublication its answers may be published with the names of municipalities; others in groups only
 * @param options its choices in their order; empty where it has none
 */
public record ResultsQuestion(
        QuestionId id,
        String code,
        Type type,
        LocalizedText wording,
        @Nullable LocalizedText stem,
        @Nullable LocalizedText battery,
        boolean cumulative,
        boolean assumedWording,
        boolean namedInPublication,
        List<Answers.Option> options) {

    /** How a question is answered; a battery itself is not. */
    public enum Type {
        COUNT,
        DECIMAL,
        SCALE,
        SINGLE_CHOICE,
        MULTIPLE_CHOICE,
        TEXT,
        DATE
    }
}
