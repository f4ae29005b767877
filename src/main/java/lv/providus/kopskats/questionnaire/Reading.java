package lv.providus.kopskats.questionnaire;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of reading a typed text: a value, or why it can't be one. */
public sealed interface Reading<T> {

    record Read<T>(T value) implements Reading<T> {}

    record Refused<T>(AnswerProblem problem) implements Reading<T> {}

    /** The same with the value made into something else. */
    default <R> Reading<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Read<T>(T value) -> new Read<>(change.apply(value));
            case Refused<T>(AnswerProblem problem) -> new Refused<>(problem);
        };
    }

    /** The value, null where the text was refused. */
    default @Nullable T valueOrNull() {
        return switch (this) {
            case Read<T>(T value) -> value;
            case Refused<T> _ -> null;
        };
    }
}
