package lv.providus.kopskats.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How long a session has been without a request that a person caused. The container counts every request, also the
 * heartbeats of an open page, which would keep the session of an abandoned browser for ever.
 */
@Component
class SessionIdleness {

    private static final String LAST_REQUEST = SessionIdleness.class.getName() + ".lastRequest";

    private final Clock clock;

    @Autowired
    SessionIdleness() {
        this(Clock.systemUTC());
    }

    SessionIdleness(Clock clock) {
        this.clock = clock;
    }

    /** Whether the page sends the request by itself, or asks only how long the session lasts. */
    boolean isOfPageItself(HttpServletRequest request) {
        String kind = request.getParameter("v-r");
        return isHeartbeat(request)
                || "push".equals(kind)
                || request.getMethod().equals("GET")
                        && request.getServletPath().equals("/" + AccountNavigation.SESSION);
    }

    boolean isHeartbeat(HttpServletRequest request) {
        return "heartbeat".equals(request.getParameter("v-r"));
    }

    void prolong(HttpSession session) {
        session.setAttribute(LAST_REQUEST, clock.millis());
    }

    /** How long the session lasts without a further request by a person; empty where none is counted yet. */
    Optional<Duration> left(HttpSession session) {
        return session.getAttribute(LAST_REQUEST) instanceof Long last
                ? Optional.of(
                        Duration.ofSeconds(session.getMaxInactiveInterval()).minusMillis(clock.millis() - last))
                : Optional.empty();
    }
}
