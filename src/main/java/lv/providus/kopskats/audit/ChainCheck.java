package lv.providus.kopskats.audit;

import java.time.Instant;
import java.util.List;

/**
 * What recomputing all hashes showed. A missing end of a chain cannot be seen by it: nothing follows that would name it.
 *
 * @param events how many lines there are
 * @param broken lines that were changed, or before which one is missing; the earliest ones, at most {@value #MOST_SHOWN}
 */
public record ChainCheck(long events, List<Broken> broken) {

    public static final int MOST_SHOWN = 100;

    /** A line that does not fit its hash or its predecessor. */
    public record Broken(long id, Instant happenedAt, String action, String kind, String object) {}

    public ChainCheck {
        broken = List.copyOf(broken);
    }

    public boolean intact() {
        return broken.isEmpty();
    }
}
