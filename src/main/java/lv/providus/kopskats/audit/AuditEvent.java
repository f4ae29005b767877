package lv.providus.kopskats.audit;

import java.time.Instant;
import java.util.Map;
import lv.providus.kopskats.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail.
 *
 * @param id rises from event to event
 * @param actorLabel what the person was called when it happened
 * @param actor the account behind it; null for the system and for delegates
 * @param object what it happened to, with the municipality and the round it concerns
 * @param oldValues by name, as texts; a value is null where there was none. Empty where they are withheld, too
 * @param newValues as the old ones
 */
public record AuditEvent(
        long id,
        Instant happenedAt,
        String actorLabel,
        @Nullable AccountId actor,
        String action,
        AuditedObject object,
        Map<String, @Nullable String> oldValues,
        Map<String, @Nullable String> newValues) {

    /** Where the trail goes on after this event. */
    public AuditPosition position() {
        return new AuditPosition(happenedAt, id);
    }
}
