package lv.providus.kopskats.account;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lv.providus.kopskats.shared.Actors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Takes the wish for a new password. Neither the answer nor its time tells whether there is such an account: the work is
 * done afterwards, one wish after the other, and too many of one e-mail or network address are passed over in silence.
 */
@Component
public class PasswordResetRequests {

    static final int PER_EMAIL = 3;
    static final int PER_ADDRESS = 20;
    static final Duration WITHIN = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(PasswordResetRequests.class);
    private static final int REMEMBERED = 10_000;

    private final PasswordResetService service;
    private final Clock clock;
    private final Map<String, Deque<Instant>> taken = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("password reset").daemon().factory());

    @Autowired
    PasswordResetRequests(PasswordResetService service) {
        this(service, Clock.systemUTC());
    }

    PasswordResetRequests(PasswordResetService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    /**
     * Takes a wish.
     *
     * @param address where it comes from in the network
     */
    public void take(String email, String address) {
        String wanted = email.strip().toLowerCase(Locale.ROOT);
        if (mayGoOn("address " + address, PER_ADDRESS) && mayGoOn("email " + wanted, PER_EMAIL)) {
            worker.execute(() -> send(wanted));
        }
    }

    private void send(String email) {
        try {
            Actors.asSystem("password reset", () -> service.send(email));
        } catch (RuntimeException failed) {
            LOG.error("A link for a new password could not be mailed", failed);
        }
    }

    private synchronized boolean mayGoOn(String key, int limit) {
        Instant now = clock.instant();
        Deque<Instant> times = taken.computeIfAbsent(key, unknown -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst().isBefore(now.minus(WITHIN))) {
            times.removeFirst();
        }
        if (times.size() >= limit) {
            return false;
        }
        times.addLast(now);
        return true;
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }

    /** After {@link #stop()}: whether all that was taken was done in time. */
    boolean awaitEnd(Duration longest) throws InterruptedException {
        return worker.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
