package lv.providus.kopskats.trial;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lv.providus.kopskats.account.AccountNavigation;
import lv.providus.kopskats.account.EndOfSession;
import lv.providus.kopskats.account.ProgrammaticSignIn;
import lv.providus.kopskats.shared.AccountId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs in with one click, as a trial account and as no other. */
@TrialOnly
@Controller
class TrialSignInController {

    /** Where the buttons of the sign-in page post to. */
    static final String PATH = "trial/sign-in";

    /** The field that names the account by its e-mail address. */
    static final String ACCOUNT_FIELD = "account";

    private final TrialAccountQuery accounts;
    private final ProgrammaticSignIn signIn;

    TrialSignInController(TrialAccountQuery accounts, ProgrammaticSignIn signIn) {
        this.accounts = accounts;
        this.signIn = signIn;
    }

    @PostMapping(PATH)
    void signIn(@RequestParam(ACCOUNT_FIELD) String email, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AccountId account = TrialAccount.ofEmail(email).flatMap(accounts::idOf).orElse(null);
        if (account == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (signIn.signIn(account, request, response)) {
            response.sendRedirect(signIn.pageAskedFor(request, response));
        } else {
            response.sendRedirect(
                    request.getContextPath() + "/" + AccountNavigation.signInAfter(EndOfSession.DISABLED));
        }
    }
}
