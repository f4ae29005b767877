package lv.providus.kopskats.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireUpload;
import lv.providus.kopskats.questionnaire.Samples;
import lv.providus.kopskats.round.NewRound;
import lv.providus.kopskats.round.RoundContact;
import lv.providus.kopskats.round.RoundCreation;
import lv.providus.kopskats.round.RoundKind;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * An open round before and one after Varakļānu novads became part of Madonas novads. The questionnaire is the real one,
 * only its numbers required, with a hard check besides.
 */
public final class TwoRounds {

    public static final QuestionCode RESIDING = new QuestionCode("residing_now");
    public static final QuestionCode HOUSED = new QuestionCode("housed_total");
    public static final QuestionCode POPULATION = new QuestionCode("population");
    public static final QuestionCode INVOLVEMENT = new QuestionCode("local_involvement");

    private static final String HARD_CHECK = """
              - code: residing_of_population
                type: not_above
                severity: hard
                question: residing_now
                limit: population
                message: {lv: "{value} ir vairāk nekā {other}.", en: "{value} is more than {other}."}
            """;

    public final Actor.Person researcher = person("petniece@providus.example", null);
    public final Actor.Person ludza = person("koordinatore@ludza.example", byCode("0037000"));
    public final Actor.Person madona = person("koordinatore@madona.example", byCode("0038001"));
    public final RoundId before;
    public final RoundId now;

    private final ResponseService responses;
    private final ResponseImport imports;

    public TwoRounds(ApplicationContext application) {
        responses = application.getBean(ResponseService.class);
        imports = application.getBean(ResponseImport.class);
        RoundService rounds = application.getBean(RoundService.class);
        QuestionnaireService questionnaires = application.getBean(QuestionnaireService.class);
        QuestionnaireVersionId version = Acting.as(researcher, () -> {
            String real = new String(Samples.realFile(), UTF_8).stripTrailing() + "\n";
            int opinions = real.indexOf("  - code: resources");
            byte[] file = (real.substring(0, opinions)
                            + real.substring(opinions).replace("required: true", "required: false")
                            + HARD_CHECK)
                    .getBytes(UTF_8);
            QuestionnaireUpload.Stored stored = (QuestionnaireUpload.Stored) questionnaires.upload(file);
            questionnaires.publish(stored.id());
            return stored.id();
        });
        before = round(rounds, version, LocalDate.of(2025, 1, 1), "0037000", "0038000", "0055000");
        now = round(rounds, version, LocalDate.of(2026, 1, 1), "0037000", "0038001");
    }

    private RoundId round(RoundService rounds, QuestionnaireVersionId version, LocalDate day, String... asked) {
        Set<MunicipalityId> municipalities =
                Arrays.stream(asked).map(TwoRounds::byCode).collect(Collectors.toSet());
        return Acting.as(researcher, () -> (RoundCreation.Created) rounds.create(new NewRound(
                        version,
                        new PopulationSetId(1),
                        new LocalizedText("Kārta " + day.getYear(), "Round " + day.getYear()),
                        null,
                        RoundKind.FULL,
                        false,
                        day,
                        false,
                        Instant.now().minus(Duration.ofDays(3)),
                        Instant.now().plus(Duration.ofDays(3)),
                        municipalities,
                        new RoundContact("PROVIDUS", "aptauja@providus.example"))))
                .id();
    }

    /** What a file would bring in; its lines are given without the one of the columns. */
    public ImportPreview preview(RoundId round, String columns, String... lines) {
        byte[] file = (columns + "\n" + String.join("\n", lines)).getBytes(UTF_8);
        return Acting.as(researcher, () -> {
            try {
                return imports.preview(round, new ByteArrayInputStream(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Submits by importing a file. */
    public ImportResult submit(RoundId round, String columns, String... lines) {
        ImportPreview preview = preview(round, columns, lines);
        return Acting.as(researcher, () -> imports.store(preview, preview.leftOutColumns()));
    }

    /** Saves an answer of the round now, with a reason where one is given. */
    public void answer(Actor.Person person, QuestionCode question, AnswerValue value, @Nullable String reason) {
        Acting.as(person, () -> {
            int version = responses
                    .open(now)
                    .flatMap(own -> own.answer(question))
                    .map(WorkingAnswer::version)
                    .orElse(SaveAnswer.NOT_ANSWERED);
            return responses.save(
                    new SaveAnswer(now, question, new AnswerContent(value, false, null, reason), version, null));
        });
    }

    public OwnResponse open(Actor.Person person) {
        return Acting.as(person, () -> responses.open(now)).orElseThrow();
    }

    public Optional<PreviousAnswers> previous(Actor.Person person) {
        return Optional.ofNullable(open(person).basis().previous());
    }

    public SubmitResult submit(Actor.Person person) {
        return Acting.as(
                person,
                () -> responses.submit(now, 1, responses.open(now).orElseThrow().versions()));
    }

    private static Actor.Person person(String email, @Nullable MunicipalityId municipality) {
        Role role = municipality == null ? Role.RESEARCHER : Role.COORDINATOR;
        long account = id(
                "insert into account (email, display_name, role, municipality_id)"
                        + " values (?, ?, ?::account_role, ?) returning id",
                email,
                email,
                role.name().toLowerCase(Locale.ROOT),
                municipality == null ? null : municipality.value());
        return new Actor.Person(new AccountId(account), role, municipality, email);
    }

    private static MunicipalityId byCode(String atvk) {
        return new MunicipalityId(id("select id from municipality where atvk = ?", atvk));
    }

    private static long id(String sql, @Nullable Object... arguments) {
        return Objects.requireNonNull(TestDatabase.jdbc().queryForObject(sql, Long.class, arguments));
    }
}
