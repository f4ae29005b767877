package lv.providus.kopskats.response;

import static lv.providus.kopskats.response.Survey.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoicesAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.ChoiceCode;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.MunicipalityId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What PostgreSQL alone keeps from a delegate, with the checks of the services left out. */
@IntegrationTest
class DelegationRowSecurityTest {

    @Autowired
    private DelegationService delegations;

    @Autowired
    private DelegationLinkService links;

    @Autowired
    private ResponseService responses;

    @Autowired
    private AnswerSaving saving;

    @Autowired
    private ResponseQuery query;

    @Autowired
    private JdbcTemplate application;

    @Autowired
    private TransactionTemplate transaction;

    private Survey survey;
    private Actor.Delegate delegate;

    @BeforeEach
    void answerBothSectionsAndEntrustOne() {
        survey = Survey.open();
        ChoicesAnswer clubs = new ChoicesAnswer(Set.of(new ChoiceCode("clubs")), null);
        for (Actor.Person person : List.of(survey.coordinator, survey.stranger)) {
            Acting.as(person, () -> {
                responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(70)));
                responses.save(survey.first(Survey.SUPPORT, clubs));
                survey.submit(responses, 1);
                responses.correct(survey.round);
            });
        }
        Delegating.link(delegations, survey, Delegating.NUMBERS);
        delegate = Delegating.opened(links, Delegating.link(delegations, survey, Delegating.OPINIONS));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private int seen(String table) {
        return as(
                delegate,
                () -> Objects.requireNonNull(
                        application.queryForObject("select count(*) from " + table, Integer.class)));
    }

    @Test
    void a_delegate_sees_the_answers_of_the_own_section_and_nothing_else_of_the_survey() {
        assertThat(as(
                        delegate,
                        () -> application.queryForList(
                                "select q.code from answer join question q on q.id = question_id", String.class)))
                .containsExactly(Survey.SUPPORT.value());
        assertThat(seen("answer_choice")).isOne();
        assertThat(seen("response")).isOne();
        assertThat(seen("participation")).isOne();
        assertThat(seen("delegation")).isOne();
        assertThat(count("select count(*) from submission")).isEqualTo(2);
        for (String table : List.of("submission", "submitted_answer", "submitted_answer_choice", "latest_submission")) {
            assertThat(seen(table)).as(table).isZero();
        }
        assertThat(seen("draft_progress(" + survey.round + ")")).isZero();
        assertThat(as(delegate, () -> query.own(survey.round, survey.rezekne))).isEmpty();
    }

    @Test
    void every_protected_table_but_these_is_closed_to_a_delegate() {
        assertThat(TestDatabase.jdbc()
                        .queryForList(
                                "select distinct tablename from pg_policies where qual like '%delegated_section%'",
                                String.class))
                .containsExactlyInAnyOrder(
                        "answer",
                        "answer_choice",
                        "saved_change",
                        "response",
                        "participation",
                        "delegation",
                        "submission",
                        "withdrawal",
                        "submitted_answer",
                        "submitted_answer_choice");
    }

    @Test
    void a_delegate_writes_in_the_own_section_only() {
        assertThat(as(delegate, () -> application.update("update answer set comment = 'mainīts'")))
                .isOne();
        assertThat(count("select count(*) from answer where comment = 'mainīts'"))
                .isOne();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        as(delegate, () -> saving.save(survey.ludza, survey.first(Survey.HOUSED, NumberAnswer.of(1)))))
                .havingRootCause()
                .withMessageContaining("row-level security");
        assertThat(as(delegate, () -> saving.save(survey.rezekne, survey.first(Survey.HOUSED, NumberAnswer.of(1)))))
                .isInstanceOf(SaveResult.NotAsked.class);
        assertThat(as(delegate, () -> application.update("delete from answer"))).isOne();
        assertThat(count("select count(*) from answer")).isEqualTo(3);
    }

    @Test
    void a_delegate_starts_the_own_response_and_no_other() {
        TestDatabase.jdbc().update("truncate response cascade");
        assertThat(as(delegate, () -> insertResponse(survey.ludza))).isOne();
        assertThatThrownBy(() -> as(delegate, () -> insertResponse(survey.rezekne)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private int insertResponse(MunicipalityId municipality) {
        return application.update(
                "insert into response (round_id, municipality_id, questionnaire_version_id) values (?, ?, 1)",
                survey.round.value(),
                municipality.value());
    }

    @Test
    void a_delegate_neither_submits_nor_changes_the_state() {
        assertThatThrownBy(() -> as(delegate, () -> application.update("update response set state = 'declined'")))
                .rootCause()
                .hasMessageContaining("a delegate does not change the state");
        assertThatThrownBy(() -> as(delegate, () -> application.update("""
                                insert into submission (response_id, round_id, municipality_id, questionnaire_version_id,
                                                        number, receipt_number, submitted_by_label)
                                select id, round_id, municipality_id, questionnaire_version_id,
                                       2, 'K-0000000-AAAA-AAAA', 'Dienests'
                                from response
                                """)))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(count("select count(*) from submission")).isEqualTo(2);
    }

    @Test
    void a_delegate_changes_nothing_of_the_delegation_but_hands_it_in() {
        assertThat(as(
                        delegate,
                        () -> application.update("update delegation set expires_at = now() + interval '1 year'")))
                .isZero();
        assertThat(as(
                        delegate,
                        () -> application.queryForObject("select hand_in_delegation() is not null", Boolean.class)))
                .isTrue();
        assertThat(count("select count(*) from delegation where handed_in_at is not null"))
                .isOne();
    }

    @Test
    void once_it_has_ended_nothing_is_seen_any_more() {
        for (String end : List.of(
                "update delegation set revoked_at = now()",
                "update delegation set revoked_at = null, handed_in_at = now(), redeemed_at = now()",
                "update delegation set handed_in_at = null, created_at = now() - interval '1 day', expires_at = now()",
                "update delegation set expires_at = null; update round set closes_at = now()")) {
            TestDatabase.jdbc().execute(end);
            for (String table : List.of("answer", "answer_choice", "response", "participation")) {
                assertThat(seen(table)).as(table + " after " + end).isZero();
            }
        }
        TestDatabase.jdbc().update("update round set closes_at = now() + interval '1 hour'");
        assertThat(seen("answer")).isOne();
    }

    @Test
    void a_coordinator_sees_the_own_delegations_and_a_researcher_none() {
        assertThat(as(survey.stranger, () -> delegationsSeen())).isZero();
        assertThat(as(survey.researcher, () -> delegationsSeen())).isZero();
        assertThat(as(survey.colleague, () -> delegationsSeen())).isEqualTo(2);
    }

    private int delegationsSeen() {
        return Objects.requireNonNull(application.queryForObject("select count(*) from delegation", Integer.class));
    }
}
