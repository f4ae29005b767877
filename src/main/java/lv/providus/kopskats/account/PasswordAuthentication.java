package lv.providus.kopskats.account;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Lets Spring Security's form sign-in ask {@link SignIn}. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private final SignIn signIn;

    PasswordAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Too many failures; the next attempt is possible after a while. */
    static final class TooManyFailuresException extends LockedException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final long minutes;

        TooManyFailuresException(Duration remaining) {
            super("Too many failures");
            this.minutes = Math.max(1, remaining.plusSeconds(59).toMinutes());
        }

        long minutes() {
            return minutes;
        }
    }

    static Authentication authenticated(AccountPrincipal principal) {
        return UsernamePasswordAuthenticationToken.authenticated(
                principal, null, List.of(new SimpleGrantedAuthority("ROLE_" + principal.role())));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        SignInDetails details = attempt.getDetails() instanceof SignInDetails known ? known : null;
        String address = details == null ? "" : String.valueOf(details.getRemoteAddress());
        String browser = details == null ? Browsers.UNKNOWN : details.browser();
        return switch (signIn.attempt(attempt.getName(), String.valueOf(attempt.getCredentials()), address, browser)) {
            case SignIn.Outcome.SignedIn(AccountPrincipal principal) -> authenticated(principal);
            case SignIn.Outcome.Wrong() -> throw new BadCredentialsException("Wrong e-mail address or password");
            case SignIn.Outcome.Disabled() -> throw new DisabledException("The account is disabled");
            case SignIn.Outcome.Wait(Duration remaining) -> throw new TooManyFailuresException(remaining);
        };
    }

    @Override
    public boolean supports(@Nullable Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.equals(type);
    }
}
