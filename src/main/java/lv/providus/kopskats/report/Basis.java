package lv.providus.kopskats.report;

import java.time.Instant;

/** What the figures of a report are made from. */
public sealed interface Basis {

    /**
     * The answers themselves, complete and confidential.
     *
     * @param acceptedOnly only submissions that a researcher accepted count
     */
    record Working(boolean acceptedOnly) implements Basis {}

    /**
     * What the next release would show if it were made now.
     *
     * @param number that it would have
     */
    record Preview(int number) implements Basis {}

    /**
     * A release, which never changes.
     *
     * @param number 1 for the first one of the round
     */
    record Released(int number, Instant at) implements Basis {}

    /** Whether nothing is withheld. */
    default boolean complete() {
        return this instanceof Working;
    }
}
