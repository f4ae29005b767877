package lv.providus.kopskats.results;

import java.util.Optional;

/** What a question to the results brings: figures, or the reason why there are none. */
public sealed interface Finding<T> {

    /** The figures. */
    record Shown<T>(T figures) implements Finding<T> {}

    /** No figures, and why. */
    record Withheld<T>(Reason reason) implements Finding<T> {}

    /** Why there are no figures. */
    enum Reason {
        /** The rows of a partial round were selected, so nothing may be concluded from their distribution. */
        PARTIAL_ROUND,
        /** The questionnaire version of the round does not hold the question. */
        NOT_IN_QUESTIONNAIRE
    }

    static <T> Finding<T> shown(T figures) {
        return new Shown<>(figures);
    }

    static <T> Finding<T> withheld(Reason reason) {
        return new Withheld<>(reason);
    }

    /** The figures, empty where they are withheld. */
    default Optional<T> asOptional() {
        return this instanceof Shown<T>(T figures) ? Optional.of(figures) : Optional.empty();
    }
}
