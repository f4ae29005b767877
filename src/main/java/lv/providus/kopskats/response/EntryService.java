package lv.providus.kopskats.response;

import java.util.Optional;
import lv.providus.kopskats.response.EntryResult.Reason;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Role;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a municipality told by telephone, on paper or by e-mail: all at once, as its next submission. */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class EntryService {

    private final EntryStoring storing;

    EntryService(EntryStoring storing) {
        this.storing = storing;
    }

    /**
     * Stores an entry, all of it or nothing. It runs in a transaction of the system, begun here, because a researcher has
     * no reach to the working copy that is written along.
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public EntryResult enter(NewEntry entry) {
        Optional<Received> received = entry.received().cleaned();
        if (entry.answers().isEmpty()) {
            return new EntryResult.Refused(Reason.EMPTY);
        }
        if (received.isEmpty()) {
            return new EntryResult.Refused(Reason.NOTE);
        }
        try {
            return Actors.asSystem("entry", () -> storing.enter(entry, received.get()));
        } catch (ConcurrencyFailureException e) {
            return new EntryResult.Refused(Reason.CHANGED_MEANWHILE);
        }
    }
}
