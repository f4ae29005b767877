package lv.providus.kopskats.response;

import java.time.Instant;
import java.util.List;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import org.jspecify.annotations.Nullable;

/** What came of saving an answer. Only {@link Saved} changed anything. */
public sealed interface SaveResult {

    /**
     * The answer is stored, or was already stored just so.
     *
     * @param version what the next change expects
     * @param savedAt by the clock of the database
     * @param overtaken what somebody else made of the answer since, where a change is sent again; null otherwise
     */
    record Saved(int version, Instant savedAt, @Nullable Overtaken overtaken) implements SaveResult {

        public Saved(int version, Instant savedAt) {
            this(version, savedAt, null);
        }
    }

    /** @param current what is stored now; null where the answer was cleared */
    record Overtaken(@Nullable WorkingAnswer current) {

        /** What the next change expects. */
        public int version() {
            return current == null ? SaveAnswer.NOT_ANSWERED : current.version();
        }
    }

    /**
     * Somebody else changed the answer in the meantime.
     *
     * @param current what is stored now; null where the answer was cleared
     */
    record Conflict(@Nullable WorkingAnswer current) implements SaveResult {

        /** What to expect when the own value shall replace the stored one. */
        public int currentVersion() {
            return current == null ? SaveAnswer.NOT_ANSWERED : current.version();
        }
    }

    /** The value does not fit its question; at least one problem. */
    record Refused(List<AnswerProblem> problems) implements SaveResult {}

    /** The comment, or the reason for a warning, can't be kept; at least one problem. */
    record CommentRefused(List<AnswerProblem> problems) implements SaveResult {}

    /** A comment is kept beside an answer only, and there would be none. */
    record CommentWithoutAnswer() implements SaveResult {}

    /** The round does not take answers yet. */
    record NotYetOpen() implements SaveResult {}

    /** The round no longer takes answers, or the municipality declined to take part. */
    record Closed() implements SaveResult {}

    /** The response is submitted; it has to be reopened for correction first. */
    record AlreadySubmitted() implements SaveResult {}

    /** PROVIDUS has accepted the response, so nothing in it changes until it is unlocked. */
    record Accepted() implements SaveResult {}

    /** The municipality is not asked in this round, or the question is none of it. */
    record NotAsked() implements SaveResult {}
}
