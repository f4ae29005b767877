package lv.providus.kopskats.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.shared.ActingPrincipal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks the database at every request of a signed-in person whether the session may go on. Where it may not, it ends at
 * once, and the person lands on a page with a sentence about why.
 */
class SessionCheckFilter extends OncePerRequestFilter {

    /** What Vaadin's client understands as "go to this address" in an answer to a click. */
    private static final String REFRESH_TOKEN = "Vaadin-Refresh: ";

    private final List<SessionCheck> checks;

    SessionCheckFilter(List<SessionCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> end = principal().flatMap(principal -> endOf(principal, request));
        if (end.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        String address = request.getContextPath() + "/" + end.get();
        if (request.getParameter("v-r") != null) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.getWriter().write(REFRESH_TOKEN + address);
        } else if (asksForPage(request)) {
            response.sendRedirect(address);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static Optional<ActingPrincipal> principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActingPrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }

    private Optional<String> endOf(ActingPrincipal principal, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length() + 1);
        if (checks.stream().anyMatch(check -> check.endsAt(principal, path))) {
            return Optional.of(request.getQueryString() == null ? path : path + "?" + request.getQueryString());
        }
        return checks.stream().flatMap(check -> check.endOf(principal).stream()).findFirst();
    }

    private static boolean asksForPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
