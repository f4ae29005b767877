package lv.providus.kopskats.account;

import java.time.Duration;
import lv.providus.kopskats.database.generated.enums.AccountLinkPurpose;
import lv.providus.kopskats.shared.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes links by which a coordinator signs in once, without a password, and comes to a page; for the services that write
 * mails, in their transactions, which tell in the audit trail to whom. A newer link leaves the older ones working, because
 * people open whichever mail they find.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SignInLinks {

    /** How long a link works that nobody has used. */
    public static final Duration VALIDITY = Duration.ofDays(14);

    private final AccountLinkRepository repository;

    SignInLinks(AccountLinkRepository repository) {
        this.repository = repository;
    }

    /**
     * A link for one coordinator; it works only as long as the account is enabled and a coordinator's.
     *
     * @param leadsTo path of the page, without a slash before it
     */
    public OneTimeLink toSignIn(AccountId coordinator, String leadsTo) {
        LinkSecret secret = LinkSecret.random();
        return new OneTimeLink(
                secret.path(AccountNavigation.LINK),
                repository
                        .insert(
                                secret.hash(),
                                new AccountLinkRepository.OpenLink(AccountLinkPurpose.sign_in, coordinator, leadsTo),
                                VALIDITY)
                        .expiresAt());
    }
}
