package lv.providus.kopskats.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: counts failures per network address, and per e-mail address that has no account, so that such
 * an address answers like one that has. Failures of accounts are counted in the database.
 */
@Component
class SignInThrottle {

    static final int FREE_FAILURES = 5;
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final int FREE_FAILURES_PER_ADDRESS = 30;

    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> addresses = remembering();
    private final Map<String, Failures> unknownEmails = remembering();

    private record Failures(int count, Instant latest) {

        Failures another(Instant now) {
            return latest.plus(LONGEST_WAIT).isBefore(now) ? new Failures(1, now) : new Failures(count + 1, now);
        }

        Instant blockedUntil(int free) {
            if (count < free) {
                return Instant.MIN;
            }
            long seconds = FIRST_WAIT.toSeconds() << Math.min(count - free, 10);
            return latest.plusSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
        }
    }

    SignInThrottle() {
        this(Clock.systemUTC());
    }

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    private static Map<String, Failures> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /** Until when attempts from a network address are refused. */
    synchronized Optional<Instant> addressBlockedUntil(String address) {
        return blockedUntil(addresses, address, FREE_FAILURES_PER_ADDRESS);
    }

    /** Until when attempts with an e-mail address that has no account are refused. */
    synchronized Optional<Instant> emailBlockedUntil(String email) {
        return blockedUntil(unknownEmails, email, FREE_FAILURES);
    }

    synchronized void failedFromAddress(String address) {
        addresses.merge(address, new Failures(1, clock.instant()), (before, first) -> before.another(clock.instant()));
    }

    synchronized void failedWithUnknownEmail(String email) {
        unknownEmails.merge(
                email, new Failures(1, clock.instant()), (before, first) -> before.another(clock.instant()));
    }

    private Optional<Instant> blockedUntil(Map<String, Failures> failures, String key, int free) {
        Failures found = failures.get(key);
        return found == null
                ? Optional.empty()
                : Optional.of(found.blockedUntil(free)).filter(until -> until.isAfter(clock.instant()));
    }
}
