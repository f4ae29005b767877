package lv.providus.kopskats.round;

import java.util.List;

/** What came of changing a letter. */
public sealed interface LetterChange {

    record Changed() implements LetterChange {}

    record Refused(List<LetterProblem> problems) implements LetterChange {}

    /** Somebody changed it since it was read; nothing was changed now. */
    record ChangedMeanwhile() implements LetterChange {}

    /** There is no such round, or it is published or archived, so it writes no letters any more. */
    record RoundOver() implements LetterChange {}
}
