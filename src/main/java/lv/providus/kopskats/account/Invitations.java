package lv.providus.kopskats.account;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.database.generated.enums.AccountLinkPurpose;
import lv.providus.kopskats.mail.MailOutbox;
import lv.providus.kopskats.mail.NewMail;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;
import org.springframework.stereotype.Component;

/** Mails one-time links by which people set a password: invited ones, and those who forgot theirs. Needs a transaction. */
@Component
class Invitations {

    static final Duration RESET_VALIDITY = Duration.ofHours(1);

    private static final String INVITATION = "account_invitation";
    private static final String RESET = "password_reset";

    private final AccountLinkRepository links;
    private final MailOutbox outbox;
    private final ApplicationAddress address;
    private final Texts texts;
    private final AuditTrail audit;

    Invitations(
            AccountLinkRepository links, MailOutbox outbox, ApplicationAddress address, Texts texts, AuditTrail audit) {
        this.links = links;
        this.outbox = outbox;
        this.address = address;
        this.texts = texts;
        this.audit = audit;
    }

    /** The key of the mail with a link. */
    static String mailKey(long link) {
        return INVITATION + ":" + link;
    }

    /** Invites; links made before stop working. */
    void invite(Account account) {
        links.revokeOf(account.id(), AccountLinkPurpose.set_password);
        LinkSecret secret = LinkSecret.random();
        AccountLinkRepository.NewLink link = links.insert(
                secret.hash(), AccountLinkPurpose.set_password, account.id(), AccountLinks.PASSWORD_VALIDITY);
        Language language = account.language();
        String municipality = Objects.requireNonNullElse(account.municipalityName(), "");
        outbox.enqueue(NewMail.of(
                mailKey(link.id()),
                INVITATION,
                new NewMail.Recipient(account.email(), language, account.id()),
                texts.get(language, "account.mail.invitation.subject"),
                texts.get(
                        language,
                        municipality.isEmpty()
                                ? "account.mail.invitation.body"
                                : "account.mail.invitation.body_municipality",
                        account.displayName(),
                        address.ofPage(secret.path(AccountNavigation.LINK)),
                        Formats.in(language).dateAndTime(link.expiresAt()),
                        municipality)));
        audit.record(
                "account.invited",
                AuditedObject.of("account", account.id()),
                Map.of(),
                Map.of("email", account.email(), "expires_at", link.expiresAt()));
    }

    /** Mails a link to somebody who asked for it; others keep working, so that nobody can take an invitation away. */
    void reset(Account account) {
        LinkSecret secret = LinkSecret.random();
        AccountLinkRepository.NewLink link =
                links.insert(secret.hash(), AccountLinkPurpose.set_password, account.id(), RESET_VALIDITY);
        Language language = account.language();
        outbox.enqueue(NewMail.of(
                RESET + ":" + link.id(),
                RESET,
                new NewMail.Recipient(account.email(), language, account.id()),
                texts.get(language, "account.mail.reset.subject"),
                texts.get(
                        language,
                        "account.mail.reset.body",
                        account.displayName(),
                        address.ofPage(secret.path(AccountNavigation.LINK)),
                        Formats.in(language).dateAndTime(link.expiresAt()))));
        audit.record(
                "account.password_reset_asked",
                AuditedObject.of("account", account.id()),
                Map.of(),
                Map.of("expires_at", link.expiresAt()));
    }
}
