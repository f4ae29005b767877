package lv.providus.kopskats.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lv.providus.kopskats.asking.AskingOutcome;
import lv.providus.kopskats.asking.AskingService;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.mail.SendingNow;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.response.AcceptResult;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.ResponseState;
import lv.providus.kopskats.response.ReturnResult;
import lv.providus.kopskats.response.ReviewService;
import lv.providus.kopskats.response.SaveAnswer;
import lv.providus.kopskats.response.SeenSubmission;
import lv.providus.kopskats.response.SubmitResult;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.response.WorkingAnswer;
import lv.providus.kopskats.round.ExtensionResult;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundEditing;
import lv.providus.kopskats.round.RoundOutcome;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.round.RoundState;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A round from the first invitation to the last accepted response, with a mail server; Ludza has two coordinators. */
@IntegrationTest
class WholeRoundServiceTest {

    private static final String FIGURES = """
            select 'asked', count(*) from participation
            union all select 'started', count(*) from response where state <> 'declined'
            union all select 'submitted', count(distinct response_id) from submission
            union all select 'accepted', count(*) from response where state = 'accepted'""";

    @Autowired
    private RoundService rounds;

    @Autowired
    private RoundEditing editing;

    @Autowired
    private AskingService asking;

    @Autowired
    private ReviewService review;

    @Autowired
    private ResponseService responses;

    @Autowired
    private FieldworkService fieldwork;

    @Autowired
    private ApplicationContext application;

    private Survey survey;
    private GreenMail server;

    @BeforeEach
    void plan() {
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        survey = Survey.planned();
        TestDatabase.jdbc().update("""
                insert into participation (round_id, municipality_id)
                select ?, id from municipality where valid_to is null on conflict do nothing""", survey.round.value());
        TestDatabase.jdbc().update("""
                insert into account (email, display_name, role, municipality_id)
                select 'koordinators@' || atvk || '.example', 'Koordinators ' || name, 'coordinator', id
                from municipality
                where valid_to is null and id not in (?, ?)""", survey.ludza.value(), survey.rezekne.value());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Round round() {
        return Acting.as(survey.researcher, () -> rounds.find(survey.round)).orElseThrow();
    }

    private void answer(Actor.Person coordinator, int number) {
        Acting.as(coordinator, () -> {
            int version = responses
                    .open(survey.round)
                    .orElseThrow()
                    .answer(Survey.RESIDING)
                    .map(WorkingAnswer::version)
                    .orElse(SaveAnswer.NOT_ANSWERED);
            responses.save(SaveAnswer.of(survey.round, Survey.RESIDING, NumberAnswer.of(number), version));
        });
    }

    private SubmitResult submit(Actor.Person coordinator, int number) {
        return Acting.as(coordinator, () -> survey.submit(responses, number));
    }

    /** Who has got a mail since the last time, each named as often as it got one. */
    private List<String> recipients() {
        SendingNow.to(server.getSmtp().getPort(), application);
        List<String> recipients = Arrays.stream(server.getReceivedMessages())
                .map(WholeRoundServiceTest::recipient)
                .sorted()
                .toList();
        server.reset();
        return recipients;
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The figures of the progress page are these, and those of the tables are the same. */
    private void assertFigures(int started, int submitted, int accepted) {
        List.of(
                        Acting.as(survey.researcher, () -> fieldwork.progress(survey.round))
                                .orElseThrow()
                                .total(),
                        Acting.as(survey.researcher, fieldwork::overview)
                                .getFirst()
                                .counts())
                .forEach(counts -> assertThat(
                                List.of(counts.asked(), counts.started(), counts.submitted(), counts.accepted()))
                        .containsExactly(42, started, submitted, accepted));
        assertThat(TestDatabase.jdbc().query(FIGURES, (row, index) -> row.getInt(2)))
                .containsExactly(42, started, submitted, accepted);
    }

    @Test
    void a_whole_round() {
        assertThat(Acting.as(survey.researcher, () -> asking.invite(survey.round, UUID.randomUUID())))
                .as("nobody is invited to a round that is not open")
                .isEqualTo(new AskingOutcome.Nobody());
        Acting.as(survey.researcher, () -> editing.openNow(survey.round, round().version()));
        assertFigures(0, 0, 0);

        Acting.as(survey.researcher, () -> asking.invite(survey.round, UUID.randomUUID()));
        assertThat(recipients()).hasSize(43).doesNotHaveDuplicates();

        answer(survey.coordinator, 70);
        answer(survey.stranger, 80);
        assertFigures(2, 0, 0);
        assertThat(submit(survey.coordinator, 1)).isInstanceOf(SubmitResult.Submitted.class);
        assertThat(submit(survey.stranger, 1)).isInstanceOf(SubmitResult.Submitted.class);
        assertFigures(2, 2, 0);
        recipients();

        Acting.as(survey.researcher, () -> asking.remind(survey.round, UUID.randomUUID()));
        assertThat(recipients())
                .hasSize(40)
                .doesNotHaveDuplicates()
                .noneMatch(address -> address.contains("ludza") || address.contains("rezekne"));

        assertThat(Acting.as(
                        survey.researcher,
                        () -> review.returnForCorrection(
                                survey.round,
                                survey.ludza,
                                new SeenSubmission(1, ResponseState.SUBMITTED),
                                "Vai tiešām 70?",
                                null)))
                .isEqualTo(ReturnResult.RETURNED);
        assertFigures(2, 2, 0);
        assertThat(recipients()).containsExactly("kolege@ludza.example", "koordinatore@ludza.example");
        answer(survey.coordinator, 75);
        assertThat(submit(survey.coordinator, 2)).isInstanceOf(SubmitResult.Submitted.class);
        assertThat(Acting.as(
                        survey.researcher,
                        () -> review.accept(
                                survey.round, survey.ludza, new SeenSubmission(2, ResponseState.SUBMITTED))))
                .isEqualTo(AcceptResult.ACCEPTED);
        assertFigures(2, 2, 1);

        Acting.as(survey.researcher, () -> editing.closeNow(survey.round, round().version()));
        assertThat(round().state()).isEqualTo(RoundState.CLOSED);
        Actor.Person late = coordinatorOf("0001000");
        answer(late, 90);
        assertThat(submit(late, 1)).as("after the deadline").isInstanceOf(SubmitResult.Closed.class);
        assertFigures(3, 2, 1);
        assertThat(Acting.as(
                        survey.researcher,
                        () -> rounds.extend(
                                survey.round,
                                TestDatabase.municipality("0001000"),
                                Instant.now().plus(Duration.ofDays(3)),
                                "Koordinators slimoja")))
                .isEqualTo(ExtensionResult.EXTENDED);
        answer(late, 90);
        assertThat(submit(late, 1)).isInstanceOf(SubmitResult.Submitted.class);
        assertFigures(3, 3, 1);
        assertThat(Acting.as(survey.researcher, () -> editing.publish(survey.round, round().version())))
                .isEqualTo(new RoundOutcome.Done());
        assertThat(Acting.as(survey.researcher, () -> asking.remind(survey.round, UUID.randomUUID())))
                .isEqualTo(new AskingOutcome.Nobody());
    }

    private static Actor.Person coordinatorOf(String atvk) {
        return TestDatabase.jdbc()
                .queryForObject(
                        "select id, display_name from account where email = ?",
                        (row, index) -> new Actor.Person(
                                new lv.providus.kopskats.shared.AccountId(row.getLong(1)),
                                lv.providus.kopskats.shared.Role.COORDINATOR,
                                TestDatabase.municipality(atvk),
                                row.getString(2)),
                        "koordinators@" + atvk + ".example");
    }
}
