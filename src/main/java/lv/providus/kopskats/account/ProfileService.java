package lv.providus.kopskats.account;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change about themselves, and where they are signed in. */
@Service
@Transactional
public class ProfileService {

    private static final long NO_SESSION = 0;

    private final ProfileRepository repository;
    private final SessionRepository sessions;
    private final SignInRepository signIns;
    private final SignInQuery credentials;
    private final AccountQuery accounts;
    private final Contacts contacts;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final Duration sessionLength;

    ProfileService(
            ProfileRepository repository,
            SessionRepository sessions,
            SignInRepository signIns,
            SignInQuery credentials,
            AccountQuery accounts,
            Contacts contacts,
            PasswordPolicy policy,
            PasswordEncoder encoder,
            AuditTrail audit,
            @Value("${server.servlet.session.timeout}") Duration sessionLength) {
        this.repository = repository;
        this.sessions = sessions;
        this.signIns = signIns;
        this.credentials = credentials;
        this.accounts = accounts;
        this.contacts = contacts;
        this.policy = policy;
        this.encoder = encoder;
        this.audit = audit;
        this.sessionLength = sessionLength;
    }

    @PreAuthorize(Role.Access.PEOPLE)
    @Transactional(readOnly = true)
    public Account account() {
        return accounts.byId(own()).orElseThrow();
    }

    @PreAuthorize(Role.Access.PEOPLE)
    @Transactional(readOnly = true)
    public Profile profile() {
        return repository.of(own());
    }

    /** Empty where it was changed. */
    @PreAuthorize(Role.Access.PEOPLE)
    public Optional<AccountRefusal> change(Profile profile) {
        if (profile.displayName().isEmpty() || profile.displayName().length() > Account.NAME_MAX_LENGTH) {
            return Optional.of(AccountRefusal.NAME_MISSING);
        }
        Profile before = repository.of(own());
        if (!before.equals(profile)) {
            repository.change(own(), profile);
            audit.record("account.profile_changed", audited(), valuesOf(before), valuesOf(profile));
        }
        return Optional.empty();
    }

    /** Wrong attempts count as those at sign-in do. The other sessions end. */
    @PreAuthorize(Role.Access.PEOPLE)
    public PasswordChange changePassword(String present, String wanted) {
        Account account = accounts.byId(own()).orElseThrow();
        SignInQuery.Credentials known = credentials.credentials(account.email()).orElseThrow();
        if (known.isLocked()) {
            return new PasswordChange.Wait();
        }
        String hash = known.passwordHash();
        if (hash == null || !encoder.matches(present, hash)) {
            signIns.failed(own(), SignInThrottle.FREE_FAILURES, SignInThrottle.FIRST_WAIT, SignInThrottle.LONGEST_WAIT);
            return new PasswordChange.WrongPassword();
        }
        Optional<PasswordPolicy.Problem> problem = policy.problemWith(wanted, account.displayName(), account.email());
        if (problem.isPresent()) {
            return new PasswordChange.Refused(problem.get());
        }
        repository.changePassword(own(), encoder.encode(wanted));
        audit.record("account.password_changed", audited(), Map.of(), Map.of());
        return new PasswordChange.Done(sessions.endOthers(own(), currentSession()));
    }

    /** Where the person is signed in, the present session first among those used last. */
    @PreAuthorize(Role.Access.PEOPLE)
    @Transactional(readOnly = true)
    public List<OwnSession> sessions() {
        return sessions.open(own(), currentSession(), sessionLength.plus(SignIn.SEEN_EVERY));
    }

    /** Ends one of the own sessions; false where there is no such one. */
    @PreAuthorize(Role.Access.PEOPLE)
    public boolean endSession(long session) {
        boolean ended = sessions.end(own(), session);
        if (ended) {
            audit.record("account.sessions_ended", audited(), Map.of(), Map.of("sessions", 1));
        }
        return ended;
    }

    /** Ends all own sessions but the present one; gives back how many. */
    @PreAuthorize(Role.Access.PEOPLE)
    public int endOtherSessions() {
        int ended = sessions.endOthers(own(), currentSession());
        audit.record("account.sessions_ended", audited(), Map.of(), Map.of("sessions", ended));
        return ended;
    }

    /** Whom to write to about the own data. */
    @PreAuthorize(Role.Access.PEOPLE)
    @Transactional(readOnly = true)
    public List<Contact> administrators() {
        return contacts.administrators();
    }

    private static AccountId own() {
        return Actors.requirePerson().accountId();
    }

    private static AuditedObject audited() {
        return AuditedObject.of("account", own());
    }

    private static long currentSession() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal person
                ? person.session()
                : NO_SESSION;
    }

    private static Map<String, Object> valuesOf(Profile profile) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", profile.displayName());
        values.put("language", profile.language());
        values.put("mails_receipts", profile.mails().contains(MailTopic.RECEIPTS));
        values.put("mails_conversations", profile.mails().contains(MailTopic.CONVERSATIONS));
        return values;
    }
}
