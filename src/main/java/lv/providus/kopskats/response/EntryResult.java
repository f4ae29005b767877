package lv.providus.kopskats.response;

import java.util.List;
import lv.providus.kopskats.response.SubmitResult.ItemProblem;

/** What came of writing down the answers of a municipality. */
public sealed interface EntryResult {

    /** They are its submission now. */
    record Entered(SubmissionReceipt receipt) implements EntryResult {}

    /** Some do not fit their questions or contradict each other; at least one problem, in the order of the questionnaire. */
    record DoNotFit(List<ItemProblem> problems) implements EntryResult {}

    /** Nothing was stored. */
    record Refused(Reason reason) implements EntryResult {}

    /** Why nothing was stored. */
    enum Reason {
        /** No question is answered. */
        EMPTY,
        /** It is not said who told it and when, or at too great length. */
        NOTE,
        /** The municipality is not asked in the round. */
        NOT_ASKED,
        /** The round does not take answers yet. */
        NOT_YET_OPEN,
        /** The municipality is answering itself, has declined or is accepted. */
        OWN_RESPONSE,
        /** Something was submitted meanwhile. */
        CHANGED_MEANWHILE
    }
}
