package lv.providus.kopskats.account;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import lv.providus.kopskats.changes.Book;
import lv.providus.kopskats.changes.Exercises;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.csv.CsvFile;
import lv.providus.kopskats.shared.csv.CsvReading;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AccountExercises implements Exercises {

    private static final String NEW_PASSWORD = "rudzi krāj rasu agri";

    private final ApplicationContext context;

    AccountExercises(ApplicationContext context) {
        this.context = context;
    }

    private Supplier<Runnable> byAdministrator(Function<AccountId, Runnable> change) {
        return () -> {
            Actor.Person administrator = People.administrator("admin@providus.example");
            AccountId coordinator = People.coordinator("k@ludza.example", TestDatabase.municipality("0037000"))
                    .accountId();
            Runnable step = change.apply(coordinator);
            return () -> Acting.as(administrator, step);
        };
    }

    private Supplier<Runnable> byPerson(Runnable change) {
        return () -> {
            Actor.Person person = People.researcher("r@providus.example");
            return () -> Acting.as(person, change);
        };
    }

    private String administratorLink() {
        AccountLinks links = context.getBean(AccountLinks.class);
        return secretOf(links::toRecoverAdministration);
    }

    private String signInLink() {
        AccountId coordinator = People.coordinator("k@ludza.example", TestDatabase.municipality("0037000"))
                .accountId();
        SignInLinks links = context.getBean(SignInLinks.class);
        return secretOf(() -> links.toSignIn(coordinator, "my-rounds"));
    }

    private String secretOf(Supplier<OneTimeLink> maker) {
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        OneTimeLink link = Actors.asSystem(
                "test",
                () -> Objects.requireNonNull(transaction.execute(status -> Objects.requireNonNull(maker.get()))));
        return link.path().substring("link/".length());
    }

    @Override
    public void in(Book book) {
        ofAccounts(book);
        ofInvitations(book);
        ofProfiles(book);
    }

    private void ofAccounts(Book book) {
        AccountService accounts = context.getBean(AccountService.class);
        AccountLinkService links = context.getBean(AccountLinkService.class);
        AccountDetails details = new AccountDetails("jauna@providus.example", "Jauna persona", Role.RESEARCHER, null);
        book.change("AccountService.create(AccountDetails)", byAdministrator(id -> () -> accounts.create(details)))
                .change(
                        "AccountService.change(AccountId, int, AccountDetails)",
                        byAdministrator(id -> () -> accounts.change(id, 0, details)))
                .change("AccountService.disable(AccountId)", byAdministrator(id -> () -> accounts.disable(id)))
                .change("AccountService.enable(AccountId)", byAdministrator(id -> {
                    TestDatabase.jdbc().update("update account set enabled = false where id = ?", id.value());
                    return () -> accounts.enable(id);
                }))
                .change(
                        "AccountService.newPasswordLink(AccountId)",
                        byAdministrator(id -> () -> accounts.newPasswordLink(id)))
                .change(
                        "AccountService.changeOwnLanguage(Language)",
                        byPerson(() -> accounts.changeOwnLanguage(Language.EN)))
                .change("AccountLinkService.setPassword(String, String)", () -> {
                    Actor.Person administrator = People.administrator("admin@providus.example");
                    AccountId researcher =
                            People.researcher("r@providus.example").accountId();
                    PasswordLinkOutcome.Made made = (PasswordLinkOutcome.Made)
                            Acting.as(administrator, () -> accounts.newPasswordLink(researcher));
                    String secret = made.link().path().substring("link/".length());
                    return () -> links.setPassword(secret, NEW_PASSWORD);
                })
                .change("AccountLinkService.signIn(String)", () -> {
                    String secret = signInLink();
                    return () -> links.signIn(secret);
                })
                .change("AccountLinkService.becomeAdministrator(String, String, String, String)", () -> {
                    String secret = administratorLink();
                    return () -> links.becomeAdministrator(secret, "Jauna", "jauna@providus.example", NEW_PASSWORD);
                });
    }

    private void ofInvitations(Book book) {
        InvitationService invitations = context.getBean(InvitationService.class);
        HandoverService handovers = context.getBean(HandoverService.class);
        AccountImportService imports = context.getBean(AccountImportService.class);
        PasswordResetService resets = context.getBean(PasswordResetService.class);
        CsvReading.Read file = (CsvReading.Read) CsvFile.read(
                "name,email,role,municipality\nA B,a@providus.example,researcher,\n".getBytes(StandardCharsets.UTF_8),
                10);
        book.change("InvitationService.invite(AccountId)", byAdministrator(id -> () -> invitations.invite(id)))
                .change("InvitationService.revoke(AccountId)", byAdministrator(id -> () -> invitations.revoke(id)))
                .change("CoordinatorSuccessionService.move(MunicipalityId)", byAdministrator(id -> {
                    People.coordinator("k@varaklani.example", TestDatabase.municipality("0055000"));
                    return () -> context.getBean(CoordinatorSuccessionService.class)
                            .move(TestDatabase.municipality("0055000"));
                }))
                .withoutLine("InvitationService.latest(AccountId)", "reads, in transactions of its own")
                .change(
                        "HandoverService.handOver(AccountId, String, String, LocalDate)",
                        byAdministrator(id -> () -> handovers.handOver(id, "Pēctece", "p@ludza.example", null)))
                .change("HandoverService.cancel(AccountId)", byAdministrator(id -> {
                    agreed(handovers, id);
                    return () -> handovers.cancel(id);
                }))
                .change("HandoverService.performDue()", () -> {
                    AccountId id = People.coordinator("k@ludza.example", TestDatabase.municipality("0037000"))
                            .accountId();
                    agreed(handovers, id);
                    TestDatabase.jdbc().update("update account_handover set takes_place_on = current_date - 1");
                    return () -> Actors.asSystem("test", handovers::performDue);
                })
                .change(
                        "AccountImportService.importAll(CsvTable)",
                        byAdministrator(id -> () -> imports.importAll(file.table())))
                .change("PasswordResetService.send(String)", () -> {
                    People.researcher("r@providus.example");
                    return () -> Actors.asSystem("test", () -> resets.send("r@providus.example"));
                });
    }

    private static void agreed(HandoverService handovers, AccountId account) {
        Actor.Person administrator = People.administrator("other@providus.example");
        Acting.as(
                administrator,
                () -> handovers.handOver(
                        account,
                        "Pēctece",
                        "p@ludza.example",
                        LocalDate.now(Formats.ZONE).plusDays(9)));
    }

    private void ofProfiles(Book book) {
        ProfileService profiles = context.getBean(ProfileService.class);
        OwnDataService data = context.getBean(OwnDataService.class);
        book.change(
                        "ProfileService.change(Profile)",
                        byPerson(() -> profiles.change(new Profile("Cits vārds", Language.EN, Set.of()))))
                .change(
                        "ProfileService.changePassword(String, String)",
                        byPerson(() -> profiles.changePassword(People.PASSWORD, NEW_PASSWORD)))
                .change("ProfileService.endSession(long)", () -> {
                    Actor.Person person = People.researcher("r@providus.example");
                    AccountPrincipal session = context.getBean(SignIn.class)
                            .signInProven(person.accountId(), Browsers.UNKNOWN)
                            .orElseThrow();
                    return () -> Acting.as(person, () -> profiles.endSession(session.session()));
                })
                .change("ProfileService.endOtherSessions()", byPerson(profiles::endOtherSessions))
                .change("OwnDataService.export()", byPerson(data::export));
    }
}
