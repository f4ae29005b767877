package lv.providus.kopskats.account;

import java.util.Locale;
import lv.providus.kopskats.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails a link to whoever forgot the password; see {@link PasswordResetRequests}, which takes the wish. */
@Service
@Transactional
public class PasswordResetService {

    private final AccountQuery accounts;
    private final Invitations invitations;

    PasswordResetService(AccountQuery accounts, Invitations invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    /** Does nothing where nobody who may sign in has this address. */
    @PreAuthorize(Role.Access.SYSTEM)
    public void send(String email) {
        accounts.byEmail(email.strip().toLowerCase(Locale.ROOT))
                .filter(account -> account.state() != AccountState.DISABLED)
                .ifPresent(invitations::reset);
    }
}
