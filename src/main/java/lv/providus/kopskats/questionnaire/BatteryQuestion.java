package lv.providus.kopskats.questionnaire;

import java.util.List;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Several statements on one scale under one wording; each statement is an item with a code of its own. */
public record BatteryQuestion(
        QuestionCode code,
        LocalizedText wording,
        @Nullable LocalizedText hint,
        Disclosure disclosure,
        boolean assumedWording,
        QuestionHelp help,
        Scale scale,
        List<ScaleQuestion> statements)
        implements Question {

    public BatteryQuestion {
        statements = List.copyOf(statements);
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("A battery has at least one statement: " + code);
        }
        for (ScaleQuestion statement : statements) {
            if (!statement.scale().equals(scale) || statement.stem() != null) {
                throw new IllegalArgumentException(
                        "A statement stands on the scale of its battery: " + statement.code());
            }
        }
    }

    @Override
    public QuestionType type() {
        return QuestionType.BATTERY;
    }
}
