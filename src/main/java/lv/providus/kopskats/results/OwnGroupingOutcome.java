package lv.providus.kopskats.results;

import org.jspecify.annotations.Nullable;

/** What came of saving or deleting a grouping. */
public sealed interface OwnGroupingOutcome {

    /** It is as it was wanted. */
    record Done(OwnGroupingId id) implements OwnGroupingOutcome {}

    /**
     * Nothing has changed, and why.
     *
     * @param group place of the group that is in the way, counted from 0; null where it is none of them
     */
    record Refused(Refusal refusal, @Nullable Integer group) implements OwnGroupingOutcome {

        public Refused(Refusal refusal) {
            this(refusal, null);
        }
    }

    enum Refusal {
        NAME_MISSING,
        /** Another grouping has the name. */
        NAME_TAKEN,
        /** Fewer than two, counting the rest where it is a group. */
        TOO_FEW_GROUPS,
        GROUP_NAME_MISSING,
        GROUP_NAME_TWICE,
        GROUP_EMPTY,
        MUNICIPALITY_TWICE,
        /** Somebody else changed it since it was read. */
        CHANGED_MEANWHILE,
        /** Somebody else deleted it. */
        GONE
    }
}
