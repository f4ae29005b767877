package lv.providus.kopskats.response;

import static lv.providus.kopskats.response.Survey.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import lv.providus.kopskats.conversation.ConversationService;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.response.AnswerRepository.Owner;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.ResponseId;
import lv.providus.kopskats.shared.SubmissionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What PostgreSQL alone keeps apart of withdrawing, declining and talking, with the checks of the services left out. */
@IntegrationTest
class StandingRowSecurityTest {

    @Autowired
    private ResponseService responses;

    @Autowired
    private StandingService standing;

    @Autowired
    private StandingRepository repository;

    @Autowired
    private ConversationService conversations;

    @Autowired
    private DelegationService delegations;

    @Autowired
    private DelegationLinkService links;

    @Autowired
    private JdbcTemplate application;

    @Autowired
    private TransactionTemplate transaction;

    private Survey survey;

    @BeforeEach
    void oneWithdrewAndAsksTheOtherDeclined() {
        survey = Survey.open();
        Acting.as(survey.coordinator, () -> {
            responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(70)));
            survey.submit(responses, 1);
            standing.withdraw(survey.round, 1, "Kļūda");
            conversations.ask(survey.round, Survey.HOUSED, "Vai skaitīt arī bērnus?");
            conversations.markRead(conversations
                    .own(survey.round)
                    .orElseThrow()
                    .conversations()
                    .getFirst()
                    .id());
        });
        Acting.as(survey.stranger, () -> standing.decline(survey.round, "Nav, kas atbild"));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private int seen(Actor actor, String table) {
        return as(
                actor,
                () -> Objects.requireNonNull(
                        application.queryForObject("select count(*) from " + table, Integer.class)));
    }

    private int change(Actor actor, String sql, @Nullable Object... arguments) {
        return as(actor, () -> application.update(sql, arguments));
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdrawal", "conversation", "conversation_message", "conversation_reading"})
    void of_the_other_municipality_nothing_is_seen(String table) {
        assertThat(seen(survey.coordinator, table)).isOne();
        assertThat(seen(survey.colleague, table)).isOne();
        assertThat(seen(survey.researcher, table)).isOne();
        assertThat(seen(survey.stranger, table)).isZero();
    }

    @Test
    void who_declined_is_seen_by_itself_and_by_researchers() {
        assertThat(seen(survey.stranger, "decline")).isOne();
        assertThat(seen(survey.researcher, "decline")).isOne();
        assertThat(seen(survey.coordinator, "decline")).isZero();
    }

    @Test
    void nobody_declines_or_withdraws_for_another_municipality() {
        long response = id("select id from response where municipality_id = " + survey.ludza);
        long submission = id("select id from submission");
        Owner ludza = new Owner(new ResponseId(response), survey.ludza, new QuestionnaireVersionId(1));

        assertThatThrownBy(() -> as(survey.stranger, () -> {
                    repository.decline(ludza, "Svešs iemesls", null);
                    return true;
                }))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> as(survey.stranger, () -> {
                    repository.withdraw(ludza, new SubmissionId(submission), "Svešs iemesls");
                    return true;
                }))
                .hasStackTraceContaining("row-level security");
        assertThat(count("select count(*) from decline")).isOne();
        assertThat(count("select count(*) from withdrawal")).isOne();
    }

    @Test
    void nobody_undoes_what_another_municipality_declined() {
        String undo = "update decline set reopened_at = now(), reopened_by_label = 'x', reason_to_reopen = 'x'";
        assertThat(change(survey.coordinator, undo)).isZero();
        assertThat(change(survey.researcher, undo)).isOne();
    }

    @Test
    void nobody_speaks_in_the_name_of_another_municipality() {
        String message =
                "insert into conversation_message (conversation_id, municipality_id, from_municipality, author_label,"
                        + " text) select id, municipality_id, true, 'x', 'Svešs' from conversation where id = ?";
        long conversation = id("select id from conversation");
        assertThat(change(survey.stranger, message, conversation))
                .as("a conversation that is not seen is not answered either")
                .isZero();
        assertThatThrownBy(() -> change(
                        survey.stranger,
                        "insert into conversation_message (conversation_id, municipality_id, from_municipality,"
                                + " author_label, text) values (?, ?, true, 'x', 'Svešs')",
                        conversation,
                        survey.ludza.value()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> change(
                        survey.stranger,
                        "insert into conversation (round_id, municipality_id, kind) values (?, ?, 'question')",
                        survey.round.value(),
                        survey.ludza.value()))
                .hasStackTraceContaining("row-level security");
        assertThat(change(survey.stranger, "update conversation set state = 'answered'"))
                .isZero();
        assertThat(change(survey.coordinator, message, conversation)).isOne();
    }

    @Test
    void a_delegate_sees_and_says_nothing() {
        Actor.Delegate delegate = Delegating.opened(links, Delegating.link(delegations, survey, Delegating.NUMBERS));
        for (String table :
                List.of("withdrawal", "decline", "conversation", "conversation_message", "conversation_reading")) {
            assertThat(seen(delegate, table)).as(table).isZero();
        }
        assertThatThrownBy(() -> change(
                        delegate,
                        "insert into conversation (round_id, municipality_id, kind) values (?, ?, 'question')",
                        survey.round.value(),
                        survey.ludza.value()))
                .hasStackTraceContaining("row-level security");
    }

    private static long id(String sql) {
        return count(sql.replaceFirst("select id", "select max(id)"));
    }
}
