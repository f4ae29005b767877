package lv.providus.kopskats.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that no person has used for its whole time, however many heartbeats an open page sent meanwhile. Those
 * heartbeats are then answered without a word: the page itself tells that the session is over, and is not reloaded under
 * the eyes of its reader.
 */
class IdleSessionFilter extends OncePerRequestFilter {

    private final SessionIdleness idleness;

    IdleSessionFilter(SessionIdleness idleness) {
        this.idleness = idleness;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        boolean over = session == null;
        if (session != null) {
            over = idleness.left(session).filter(left -> !left.isPositive()).isPresent();
            if (over) {
                session.invalidate();
            } else if (!idleness.isOfPageItself(request)) {
                idleness.prolong(session);
            }
        }
        if (over && idleness.isHeartbeat(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }
}
