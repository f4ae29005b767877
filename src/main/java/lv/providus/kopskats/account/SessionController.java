package lv.providus.kopskats.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells an open page how long its session lasts; asking does not prolong it, posting does. */
@RestController
class SessionController {

    /** @param secondsLeft until the session ends unless it is used; 0 only once it has ended */
    record Left(long secondsLeft) {

        static Left of(Duration time) {
            return new Left(Math.max(
                    0, Math.ceilDiv(time.toMillis(), Duration.ofSeconds(1).toMillis())));
        }
    }

    private final SessionIdleness idleness;

    SessionController(SessionIdleness idleness) {
        this.idleness = idleness;
    }

    @GetMapping("/" + AccountNavigation.SESSION)
    ResponseEntity<Left> look(HttpServletRequest request) {
        return left(request);
    }

    @PostMapping("/" + AccountNavigation.SESSION)
    ResponseEntity<Left> prolong(HttpServletRequest request) {
        return left(request);
    }

    private ResponseEntity<Left> left(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean signedIn = request.getUserPrincipal() != null;
        Optional<Duration> left = session == null || !signedIn ? Optional.empty() : idleness.left(session);
        return left.map(time ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Left.of(time)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
    }
}
