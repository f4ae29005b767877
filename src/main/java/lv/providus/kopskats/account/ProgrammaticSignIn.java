package lv.providus.kopskats.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.ActingPrincipal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Signs in somebody whose identity was proven otherwise than by a password. The caller answers for the proof. */
@Component
public class ProgrammaticSignIn {

    private final SignIn signIn;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy sessionFixation = new ChangeSessionIdAuthenticationStrategy();

    private final RequestCache requestedPages;

    ProgrammaticSignIn(SignIn signIn, RequestCache requestedPages) {
        this.signIn = signIn;
        this.requestedPages = requestedPages;
    }

    /** The address of the page that was asked for before sign-in; the start page where none was. */
    public String pageAskedFor(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest asked = requestedPages.getRequest(request, response);
        return asked == null ? request.getContextPath() + "/" : asked.getRedirectUrl();
    }

    /**
     * Begins a session of an account; the id of a session that there was is changed.
     *
     * @return false where the account does not exist or is disabled
     */
    public boolean signIn(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        return signIn.signInProven(account, Browsers.family(request.getHeader(HttpHeaders.USER_AGENT)))
                .map(principal -> {
                    begin(PasswordAuthentication.authenticated(principal), request, response);
                    return true;
                })
                .orElse(false);
    }

    /**
     * Begins a session of somebody without an account; the id of a session that there was is changed.
     *
     * @param role what the session may do, without a prefix
     */
    public void begin(
            ActingPrincipal principal, String role, HttpServletRequest request, HttpServletResponse response) {
        begin(
                UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, List.of(new SimpleGrantedAuthority("ROLE_" + role))),
                request,
                response);
    }

    private void begin(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        sessionFixation.onAuthentication(authentication, request, response);
        SecurityContextHolderStrategy strategy = SecurityContextHolder.getContextHolderStrategy();
        SecurityContext context = strategy.createEmptyContext();
        context.setAuthentication(authentication);
        strategy.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
