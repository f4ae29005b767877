package lv.providus.kopskats.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where an attempt to sign in comes from, with the family of the browser. */
class SignInDetails extends WebAuthenticationDetails {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String browser;

    SignInDetails(HttpServletRequest request) {
        super(request);
        browser = Browsers.family(request.getHeader(HttpHeaders.USER_AGENT));
    }

    String browser() {
        return browser;
    }
}
