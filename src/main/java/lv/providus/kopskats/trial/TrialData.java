package lv.providus.kopskats.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.account.Account;
import lv.providus.kopskats.account.AccountDetails;
import lv.providus.kopskats.account.AccountOutcome;
import lv.providus.kopskats.account.AccountRefusal;
import lv.providus.kopskats.account.AccountService;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.municipality.PopulationDraft;
import lv.providus.kopskats.municipality.PopulationImportOutcome;
import lv.providus.kopskats.municipality.PopulationImportService;
import lv.providus.kopskats.municipality.PopulationProblem;
import lv.providus.kopskats.municipality.PopulationService;
import lv.providus.kopskats.questionnaire.DraftChange;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireUpload;
import lv.providus.kopskats.response.ImportPreview;
import lv.providus.kopskats.response.ImportResult;
import lv.providus.kopskats.response.ResponseImport;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.csv.CsvFile;
import lv.providus.kopskats.shared.csv.CsvReading;
import lv.providus.kopskats.shared.csv.CsvTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database before the first request is served, in one transaction: after a start that was cut off there
 * is nothing, and the next start fills it. Everything goes through the services that people use.
 */
@TrialOnly
@Component
class TrialData implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TrialData.class);
    private static final String QUESTIONNAIRE = "questionnaires/ukrainas-civiliedzivotaji.yaml";
    private static final int BEFORE_THE_WEB_SERVER = 0;
    private static final String SLIDES = "trial/slides-table.csv";

    private final TransactionTemplate transaction;
    private final TrialAccountQuery query;
    private final AccountService accounts;
    private final MunicipalityService municipalities;
    private final PopulationService populations;
    private final PopulationImportService populationImport;
    private final QuestionnaireService questionnaires;
    private final ResponseImport responseImport;
    private final TrialRounds rounds;
    private final TrialDrafts drafts;
    private final Texts texts;
    private volatile boolean started;

    TrialData(
            TransactionTemplate transaction,
            TrialAccountQuery query,
            AccountService accounts,
            MunicipalityService municipalities,
            PopulationService populations,
            PopulationImportService populationImport,
            QuestionnaireService questionnaires,
            ResponseImport responseImport,
            TrialRounds rounds,
            TrialDrafts drafts,
            Texts texts) {
        this.transaction = transaction;
        this.query = query;
        this.accounts = accounts;
        this.municipalities = municipalities;
        this.populations = populations;
        this.populationImport = populationImport;
        this.questionnaires = questionnaires;
        this.responseImport = responseImport;
        this.rounds = rounds;
        this.drafts = drafts;
        this.texts = texts;
    }

    @Override
    public void start() {
        Actors.asSystem("demonstration data", () -> transaction.executeWithoutResult(status -> fillIfEmpty()));
        started = true;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }

    private void fillIfEmpty() {
        if (query.anyAccount()) {
            return;
        }
        Instant begin = Instant.now();
        Map<TrialAccount, Actor.Person> people = createAccounts();
        QuestionnaireVersionId questionnaire = publishQuestionnaire();
        PopulationSetId register = populations.sets().getFirst().id();

        PopulationSetId residentsOfSlides = importResidentsOfSlides();
        List<MunicipalityId> rowsOfSlides = populations.figures(residentsOfSlides).stream()
                .map(figure -> figure.municipality().id())
                .toList();
        importInto(rounds.slides(questionnaire, residentsOfSlides, rowsOfSlides), SLIDES);
        importInto(rounds.demonstration(questionnaire, register), "trial/demonstration-round.csv");
        RoundId open = rounds.open(questionnaire, register, LocalDate.now(Formats.ZONE));
        importInto(open, "trial/open-round.csv");
        drafts.begin(open, Objects.requireNonNull(people.get(TrialAccount.PREILI)));
        drafts.continueHalfway(open, Objects.requireNonNull(people.get(TrialAccount.CESIS)));
        LOG.info(
                "The empty database was filled with demonstration data in {} ms",
                Duration.between(begin, Instant.now()).toMillis());
    }

    private Map<TrialAccount, Actor.Person> createAccounts() {
        Map<TrialAccount, Actor.Person> people = new EnumMap<>(TrialAccount.class);
        for (TrialAccount account : TrialAccount.values()) {
            MunicipalityId municipality = account.municipality()
                    .map(atvk -> municipalities.byAtvk(atvk).orElseThrow())
                    .map(Municipality::id)
                    .orElse(null);
            AccountOutcome outcome = accounts.create(
                    new AccountDetails(account.email(), account.displayName(), account.role(), municipality));
            switch (outcome) {
                case AccountOutcome.Done(Account created) ->
                    people.put(
                            account,
                            new Actor.Person(created.id(), account.role(), municipality, account.displayName()));
                case AccountOutcome.Refused(AccountRefusal reason) ->
                    throw new IllegalStateException(account + ": " + reason);
            }
        }
        return people;
    }

    private QuestionnaireVersionId publishQuestionnaire() {
        QuestionnaireUpload upload = questionnaires.upload(bytesOf(QUESTIONNAIRE));
        if (upload instanceof QuestionnaireUpload.Stored(QuestionnaireVersionId id)
                && questionnaires.publish(id) == DraftChange.DONE) {
            return id;
        }
        throw new IllegalStateException(QUESTIONNAIRE + ": " + upload);
    }

    /** Of the column of the file that is imported as answers afterwards; the presentation does not say of which day. */
    private PopulationSetId importResidentsOfSlides() {
        if (!(CsvFile.read(bytesOf(SLIDES), PopulationImportService.MAX_ROWS)
                instanceof CsvReading.Read(CsvTable table))) {
            throw new IllegalStateException(SLIDES);
        }
        PopulationImportOutcome outcome = populationImport.importSet(new PopulationDraft(
                texts.get(Language.LV, "trial.population.slides.name"),
                texts.get(Language.LV, "trial.population.slides.source"),
                null,
                TrialRounds.SLIDES_DATE,
                table,
                PopulationDraft.municipalityColumnOf(table).orElseThrow(),
                PopulationDraft.residentsColumnOf(table).orElseThrow()));
        return switch (outcome) {
            case PopulationImportOutcome.Imported(PopulationSetId set, int ignored) -> set;
            case PopulationImportOutcome.Refused(List<PopulationProblem> problems) ->
                throw new IllegalStateException(SLIDES + ": " + problems);
        };
    }

    private void importInto(RoundId round, String file) {
        try (InputStream rows = new ClassPathResource(file).getInputStream()) {
            ImportPreview preview = responseImport.preview(round, rows);
            ImportResult result = responseImport.store(preview, preview.leftOutColumns());
            if (!(result instanceof ImportResult.Imported)) {
                throw new IllegalStateException(file + ": " + result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytesOf(String file) {
        try {
            return new ClassPathResource(file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
