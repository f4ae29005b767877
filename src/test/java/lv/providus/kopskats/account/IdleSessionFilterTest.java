package lv.providus.kopskats.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class IdleSessionFilterTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(60);

    /** A clock that a test moves. */
    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final MovedClock clock = new MovedClock();
    private final SessionIdleness idleness = new SessionIdleness(clock);
    private final IdleSessionFilter filter = new IdleSessionFilter(idleness);
    private final MockHttpSession session = new MockHttpSession();
    private boolean passed;

    @BeforeEach
    void begin() {
        session.setMaxInactiveInterval((int) TIMEOUT.toSeconds());
        ask("GET", "/my-rounds", "");
    }

    private int ask(String method, String path, String kind) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        if (!session.isInvalid()) {
            request.setSession(session);
        }
        if (!kind.isEmpty()) {
            request.setParameter("v-r", kind);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        try {
            filter.doFilter(request, response, chain);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
        passed = chain.getRequest() != null;
        return response.getStatus();
    }

    private void wait(Duration time) {
        clock.now = clock.now.plus(time);
    }

    @Test
    void heartbeats_of_an_open_page_do_not_keep_a_session_that_nobody_uses() {
        for (int i = 0; i < 11; i++) {
            wait(Duration.ofMinutes(5));
            ask("POST", "/", "heartbeat");
            assertThat(session.isInvalid()).isFalse();
        }
        wait(Duration.ofMinutes(5));
        assertThat(ask("POST", "/", "heartbeat")).isEqualTo(204);
        assertThat(passed).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void what_a_person_does_prolongs_it_and_so_does_an_answer_that_is_saved() {
        wait(Duration.ofMinutes(59));
        ask("POST", "/", "uidl");
        wait(Duration.ofMinutes(59));
        ask("PUT", "/rounds/1/form/0037000/answers/residing_now", "");
        wait(Duration.ofMinutes(59));
        ask("POST", "/session", "");
        wait(Duration.ofMinutes(59));
        assertThat(ask("GET", "/my-rounds", "")).isEqualTo(200);
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void asking_how_long_it_lasts_does_not_prolong_it() {
        wait(Duration.ofMinutes(50));
        ask("GET", "/session", "");
        assertThat(idleness.left(session)).contains(Duration.ofMinutes(10));
        ask("GET", "/", "push");
        assertThat(idleness.left(session)).contains(Duration.ofMinutes(10));
        wait(Duration.ofMinutes(10));
        ask("GET", "/session", "");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void after_its_end_pages_are_asked_for_anew_and_heartbeats_stay_unanswered_quietly() {
        wait(TIMEOUT);
        ask("GET", "/my-rounds", "");
        assertThat(session.isInvalid()).isTrue();
        assertThat(passed).isTrue();
        assertThat(ask("POST", "/", "heartbeat")).isEqualTo(204);
    }

    @Test
    void a_page_is_not_told_that_the_session_ended_while_a_part_of_a_second_is_left() {
        assertThat(SessionController.Left.of(Duration.ofMillis(1)).secondsLeft())
                .isOne();
        assertThat(SessionController.Left.of(Duration.ofMillis(59_001)).secondsLeft())
                .isEqualTo(60);
        assertThat(SessionController.Left.of(Duration.ZERO).secondsLeft()).isZero();
        assertThat(SessionController.Left.of(Duration.ofMillis(-1500)).secondsLeft())
                .isZero();
    }
}
