package lv.providus.kopskats.audit;

import java.util.Map;
import lv.providus.kopskats.shared.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes who changed what. A line belongs to the transaction of the change it tells of, so that neither is without the other. */
@Service
public class AuditTrail {

    private final AuditRepository repository;

    AuditTrail(AuditRepository repository) {
        this.repository = repository;
    }

    /**
     * Records a change by the actor of this thread.
     *
     * @param action past participle after the kind, e.g. {@code account.disabled}
     * @param oldValues values before, empty for something new; never secrets
     * @param newValues values after, empty for something removed; never secrets
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            String action,
            AuditedObject object,
            Map<String, ? extends @Nullable Object> oldValues,
            Map<String, ? extends @Nullable Object> newValues) {
        repository.insert(Actors.require(), action, object, oldValues, newValues);
    }

    /** The line that {@link #record} would write, for a change that has to do with one statement; see decision 16. */
    public AuditLine line(
            String action,
            AuditedObject object,
            Map<String, ? extends @Nullable Object> oldValues,
            Map<String, ? extends @Nullable Object> newValues) {
        return repository.line(Actors.require(), action, object, oldValues, newValues);
    }
}
