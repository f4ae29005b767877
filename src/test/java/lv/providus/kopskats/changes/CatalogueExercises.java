package lv.providus.kopskats.changes;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.audit.AuditFilter;
import lv.providus.kopskats.audit.AuditService;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.history.HistoryService;
import lv.providus.kopskats.mail.MailDesk;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.municipality.MunicipalityDetails;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.municipality.PlannedChange;
import lv.providus.kopskats.municipality.PopulationDraft;
import lv.providus.kopskats.municipality.PopulationImportService;
import lv.providus.kopskats.municipality.RegisterOutcome;
import lv.providus.kopskats.municipality.RegisterService;
import lv.providus.kopskats.municipality.RegisterUndoService;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireUpload;
import lv.providus.kopskats.questionnaire.Samples;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MailId;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.csv.CsvFile;
import lv.providus.kopskats.shared.csv.CsvReading;
import lv.providus.kopskats.shared.csv.CsvTable;
import org.springframework.context.ApplicationContext;

class CatalogueExercises implements Exercises {

    private static final String REASON = "Ministru kabineta noteikumi";

    private final ApplicationContext context;

    CatalogueExercises(ApplicationContext context) {
        this.context = context;
    }

    private static Supplier<Runnable> byAdministrator(Runnable change) {
        return () -> {
            Actor.Person administrator = People.administrator("admin@providus.example");
            return () -> Acting.as(administrator, change);
        };
    }

    private Supplier<Runnable> withDraft(Consumer<QuestionnaireVersionId> change) {
        QuestionnaireService questionnaires = context.getBean(QuestionnaireService.class);
        return () -> {
            Actor.Person researcher = People.researcher("r@providus.example");
            QuestionnaireVersionId draft = Acting.as(
                            researcher, () -> (QuestionnaireUpload.Stored) questionnaires.upload(Samples.sampleFile()))
                    .id();
            return () -> Acting.as(researcher, () -> change.accept(draft));
        };
    }

    @Override
    public void in(Book book) {
        QuestionnaireService questionnaires = context.getBean(QuestionnaireService.class);
        book.change(
                        "QuestionnaireService.upload(byte[])",
                        withDraft(draft -> questionnaires.upload(Samples.realFile())))
                .change(
                        "QuestionnaireService.replaceDraft(QuestionnaireVersionId, byte[])",
                        withDraft(draft -> questionnaires.replaceDraft(draft, Samples.sampleFile())))
                .change("QuestionnaireService.publish(QuestionnaireVersionId)", withDraft(questionnaires::publish))
                .change(
                        "QuestionnaireService.deleteDraft(QuestionnaireVersionId)",
                        withDraft(questionnaires::deleteDraft));
        AuditService audit = context.getBean(AuditService.class);
        HistoryService history = context.getBean(HistoryService.class);
        book.change(
                        "AuditService.export(AuditFilter, Consumer)",
                        byAdministrator(() -> audit.export(AuditFilter.ALL, event -> {})))
                .change(
                        "HistoryService.export(AuditFilter, Language, OutputStream)",
                        byAdministrator(
                                () -> history.export(AuditFilter.ALL, Language.LV, OutputStream.nullOutputStream())));
        ofRegister(book);
        ofMails(book);
    }

    private void ofMails(Book book) {
        MailDesk desk = context.getBean(MailDesk.class);
        book.withoutLine("MailDesk.server()", "reads")
                .withoutLine("MailDesk.unsent()", "reads, in a transaction of its own")
                .withoutLine("MailDesk.counts()", "reads, in a transaction of its own")
                .withoutLine("MailDesk.test(String)", "reads, in a transaction of its own")
                .change(
                        "MailDesk.sendTest(String, Language)",
                        byAdministrator(() -> desk.sendTest("a@providus.example", Language.LV)))
                .change("MailDesk.sendAgain(MailId)", () -> {
                    Actor.Person administrator = People.administrator("admin@providus.example");
                    Acting.as(administrator, () -> {
                        desk.sendTest("a@providus.example", Language.LV);
                    });
                    TestDatabase.jdbc().update("update mail_message set state = 'failed'");
                    Long mail = TestDatabase.jdbc().queryForObject("select min(id) from mail_message", Long.class);
                    return () -> Acting.as(administrator, () -> {
                        desk.sendAgain(new MailId(mail == null ? 0 : mail));
                    });
                });
    }

    private void ofRegister(Book book) {
        PopulationImportService populations = context.getBean(PopulationImportService.class);
        RegisterService register = context.getBean(RegisterService.class);
        RegisterUndoService undoing = context.getBean(RegisterUndoService.class);
        book.change("PopulationImportService.importSet(PopulationDraft)", () -> {
                    Actor.Person researcher = People.researcher("r@providus.example");
                    return () -> Acting.as(researcher, () -> {
                        populations.importSet(draft());
                    });
                })
                .change("RegisterService.record(PlannedChange)", byAdministrator(() -> register.record(renaming())))
                .change("RegisterUndoService.undo(RegisterChangeId, String)", () -> {
                    Actor.Person administrator = People.administrator("admin@providus.example");
                    RegisterOutcome.Done done =
                            Acting.as(administrator, () -> (RegisterOutcome.Done) register.record(renaming()));
                    return () -> Acting.as(administrator, () -> {
                        undoing.undo(done.change(), "Kļūda");
                    });
                });
    }

    private static PlannedChange renaming() {
        Long region =
                TestDatabase.jdbc().queryForObject("select id from planning_region where code = 'latgale'", Long.class);
        return new PlannedChange.NewDetails(
                TestDatabase.municipality("0037000"),
                new MunicipalityDetails(
                        new Atvk("0037000"),
                        "Ludzas un Ciblas novads",
                        MunicipalityKind.NOVADS,
                        new PlanningRegionId(region == null ? 0 : region)),
                LocalDate.of(2026, 1, 1),
                REASON);
    }

    private static PopulationDraft draft() {
        CsvTable table = ((CsvReading.Read) CsvFile.read(
                        "municipality,residents\nLudzas novads,20000\n".getBytes(StandardCharsets.UTF_8), 10))
                .table();
        return new PopulationDraft(
                "Cita kopa",
                "Cits avots",
                null,
                LocalDate.of(2026, 1, 1),
                table,
                PopulationDraft.municipalityColumnOf(table).orElseThrow(),
                PopulationDraft.residentsColumnOf(table).orElseThrow());
    }
}
