package lv.providus.kopskats.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows the sign-in page anew where its form comes from a page whose session is over, and with it the token against
 * forged requests; the person would otherwise be told of a forgery.
 */
class StaleSignInFilter extends OncePerRequestFilter {

    private static final RequestMatcher FORM =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + AccountNavigation.SIGN_IN_FORM);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (FORM.matches(request) && request.getSession(false) == null) {
            response.sendRedirect(request.getContextPath() + "/" + AccountNavigation.signInStale());
        } else {
            chain.doFilter(request, response);
        }
    }
}
