package lv.providus.kopskats.account;

import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.database.generated.enums.AccountLinkPurpose;
import lv.providus.kopskats.mail.MailService;
import lv.providus.kopskats.mail.MailStatus;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Invites people by e-mail to set a password. */
@Service
@Transactional
public class InvitationService {

    private final Invitations invitations;
    private final InvitationQuery query;
    private final AccountQuery accounts;
    private final AccountLinkRepository links;
    private final MailService mails;
    private final AuditTrail audit;

    InvitationService(
            Invitations invitations,
            InvitationQuery query,
            AccountQuery accounts,
            AccountLinkRepository links,
            MailService mails,
            AuditTrail audit) {
        this.invitations = invitations;
        this.query = query;
        this.accounts = accounts;
        this.links = links;
        this.mails = mails;
        this.audit = audit;
    }

    /** What became of the latest link; empty where there never was one. Reads the outbox, which administrators may not. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<Invitation> latest(AccountId account) {
        return query.latest(account).map(link -> {
            Optional<MailStatus> mail =
                    Actors.asSystem("invitations", () -> mails.status(Invitations.mailKey(link.id())));
            return new Invitation(
                    link.state(),
                    link.madeAt(),
                    link.expiresAt(),
                    mail.map(MailStatus::state).orElse(null));
        });
    }

    /** Mails a link, for the first time or again; links made before stop working. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public AccountOutcome invite(AccountId id) {
        Optional<Account> account = accounts.byId(id);
        if (account.isEmpty()) {
            return new AccountOutcome.Refused(AccountRefusal.NOT_FOUND);
        }
        if (account.get().state() == AccountState.DISABLED) {
            return new AccountOutcome.Refused(AccountRefusal.DISABLED);
        }
        invitations.invite(account.get());
        return new AccountOutcome.Done(account.get());
    }

    /** Lets no link of the account work any more. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public AccountOutcome revoke(AccountId id) {
        Optional<Account> account = accounts.byId(id);
        if (account.isEmpty()) {
            return new AccountOutcome.Refused(AccountRefusal.NOT_FOUND);
        }
        links.revokeOf(id, AccountLinkPurpose.set_password);
        audit.record("account.invitation_revoked", AuditedObject.of("account", id), Map.of(), Map.of());
        return new AccountOutcome.Done(account.get());
    }
}
