package lv.providus.kopskats.mail;

import java.util.List;
import java.util.Optional;
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
    private final MailSettings settings;

    MailService(MailQuery query, MailSettings settings) {
        this.query = query;
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
        return query.statuses(round, kind);
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
