package lv.providus.kopskats.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.csv.CsvTable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Makes accounts of a file and invites their people, all of them or nobody. Columns, in any order, by their Latvian or
 * English names: name, e-mail address, role, and municipality by code or by the name that it bears today.
 */
@Service
@Transactional
public class AccountImportService {

    /** How many rows a file may have. */
    public static final int MAX_ROWS = 10_000;

    private final AccountQuery accounts;
    private final AccountRepository repository;
    private final Invitations invitations;
    private final MunicipalityService municipalities;
    private final AuditTrail audit;

    AccountImportService(
            AccountQuery accounts,
            AccountRepository repository,
            Invitations invitations,
            MunicipalityService municipalities,
            AuditTrail audit) {
        this.accounts = accounts;
        this.repository = repository;
        this.invitations = invitations;
        this.municipalities = municipalities;
        this.audit = audit;
    }

    /** What a file would become and every problem in it; nothing is stored. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public AccountImportPreview preview(CsvTable table) {
        return new AccountImportReading(table, municipalities.validOn(LocalDate.now(Formats.ZONE)))
                .preview(accounts::existing);
    }

    /** Makes the accounts and mails the invitations; where there is any problem, none. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public AccountImportOutcome importAll(CsvTable table) {
        AccountImportPreview preview = preview(table);
        if (!preview.problems().isEmpty()) {
            return new AccountImportOutcome.Refused(preview.problems());
        }
        List<AccountImportProblem> taken = new ArrayList<>();
        for (AccountImportPreview.Row row : preview.rows()) {
            if (make(row).isEmpty()) {
                taken.add(new AccountImportProblem.EmailTaken(
                        row.line(), row.details().email()));
            }
        }
        if (!taken.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new AccountImportOutcome.Refused(taken);
        }
        return new AccountImportOutcome.Imported(preview.rows().size());
    }

    private Optional<AccountId> make(AccountImportPreview.Row row) {
        AccountDetails details = row.details();
        Optional<AccountId> created = repository.insert(details, Language.LV);
        created.ifPresent(id -> {
            AuditedObject object = AuditedObject.of("account", id);
            audit.record(
                    "account.imported",
                    details.municipality() == null ? object : object.in(details.municipality()),
                    Map.of(),
                    Map.of(
                            "email", details.email(),
                            "name", details.displayName(),
                            "role", details.role(),
                            "municipality", Objects.toString(details.municipality(), "")));
            invitations.invite(new Account(
                    id,
                    details.email(),
                    details.displayName(),
                    details.role(),
                    details.municipality(),
                    row.municipalityName(),
                    Language.LV,
                    AccountState.INVITED,
                    null,
                    0));
        });
        return created;
    }
}
