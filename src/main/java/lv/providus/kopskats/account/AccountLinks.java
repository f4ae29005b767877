package lv.providus.kopskats.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.database.generated.enums.AccountLinkPurpose;
import lv.providus.kopskats.shared.AccountId;
import org.springframework.stereotype.Component;

/** Makes one-time links; a newer one revokes the older ones of its kind. Needs a transaction. */
@Component
class AccountLinks {

    static final Duration PASSWORD_VALIDITY = Duration.ofDays(7);
    static final Duration FIRST_ADMINISTRATOR_VALIDITY = Duration.ofDays(1);
    static final Duration RECOVERY_VALIDITY = Duration.ofHours(1);

    private final AccountLinkRepository repository;
    private final AuditTrail audit;

    AccountLinks(AccountLinkRepository repository, AuditTrail audit) {
        this.repository = repository;
        this.audit = audit;
    }

    OneTimeLink toSetPassword(AccountId account) {
        repository.revokeOf(account, AccountLinkPurpose.set_password);
        LinkSecret secret = LinkSecret.random();
        Instant expiresAt = repository
                .insert(secret.hash(), AccountLinkPurpose.set_password, account, PASSWORD_VALIDITY)
                .expiresAt();
        audit.record(
                "account.password_link_made",
                AuditedObject.of("account", account),
                Map.of(),
                Map.of("expiresAt", expiresAt));
        return new OneTimeLink(secret.path(AccountNavigation.LINK), expiresAt);
    }

    void revokeOf(AccountId account) {
        repository.revokeOf(account);
    }

    OneTimeLink toBecomeFirstAdministrator() {
        return toBecomeAdministrator(AccountLinkPurpose.first_administrator, FIRST_ADMINISTRATOR_VALIDITY);
    }

    OneTimeLink toRecoverAdministration() {
        return toBecomeAdministrator(AccountLinkPurpose.administrator_recovery, RECOVERY_VALIDITY);
    }

    private OneTimeLink toBecomeAdministrator(AccountLinkPurpose purpose, Duration validity) {
        repository.revokeOf(purpose);
        LinkSecret secret = LinkSecret.random();
        Instant expiresAt =
                repository.insert(secret.hash(), purpose, null, validity).expiresAt();
        audit.record(
                "account.administrator_link_made",
                AuditedObject.of("account_link", purpose.name()),
                Map.of(),
                Map.of("expiresAt", expiresAt));
        return new OneTimeLink(secret.path(AccountNavigation.LINK), expiresAt);
    }
}
