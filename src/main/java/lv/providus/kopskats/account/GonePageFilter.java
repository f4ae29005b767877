package lv.providus.kopskats.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells a script of a page whose session is over that it is, without beginning another session: its cookie would take the
 * place of that of the session which remembers, for after sign-in, the page that is being loaded again.
 */
class GonePageFilter extends OncePerRequestFilter {

    private static final RequestMatcher BY_SCRIPT = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.PUT, "/**"),
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + AccountNavigation.SESSION));

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getSession(false) == null && BY_SCRIPT.matches(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            chain.doFilter(request, response);
        }
    }
}
