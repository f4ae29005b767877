package lv.providus.kopskats.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.shared.MailId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what became of mails. A coordinator is told of those about the own municipality only. */
@Service
@Transactional(readOnly = true)
public class MailService {

    private final MailQuery query;
    private final MailRepository repository;
    private final MailSettings settings;
    private final AuditTrail audit;

    MailService(MailQuery query, MailRepository repository, MailSettings settings, AuditTrail audit) {
        this.query = query;
        this.repository = repository;
        this.audit = audit;
        this.settings = settings;
    }

    /** What happens to mails here. */
    @PreAuthorize(Role.Access.ANYONE)
    public MailDelivery delivery() {
        return settings.delivery();
    }

    /** The mail of a key; empty where there is none, or none that may be known. */
    @PreAuthorize(Role.Access.COORDINATOR_OR_RESEARCHER)
    public Optional<MailStatus> status(String key) {
        return query.status(key);
    }

    /** All mails of a kind about a round, the latest first: one line per recipient. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public List<MailStatus> statuses(RoundId round, String kind) {
        return query.statuses(round).stream()
                .filter(status -> status.kind().equals(kind))
                .toList();
    }

    /** All mails about a round, of every kind, the latest first. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public List<MailStatus> statuses(RoundId round) {
        return query.statuses(round);
    }

    /**
     * Sends a mail about a round once more that failed, or of which nobody knows whether it arrived: that one may then
     * come twice, so a person decides it.
     *
     * @return false where it is not in such a state
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional
    public boolean sendAgain(RoundId round, MailId mail) {
        Optional<MailStatus> before = query.statuses(round).stream()
                .filter(status -> status.id().equals(mail))
                .findFirst();
        boolean again = before.isPresent() && repository.sendAgain(mail);
        if (again) {
            audit.record(
                    "mail.sent_again",
                    AuditedObject.of("mail", mail).in(round),
                    Map.of("state", before.get().state()),
                    Map.of("recipient", before.get().recipient()));
        }
        return again;
    }

    /** The latest mails, at most as many as the limit. */
    @PreAuthorize(Role.Access.SYSTEM)
    public List<Mail> latest(int limit) {
        return query.latest(limit);
    }

    @PreAuthorize(Role.Access.SYSTEM)
    public Optional<Mail> find(MailId id) {
        return query.byId(id);
    }
}
