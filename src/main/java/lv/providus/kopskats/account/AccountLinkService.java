package lv.providus.kopskats.account;

import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.database.generated.enums.AccountLinkPurpose;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Uses one-time links. Whoever knows the secret may. */
@Service
@Transactional
public class AccountLinkService {

    private final AccountLinkRepository links;
    private final AccountQuery accounts;
    private final AccountRepository repository;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;

    AccountLinkService(
            AccountLinkRepository links,
            AccountQuery accounts,
            AccountRepository repository,
            PasswordPolicy policy,
            PasswordEncoder encoder,
            AuditTrail audit) {
        this.links = links;
        this.accounts = accounts;
        this.repository = repository;
        this.policy = policy;
        this.encoder = encoder;
        this.audit = audit;
    }

    /** What the link is for; looking does not use it up, because mail scanners open links. */
    @PreAuthorize(Role.Access.ANYONE)
    @Transactional(readOnly = true)
    public LinkState look(String secret) {
        byte[] hash = LinkSecret.of(secret).hash();
        return links.open(hash)
                .map(this::stateOf)
                .or(() -> links.spentSignIn(hash).map(LinkState.SignInSpent::new))
                .orElseGet(LinkState.DoesNotWork::new);
    }

    private LinkState stateOf(AccountLinkRepository.OpenLink link) {
        return switch (link.purpose()) {
            case set_password ->
                accountOf(link)
                        .<LinkState>map(account -> new LinkState.SetsPassword(account.displayName(), account.email()))
                        .orElseGet(LinkState.DoesNotWork::new);
            case sign_in ->
                coordinatorOf(link)
                        .<LinkState>map(account -> new LinkState.SignsIn(account.displayName(), account.email()))
                        .orElseGet(LinkState.DoesNotWork::new);
            case first_administrator ->
                accounts.hasAdministrator() ? new LinkState.DoesNotWork() : new LinkState.MakesAdministrator();
            case administrator_recovery -> new LinkState.MakesAdministrator();
        };
    }

    private Optional<Account> accountOf(AccountLinkRepository.OpenLink link) {
        return Optional.ofNullable(link.account())
                .flatMap(accounts::byId)
                .filter(account -> account.state() != AccountState.DISABLED);
    }

    /** Links in mails to many open the form of a coordinator, never more. */
    private Optional<Account> coordinatorOf(AccountLinkRepository.OpenLink link) {
        return accountOf(link).filter(account -> account.role() == Role.COORDINATOR);
    }

    /** Uses up a link that signs in; the caller then begins the session. */
    @PreAuthorize(Role.Access.ANYONE)
    public LinkOutcome signIn(String secret) {
        byte[] hash = LinkSecret.of(secret).hash();
        Optional<AccountLinkRepository.OpenLink> link =
                links.open(hash).filter(open -> open.purpose() == AccountLinkPurpose.sign_in);
        Optional<Account> account = link.flatMap(this::coordinatorOf);
        String leadsTo = link.map(AccountLinkRepository.OpenLink::leadsTo).orElse(null);
        if (account.isEmpty() || leadsTo == null || links.use(hash).isEmpty()) {
            return new LinkOutcome.DoesNotWork();
        }
        AccountId id = account.get().id();
        Actors.asSystem(
                "one-time link",
                () -> audit.record(
                        "account.sign_in_link_used",
                        AuditedObject.of("account", id),
                        Map.of(),
                        Map.of("leads_to", leadsTo)));
        return new LinkOutcome.SignedIn(id, leadsTo);
    }

    /** Sets the password of the account that the link is for and uses the link up; ends the account's sessions. */
    @PreAuthorize(Role.Access.ANYONE)
    public LinkOutcome setPassword(String secret, String password) {
        byte[] hash = LinkSecret.of(secret).hash();
        Optional<Account> account = links.open(hash)
                .filter(link -> link.purpose() == AccountLinkPurpose.set_password)
                .flatMap(this::accountOf);
        if (account.isEmpty()) {
            return new LinkOutcome.DoesNotWork();
        }
        Optional<PasswordPolicy.Problem> problem = policy.problemWith(
                password, account.get().displayName(), account.get().email());
        if (problem.isPresent()) {
            return new LinkOutcome.PasswordRefused(problem.get());
        }
        return links.use(hash)
                .<LinkOutcome>map(used -> Actors.asSystem(
                        "one-time link", () -> setPassword(account.get().id(), password)))
                .orElseGet(LinkOutcome.DoesNotWork::new);
    }

    private LinkOutcome setPassword(AccountId account, String password) {
        repository.setPassword(account, encoder.encode(password));
        links.revokeOf(account);
        audit.record("account.password_set", AuditedObject.of("account", account), Map.of(), Map.of());
        return new LinkOutcome.Redeemed(account);
    }

    /**
     * Makes an administrator, or lets the one with this e-mail address in again, and uses the link up. A link for the
     * first administrator works only as long as there is none.
     */
    @PreAuthorize(Role.Access.ANYONE)
    public LinkOutcome becomeAdministrator(String secret, String displayName, String email, String password) {
        byte[] hash = LinkSecret.of(secret).hash();
        Optional<LinkState> state = links.open(hash).map(this::stateOf);
        if (state.filter(LinkState.MakesAdministrator.class::isInstance).isEmpty()) {
            return new LinkOutcome.DoesNotWork();
        }
        AccountDetails details = new AccountDetails(email, displayName, Role.ADMINISTRATOR, null);
        Optional<AccountRefusal> refusal = details.problem();
        if (refusal.isPresent()) {
            return new LinkOutcome.DetailsRefused(refusal.get());
        }
        Optional<PasswordPolicy.Problem> problem = policy.problemWith(password, details.displayName(), details.email());
        if (problem.isPresent()) {
            return new LinkOutcome.PasswordRefused(problem.get());
        }
        Optional<AccountLinkRepository.OpenLink> used = links.use(hash);
        if (used.isEmpty()) {
            return new LinkOutcome.DoesNotWork();
        }
        links.revokeOf(AccountLinkPurpose.first_administrator);
        return Actors.asSystem("one-time link", () -> setPassword(administrator(details), password));
    }

    private AccountId administrator(AccountDetails details) {
        Optional<AccountId> created = repository.insert(details, Language.LV);
        if (created.isPresent()) {
            audit.record(
                    "account.created",
                    AuditedObject.of("account", created.get()),
                    Map.of(),
                    Map.of("email", details.email(), "name", details.displayName(), "role", details.role()));
            return created.get();
        }
        Account before = accounts.byEmail(details.email()).orElseThrow();
        repository.update(before.id(), before.version(), details);
        repository.setEnabled(before.id(), true);
        audit.record(
                "account.recovered",
                AuditedObject.of("account", before.id()),
                Map.of("name", before.displayName(), "role", before.role(), "state", before.state()),
                Map.of("name", details.displayName(), "role", details.role(), "state", AccountState.ACTIVE));
        return before.id();
    }
}
