package lv.providus.kopskats.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class AnswersPlanTest {

    @Autowired
    private DSLContext database;

    @Autowired
    private PlatformTransactionManager transactions;

    private RoundId round;

    @BeforeEach
    void write() {
        ManyAnswers.write(TestDatabase.jdbc(), ManyAnswers.Size.MEDIUM);
        round = ManyAnswers.rounds(TestDatabase.jdbc()).getLast();
    }

    /** What PostgreSQL is asked to find the answers to questions, and how it means to do that for a researcher. */
    private List<String> plans(List<QuestionId> questions) {
        List<Query> asked = new ArrayList<>();
        var listening = database.configuration().derive((ExecuteListener) new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                asked.add(Objects.requireNonNull(context.query()));
            }
        });
        return Acting.as(
                SurveyFixture.RESEARCHER,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(transaction -> {
                    DSLContext heard = listening.dsl();
                    assertThat(new AnswersQuery(heard, new SubmittedAnswersQuery(heard))
                                    .answers(round, questions, false))
                            .hasSameSizeAs(questions);
                    return asked.stream()
                            .map(query -> String.join(
                                    "\n",
                                    database.resultQuery("explain {0}", query).fetch(0, String.class)))
                            .toList();
                })));
    }

    private List<QuestionId> questions(String condition) {
        return TestDatabase.jdbc()
                .queryForList(
                        "select q.id from question q join round r using (questionnaire_version_id) where r.id = ? and q.type"
                                + " <> 'battery' and " + condition,
                        Long.class,
                        round.value())
                .stream()
                .map(Objects::requireNonNull)
                .map(QuestionId::new)
                .toList();
    }

    @Test
    void the_answers_to_a_question_are_found_side_by_side_by_the_indexes_that_hold_them() {
        List<String> plans = plans(questions("q.code = 'informal_support'")).stream()
                .filter(plan -> plan.contains(" on submitted_answer"))
                .toList();

        assertThat(plans)
                .hasSize(3)
                .noneMatch(plan -> plan.contains("Seq Scan on submitted_answer"))
                .anyMatch(plan -> plan.contains("submitted_answer_figures"))
                .anyMatch(plan -> plan.contains("submitted_answer_texts"))
                .anyMatch(plan -> plan.contains("submitted_answer_choice_figures"));
    }

    @Test
    void more_questions_need_no_more_statements() {
        List<QuestionId> all = questions("true");

        assertThat(all).hasSize(60);
        assertThat(plans(all)).hasSameSizeAs(plans(all.subList(0, 1)));
    }

    @Test
    void a_correction_submitted_long_after_its_round_counts_and_is_read_apart_from_the_rounds_between() {
        round = ManyAnswers.rounds(TestDatabase.jdbc()).getFirst();
        List<QuestionId> question = questions("q.code = 'housed_total'");
        int before = plans(question).size();
        long municipality = Objects.requireNonNull(TestDatabase.jdbc()
                .queryForObject(
                        """
                        with latest as (
                            select * from submission s where round_id = ? and not exists (
                                select from submission l where l.response_id = s.response_id and l.number > s.number)
                            order by id limit 1),
                        corrected as (
                            insert into submission (id, response_id, round_id, municipality_id, questionnaire_version_id,
                                number, receipt_number, submitted_by_label)
                            overriding system value
                            select (select max(id) from submission) + 10000, response_id, round_id, municipality_id,
                                questionnaire_version_id, number + 1, 'K-9999999-AAAA-AAAA', 'Koordinators'
                            from latest returning *),
                        answer as (
                            insert into submitted_answer (submission_id, question_id, municipality_id,
                                questionnaire_version_id, type, number_value, estimated, answered_by_label, answered_at)
                            select id, ?, municipality_id, questionnaire_version_id, 'count', 987654, false, 'K', now()
                            from corrected)
                        select municipality_id from corrected""", Long.class, round.value(), question.getFirst().value()));

        List<String> after = plans(question);

        assertThat(after).hasSize(before + 3);
        assertThat(Acting.as(
                                SurveyFixture.RESEARCHER,
                                () -> new TransactionTemplate(transactions)
                                        .execute(transaction -> Objects.requireNonNull(
                                                new AnswersQuery(database, new SubmittedAnswersQuery(database))
                                                        .answers(round, question, false)
                                                        .get(question.getFirst()))))
                        .stream()
                        .filter(row -> row.municipality().value() == municipality)
                        .map(MunicipalityAnswer::number))
                .containsExactly(new BigDecimal("987654"));
    }
}
