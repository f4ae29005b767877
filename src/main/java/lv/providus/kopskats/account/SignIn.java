package lv.providus.kopskats.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.ActingPrincipal;
import lv.providus.kopskats.shared.Actors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks passwords and notes sign-ins. Unknown and known e-mail addresses take as long and get the same answers. */
@Component
class SignIn implements SessionCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    /** How often a session's last use is noted. */
    static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private final SignInQuery query;
    private final SignInRepository repository;
    private final SessionRepository sessions;
    private final SignInThrottle throttle;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final String hashOfNobody;

    SignIn(
            SignInQuery query,
            SignInRepository repository,
            SessionRepository sessions,
            SignInThrottle throttle,
            PasswordEncoder encoder,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.query = query;
        this.repository = repository;
        this.sessions = sessions;
        this.throttle = throttle;
        this.encoder = encoder;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.hashOfNobody = encoder.encode("nobody has this password");
    }

    /** What came of an attempt. */
    sealed interface Outcome {

        record SignedIn(AccountPrincipal principal) implements Outcome {}

        record Wrong() implements Outcome {}

        /** Too many failures; nothing was checked. */
        record Wait(Duration remaining) implements Outcome {}

        /** The password was right, but the account is disabled. */
        record Disabled() implements Outcome {}
    }

    /** The browser is named by its family only. */
    Outcome attempt(String emailAsTyped, String password, String address, String browser) {
        String email = emailAsTyped.strip().toLowerCase(Locale.ROOT);
        Optional<Instant> blocked = throttle.addressBlockedUntil(address);
        if (blocked.isPresent()) {
            return new Outcome.Wait(Duration.between(Instant.now(), blocked.get()));
        }
        Optional<SignInQuery.Credentials> found = inTransaction(() -> query.credentials(email));
        return found.map(credentials -> attempt(credentials, password, address, browser))
                .orElseGet(() -> attemptWithUnknown(email, password, address));
    }

    private Outcome attempt(SignInQuery.Credentials credentials, String password, String address, String browser) {
        if (credentials.isLocked()) {
            return new Outcome.Wait(Duration.between(credentials.now(), credentials.lockedUntil()));
        }
        String hash = credentials.passwordHash();
        boolean matches = encoder.matches(password, hash == null ? hashOfNobody : hash) && hash != null;
        if (!matches) {
            throttle.failedFromAddress(address);
            transaction.executeWithoutResult(status -> Actors.asSystem("sign-in", () -> noteFailure(credentials.id())));
            return new Outcome.Wrong();
        }
        if (!credentials.enabled()) {
            return new Outcome.Disabled();
        }
        return signIn(credentials.id(), hash, browser)
                .<Outcome>map(Outcome.SignedIn::new)
                .orElseGet(Outcome.Wrong::new);
    }

    private Outcome attemptWithUnknown(String email, String password, String address) {
        Optional<Instant> blocked = throttle.emailBlockedUntil(email);
        if (blocked.isPresent()) {
            return new Outcome.Wait(Duration.between(Instant.now(), blocked.get()));
        }
        encoder.matches(password, hashOfNobody);
        throttle.failedFromAddress(address);
        throttle.failedWithUnknownEmail(email);
        return new Outcome.Wrong();
    }

    private void noteFailure(AccountId id) {
        LOG.warn("A sign-in with account {} failed", id);
        if (repository.failed(
                id, SignInThrottle.FREE_FAILURES, SignInThrottle.FIRST_WAIT, SignInThrottle.LONGEST_WAIT)) {
            audit.record("account.locked_for_a_while", AuditedObject.of("account", id), Map.of(), Map.of());
        }
    }

    /** Notes a sign-in that was proven otherwise: by a one-time link, or a trial account. */
    Optional<AccountPrincipal> signInProven(AccountId id, String browser) {
        return signIn(id, null, browser);
    }

    private Optional<AccountPrincipal> signIn(AccountId id, @Nullable String checkedHash, String browser) {
        return inTransaction(() -> Actors.asSystem("sign-in", () -> {
            Optional<AccountPrincipal> principal =
                    repository.signedIn(id, checkedHash).map(entered -> entered.in(sessions.begin(id, browser)));
            principal.ifPresent(person -> audit.record(
                    "account.signed_in",
                    AuditedObject.of("account", id),
                    Map.of(),
                    Map.of("name", person.displayName())));
            return principal;
        }));
    }

    private <T> Optional<T> inTransaction(Supplier<Optional<T>> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    @Override
    public Optional<String> endOf(ActingPrincipal principal) {
        return principal instanceof AccountPrincipal person
                ? endOf(person).map(AccountNavigation::signInAfter)
                : Optional.empty();
    }

    /** Why a session may not go on, empty where it may. */
    Optional<EndOfSession> endOf(AccountPrincipal principal) {
        Optional<SignInQuery.SessionBasis> found = query.sessionBasis(principal.id(), principal.session(), SEEN_EVERY);
        if (found.isEmpty() || !found.get().enabled()) {
            return Optional.of(EndOfSession.DISABLED);
        }
        SignInQuery.SessionBasis basis = found.get();
        if (basis.role() != principal.role() || !Objects.equals(basis.municipality(), principal.municipality())) {
            return Optional.of(EndOfSession.CHANGED);
        }
        if (!basis.open() || principal.signedInAt().isBefore(basis.sessionsValidFrom())) {
            return Optional.of(EndOfSession.NO_LONGER_VALID);
        }
        if (basis.seenLongAgo()) {
            transaction.executeWithoutResult(status -> sessions.seen(principal.session()));
        }
        return Optional.empty();
    }
}
