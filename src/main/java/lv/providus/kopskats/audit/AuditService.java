package lv.providus.kopskats.audit;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what happened. Administrators read all of it; researchers what concerns rounds, where they see that an answer was
 * changed but not what it says before it is submitted.
 */
@Service
@Transactional(readOnly = true)
public class AuditService {

    private final AuditQuery query;
    private final AuditTrail trail;

    AuditService(AuditQuery query, AuditTrail trail) {
        this.query = query;
        this.trail = trail;
    }

    /**
     * Events from the latest on.
     *
     * @param after the last event of the page before, null for the first page
     */
    @PreAuthorize(Role.Access.ADMINISTRATOR_OR_RESEARCHER)
    public List<AuditEvent> page(AuditFilter filter, @Nullable AuditPosition after, int limit) {
        return query.page(filter, reach(), after, limit);
    }

    /** Hands over all events, the latest first; that somebody took them out is an event too. */
    @PreAuthorize(Role.Access.ADMINISTRATOR_OR_RESEARCHER)
    @Transactional
    public void export(AuditFilter filter, Consumer<AuditEvent> consumer) {
        trail.record("audit.exported", AuditedObject.of("audit", "trail"), Map.of(), Map.of());
        query.each(filter, reach(), consumer);
    }

    /** What a person did, the latest first. */
    @PreAuthorize(Role.Access.SYSTEM)
    public List<AuditEvent> of(AccountId person, int limit) {
        return query.page(AuditFilter.ALL.by(person), AuditQuery.Reach.EVERYTHING, null, limit);
    }

    /** Computes the hashes of all events anew; takes some seconds per million. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public ChainCheck check() {
        return query.check();
    }

    private static AuditQuery.Reach reach() {
        return Actors.require() instanceof Actor.Person person && person.role() == Role.RESEARCHER
                ? AuditQuery.Reach.ROUNDS
                : AuditQuery.Reach.EVERYTHING;
    }
}
