package lv.providus.kopskats.account;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Manages people: who they are, what they may do, whether they may sign in. */
@Service
@Transactional
public class AccountService {

    private final AccountQuery query;
    private final AccountRepository repository;
    private final AccountLinks links;
    private final MunicipalityService municipalities;
    private final AuditTrail audit;

    AccountService(
            AccountQuery query,
            AccountRepository repository,
            AccountLinks links,
            MunicipalityService municipalities,
            AuditTrail audit) {
        this.query = query;
        this.repository = repository;
        this.links = links;
        this.municipalities = municipalities;
        this.audit = audit;
    }

    /** A page of the accounts. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public List<Account> list(AccountFilter filter, AccountSort sort, boolean ascending, int offset, int limit) {
        return query.list(filter, sort, ascending, offset, limit);
    }

    @PreAuthorize(Role.Access.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public int count(AccountFilter filter) {
        return query.count(filter);
    }

    @PreAuthorize(Role.Access.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Optional<Account> byId(AccountId id) {
        return query.byId(id);
    }

    @PreAuthorize(Role.Access.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Optional<Account> byEmail(String email) {
        return query.byEmail(email);
    }

    /** Makes an account without a password, which its person sets by a link. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public AccountOutcome create(AccountDetails details) {
        Optional<AccountRefusal> problem = details.problem().or(() -> municipalityProblem(details, null));
        if (problem.isPresent()) {
            return new AccountOutcome.Refused(problem.get());
        }
        Optional<AccountId> created = repository.insert(details, Language.LV);
        if (created.isEmpty()) {
            return new AccountOutcome.Refused(AccountRefusal.EMAIL_TAKEN);
        }
        audit.record(
                "account.created", auditedObject(created.get(), details.municipality()), Map.of(), valuesOf(details));
        return done(created.get());
    }

    /**
     * Changes who a person is and what they may do. Another role or municipality ends the person's sessions.
     *
     * @param version of the account as it was read
     */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public AccountOutcome change(AccountId id, int version, AccountDetails details) {
        Set<AccountId> administrators = repository.lockEnabledAdministrators();
        Optional<Account> found = query.byId(id);
        if (found.isEmpty()) {
            return new AccountOutcome.Refused(AccountRefusal.NOT_FOUND);
        }
        Account before = found.get();
        Optional<AccountRefusal> problem = details.problem()
                .or(() -> municipalityProblem(details, before.municipality()))
                .or(() ->
                        before.role() == details.role() ? Optional.empty() : AdministrationLoss.of(id, administrators));
        if (problem.isPresent()) {
            return new AccountOutcome.Refused(problem.get());
        }
        if (repository.emailBelongsToOther(details.email(), id)) {
            return new AccountOutcome.Refused(AccountRefusal.EMAIL_TAKEN);
        }
        if (!repository.update(id, version, details)) {
            return new AccountOutcome.Refused(AccountRefusal.CHANGED_MEANWHILE);
        }
        audit.record(
                "account.changed",
                auditedObject(id, details.municipality()),
                valuesOf(
                        new AccountDetails(before.email(), before.displayName(), before.role(), before.municipality())),
                valuesOf(details));
        return done(id);
    }

    /** Lets a person sign in no more and ends all of the person's sessions; links stop working. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public AccountOutcome disable(AccountId id) {
        Optional<AccountRefusal> loss = AdministrationLoss.of(id, repository.lockEnabledAdministrators());
        return loss.<AccountOutcome>map(AccountOutcome.Refused::new).orElseGet(() -> setEnabled(id, false));
    }

    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public AccountOutcome enable(AccountId id) {
        return setEnabled(id, true);
    }

    private AccountOutcome setEnabled(AccountId id, boolean enabled) {
        Optional<Account> before = query.byId(id);
        if (before.isEmpty()) {
            return new AccountOutcome.Refused(AccountRefusal.NOT_FOUND);
        }
        if ((before.get().state() != AccountState.DISABLED) != enabled) {
            repository.setEnabled(id, enabled);
            AuditedObject object = auditedObject(id, before.get().municipality());
            if (enabled) {
                audit.record("account.enabled", object, Map.of("enabled", false), Map.of("enabled", true));
            } else {
                links.revokeOf(id);
                audit.record("account.disabled", object, Map.of("enabled", true), Map.of("enabled", false));
            }
        }
        return done(id);
    }

    /** Makes a link by which the person sets a password; older ones stop working. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public PasswordLinkOutcome newPasswordLink(AccountId id) {
        Optional<Account> account = query.byId(id);
        if (account.isEmpty()) {
            return new PasswordLinkOutcome.Refused(AccountRefusal.NOT_FOUND);
        }
        return account.get().state() == AccountState.DISABLED
                ? new PasswordLinkOutcome.Refused(AccountRefusal.DISABLED)
                : new PasswordLinkOutcome.Made(links.toSetPassword(id));
    }

    /** Remembers in which language the signed-in person reads. */
    @PreAuthorize(Role.Access.SIGNED_IN)
    public void changeOwnLanguage(Language language) {
        AccountId id = Actors.requirePerson().accountId();
        repository.setLanguage(id, language);
        audit.record(
                "account.language_changed", AuditedObject.of("account", id), Map.of(), Map.of("language", language));
    }

    private Optional<AccountRefusal> municipalityProblem(AccountDetails details, @Nullable MunicipalityId before) {
        MunicipalityId wanted = details.municipality();
        if (wanted == null || Objects.equals(wanted, before)) {
            return Optional.empty();
        }
        Optional<Municipality> found = municipalities.byId(wanted);
        return found.isPresent() && found.get().isValidOn(LocalDate.now(Formats.ZONE))
                ? Optional.empty()
                : Optional.of(AccountRefusal.MUNICIPALITY_NOT_VALID);
    }

    private AccountOutcome done(AccountId id) {
        return new AccountOutcome.Done(query.byId(id).orElseThrow());
    }

    private static AuditedObject auditedObject(AccountId id, @Nullable MunicipalityId municipality) {
        AuditedObject object = AuditedObject.of("account", id);
        return municipality == null ? object : object.in(municipality);
    }

    private static Map<String, @Nullable Object> valuesOf(AccountDetails details) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("email", details.email());
        values.put("name", details.displayName());
        values.put("role", details.role());
        values.put("municipality", details.municipality());
        return values;
    }
}
