package lv.providus.kopskats.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a successor take the place of a person: the one account is disabled, the other invited. Responses, conversations
 * and entrusted sections belong to the municipality, so they stay as they are.
 */
@Service
@Transactional
public class HandoverService {

    private final HandoverRepository repository;
    private final AccountQuery accounts;
    private final AccountRepository accountRepository;
    private final AccountLinkRepository links;
    private final Invitations invitations;
    private final AuditTrail audit;

    HandoverService(
            HandoverRepository repository,
            AccountQuery accounts,
            AccountRepository accountRepository,
            AccountLinkRepository links,
            Invitations invitations,
            AuditTrail audit) {
        this.repository = repository;
        this.accounts = accounts;
        this.accountRepository = accountRepository;
        this.links = links;
        this.invitations = invitations;
        this.audit = audit;
    }

    /** The handover that an account waits for. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Optional<Handover> pending(AccountId account) {
        return repository.pending(account);
    }

    /**
     * Hands the work over to somebody new in the same role and municipality.
     *
     * @param on the day on which it takes place; null, or today, for at once. Administration is handed over at once only
     * @return the successor's account
     */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public AccountOutcome handOver(
            AccountId account, String successorName, String successorEmail, @Nullable LocalDate on) {
        Optional<AccountRefusal> loss = AdministrationLoss.of(account, accountRepository.lockEnabledAdministrators());
        Optional<Account> before = accounts.byId(account);
        LocalDate today = LocalDate.now(Formats.ZONE);
        boolean later = on != null && on.isAfter(today);
        Optional<AccountRefusal> refusal = before.isEmpty()
                ? Optional.of(AccountRefusal.NOT_FOUND)
                : loss.or(() -> refusal(before.get(), later, on != null && on.isBefore(today)));
        if (refusal.isPresent()) {
            return new AccountOutcome.Refused(refusal.get());
        }
        Account predecessor = before.orElseThrow();
        AccountDetails details =
                new AccountDetails(successorEmail, successorName, predecessor.role(), predecessor.municipality());
        Optional<AccountRefusal> problem = details.problem();
        if (problem.isPresent()) {
            return new AccountOutcome.Refused(problem.get());
        }
        Optional<AccountId> created = accountRepository.insert(details, predecessor.language());
        if (created.isEmpty()) {
            return new AccountOutcome.Refused(AccountRefusal.EMAIL_TAKEN);
        }
        AccountId successor = created.get();
        audit.record(
                "account.created",
                audited(accounts.byId(successor).orElseThrow()),
                Map.of(),
                Map.of("email", details.email(), "name", details.displayName(), "role", details.role()));
        repository.insert(
                account, successor, on == null ? today : on, Actors.require().label());
        if (later) {
            accountRepository.setEnabled(successor, false);
            audit.record(
                    "account.handover_agreed",
                    audited(predecessor),
                    Map.of(),
                    Map.of("successor", details.displayName(), "from", on));
        } else {
            perform(account, successor);
        }
        return new AccountOutcome.Done(accounts.byId(successor).orElseThrow());
    }

    private Optional<AccountRefusal> refusal(Account predecessor, boolean later, boolean past) {
        if (predecessor.state() == AccountState.DISABLED) {
            return Optional.of(AccountRefusal.DISABLED);
        }
        if (past) {
            return Optional.of(AccountRefusal.HANDOVER_IN_THE_PAST);
        }
        if (later && predecessor.role() == Role.ADMINISTRATOR) {
            return Optional.of(AccountRefusal.HANDOVER_AT_ONCE_ONLY);
        }
        return repository.pending(predecessor.id()).map(pending -> AccountRefusal.HANDOVER_AGREED_ALREADY);
    }

    /** Leaves everything as it is; the successor's account stays, disabled. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public AccountOutcome cancel(AccountId account) {
        Optional<Account> found = accounts.byId(account);
        if (found.isEmpty() || !repository.cancel(account)) {
            return new AccountOutcome.Refused(AccountRefusal.NOT_FOUND);
        }
        audit.record("account.handover_cancelled", audited(found.get()), Map.of(), Map.of());
        return new AccountOutcome.Done(found.get());
    }

    /** Carries out what is due today; gives back how many. */
    @PreAuthorize(Role.Access.SYSTEM)
    public int performDue() {
        List<Handover> due = repository.due(LocalDate.now(Formats.ZONE));
        due.forEach(handover -> perform(handover.account(), handover.successor()));
        return due.size();
    }

    private void perform(AccountId account, AccountId successor) {
        if (!repository.done(account)) {
            return;
        }
        accountRepository.setEnabled(account, false);
        links.revokeOf(account);
        accountRepository.setEnabled(successor, true);
        Account invited = accounts.byId(successor).orElseThrow();
        audit.record(
                "account.handed_over",
                audited(accounts.byId(account).orElseThrow()),
                Map.of("enabled", true),
                Map.of("enabled", false, "successor", invited.displayName()));
        invitations.invite(invited);
    }

    private static AuditedObject audited(Account account) {
        AuditedObject object = AuditedObject.of("account", account.id());
        return account.municipality() == null ? object : object.in(account.municipality());
    }
}
