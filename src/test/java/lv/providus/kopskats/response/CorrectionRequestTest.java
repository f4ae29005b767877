package lv.providus.kopskats.response;

import static lv.providus.kopskats.response.TwoRounds.HOUSED;
import static lv.providus.kopskats.response.TwoRounds.RESIDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class CorrectionRequestTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CorrectionRequestService requests;

    @Autowired
    private JdbcTemplate application;

    @Autowired
    private PlatformTransactionManager transactions;

    private TwoRounds rounds;

    @BeforeEach
    void aTotalThatFell() {
        rounds = new TwoRounds(context);
        rounds.submit(
                rounds.before, "atvk,residing_now,housed_total", "0037000,70,2625", "0038000,30,200", "0055000,5,15");
        rounds.answer(rounds.ludza, HOUSED, NumberAnswer.of(2600), null);
    }

    private CorrectionRequestResult request(
            Actor.Person person, QuestionCode question, String proposed, String message) {
        return Acting.as(
                person,
                () -> requests.request(
                        new NewCorrectionRequest(rounds.now, question, new BigDecimal(proposed), message)));
    }

    private List<CorrectionRequest> open() {
        return Acting.as(rounds.researcher, () -> requests.open(rounds.before));
    }

    @Test
    void the_request_stands_with_the_earlier_round_and_explains_the_answer_of_this_one() {
        assertThat(request(rounds.ludza, HOUSED, "2590", "Mītne skaitīta divreiz"))
                .isEqualTo(new CorrectionRequestResult.Requested());
        assertThat(open()).singleElement().satisfies(request -> {
            assertThat(request.municipality()).isEqualTo("Ludzas novads");
            assertThat(request.given()).isEqualByComparingTo("2625");
            assertThat(request.proposed()).isEqualByComparingTo("2590");
            assertThat(request.message()).isEqualTo("Mītne skaitīta divreiz");
            assertThat(request.requestedBy()).isEqualTo("koordinatore@ludza.example");
        });
        OwnResponse own = rounds.open(rounds.ludza);
        assertThat(own.answer(HOUSED).orElseThrow().content().reasonForWarning())
                .isEqualTo("Mītne skaitīta divreiz");
        assertThat(own.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.blocks()).isFalse());
        assertThat(Objects.requireNonNull(own.basis().previous()).correctionsRequested())
                .containsExactly(HOUSED);
        assertThat(Survey.count("select count(*) from audit_event where action = 'correction_request.opened'"))
                .isEqualTo(1);
    }

    @Test
    void a_reason_that_was_given_stays() {
        rounds.answer(rounds.ludza, HOUSED, NumberAnswer.of(2600), "Mans iemesls");
        request(rounds.ludza, HOUSED, "2590", "Mītne skaitīta divreiz");
        assertThat(rounds.open(rounds.ludza)
                        .answer(HOUSED)
                        .orElseThrow()
                        .content()
                        .reasonForWarning())
                .isEqualTo("Mans iemesls");
    }

    @Test
    void there_is_one_open_request_for_a_number() {
        request(rounds.ludza, HOUSED, "2590", "Mītne skaitīta divreiz");
        assertThat(request(rounds.ludza, HOUSED, "2591", "Vēlreiz"))
                .isEqualTo(new CorrectionRequestResult.AlreadyRequested());
        assertThat(open()).hasSize(1);
        Acting.as(rounds.researcher, () -> requests.close(open().getFirst().id(), true));
        assertThat(open()).isEmpty();
        assertThat(request(rounds.ludza, HOUSED, "2591", "Vēlreiz")).isEqualTo(new CorrectionRequestResult.Requested());
    }

    @Test
    void a_request_is_closed_once_by_a_researcher() {
        request(rounds.ludza, HOUSED, "2590", "Mītne skaitīta divreiz");
        var id = open().getFirst().id();
        assertThatThrownBy(() -> Acting.as(rounds.ludza, () -> requests.close(id, true)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(Acting.as(rounds.researcher, () -> requests.close(id, false)))
                .isTrue();
        assertThat(Acting.as(rounds.researcher, () -> requests.close(id, true))).isFalse();
        assertThat(TestDatabase.jdbc().queryForObject("select state::text from correction_request", String.class))
                .isEqualTo("rejected");
    }

    @Test
    void what_does_not_fit_is_refused_and_nothing_is_stored() {
        assertThat(request(rounds.ludza, HOUSED, "-1", "Kļūda"))
                .isEqualTo(new CorrectionRequestResult.NumberRefused(List.of(new AnswerProblem.Negative())));
        assertThat(request(rounds.ludza, HOUSED, "1", "  "))
                .isEqualTo(new CorrectionRequestResult.MessageRefused(List.of(new AnswerProblem.Unanswered())));
        assertThat(request(rounds.ludza, TwoRounds.POPULATION, "1", "Kļūda"))
                .isEqualTo(new CorrectionRequestResult.NothingToCorrect());
        assertThat(request(rounds.ludza, RESIDING, "1", "Kļūda")).isEqualTo(new CorrectionRequestResult.NotOpen());
        assertThat(open()).isEmpty();
    }

    @Test
    void after_a_merger_the_successor_asks_about_the_sum() {
        rounds.answer(rounds.madona, HOUSED, NumberAnswer.of(210), null);
        assertThat(request(rounds.madona, HOUSED, "209", "Varakļānos divreiz skaitīti seši"))
                .isEqualTo(new CorrectionRequestResult.Requested());
        assertThat(open())
                .singleElement()
                .satisfies(request -> assertThat(request.given()).isNull());
    }

    @Test
    void the_database_alone_keeps_another_municipality_out() {
        request(rounds.ludza, HOUSED, "2590", "Mītne skaitīta divreiz");
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        assertThat(seen(rounds.ludza, transaction)).isEqualTo(1);
        assertThat(seen(rounds.madona, transaction)).isZero();
        assertThat(seen(rounds.researcher, transaction)).isEqualTo(1);
        Integer changed = Acting.as(
                rounds.ludza,
                () -> transaction.execute(status -> application.update("update correction_request"
                        + " set state = 'considered', closed_at = now(), closed_by_label = 'x'")));
        assertThat(changed).isZero();
        assertThatThrownBy(() -> Acting.as(rounds.madona, () -> transaction.execute(status -> application.update("""
                                insert into correction_request (round_id, municipality_id, questionnaire_version_id,
                                    question_id, question_type, proposed_value, message, requested_by_label)
                                select 1, m.id, q.questionnaire_version_id, q.id, q.type, 1, 'x', 'x'
                                from question q, municipality m where q.code = 'housed_total' and m.atvk = '0037000'
                                """))))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private int seen(Actor.Person person, TransactionTemplate transaction) {
        List<Integer> seen = new ArrayList<>();
        Acting.as(
                person,
                () -> transaction.executeWithoutResult(status ->
                        seen.addAll(application.queryForList("select id from correction_request", Integer.class))));
        return seen.size();
    }
}
