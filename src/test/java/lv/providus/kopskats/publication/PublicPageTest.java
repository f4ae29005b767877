package lv.providus.kopskats.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.round.RoundEditing;
import lv.providus.kopskats.round.RoundOutcome;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class PublicPageTest {

    @Autowired
    PublicationService publications;

    @Autowired
    PublicPageService pages;

    @Autowired
    PublishedService published;

    @Autowired
    BenchmarkService benchmarks;

    @Autowired
    RoundEditing editing;

    @Autowired
    PublishedRoundQuery query;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext database;

    private SurveyFixture survey;
    private Actor.Person researcher;
    private RoundId round;

    @BeforeEach
    void prepare() {
        survey = new SurveyFixture();
        researcher = People.researcher("r@providus.example");
        SurveyFixture.publishInGroupsOnly();
        round = survey.fullRound();
        List<String> asked = survey.asked(round);
        for (int i = 0; i < asked.size() - 1; i++) {
            survey.submit(round, asked.get(i), answers(i));
        }
    }

    private static Map<String, Object> answers(int i) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("finance_sufficient", 1 + i % 5);
        answers.put("housed_total", 10 * i);
        answers.put("informal_support", i % 2 == 0 ? List.of("events") : List.of("premises"));
        answers.put("difficulties", "Grūtības");
        return answers;
    }

    private RoundOutcome publish(RoundId id) {
        return Acting.as(researcher, () -> editing.publish(id, 0));
    }

    private PublicPageOutcome switchOn(String... codes) {
        return Acting.as(
                researcher,
                () -> pages.switchOn(
                        round,
                        java.util.Arrays.stream(codes)
                                .map(SurveyFixture::question)
                                .toList()));
    }

    private List<PublishedFigures> read() {
        return published
                .round(round)
                .map(found -> published.figures(found.id(), published.questions(found)))
                .orElse(List.of());
    }

    private static List<String> actions() {
        return SurveyFixture.JDBC.queryForList(
                "select action from audit_event where action like 'publication%' or action like 'round.pub%' order by id",
                String.class);
    }

    @Test
    void publishing_a_round_writes_its_release_in_the_same_step() {
        assertThat(publish(round)).isEqualTo(new RoundOutcome.Done());

        assertThat(Acting.as(researcher, () -> publications.releases(round))).hasSize(1);
        assertThat(actions()).containsExactly("round.published", "publication.released");
    }

    @Test
    void a_round_of_selected_rows_is_not_published_and_stays_closed() {
        RoundId slides = survey.slidesRound();

        assertThat(publish(slides)).isEqualTo(new RoundOutcome.Refused(RoundOutcome.Reason.SELECTED_ROWS));

        assertThat(SurveyFixture.JDBC.queryForObject(
                        "select count(*) from round where published_at is not null", Integer.class))
                .isZero();
        assertThat(actions()).isEmpty();
    }

    @Test
    void nobody_reads_a_round_before_its_page_is_switched_on_and_only_the_chosen_questions_then() {
        assertThat(switchOn("finance_sufficient")).isEqualTo(PublicPageOutcome.NOT_PUBLISHED);
        publish(round);
        assertThat(published.rounds()).isEmpty();
        assertThat(published.round(round)).isEmpty();
        assertThat(switchOn("difficulties")).isEqualTo(PublicPageOutcome.NO_QUESTION);

        assertThat(switchOn("finance_sufficient", "housed_total", "difficulties"))
                .isEqualTo(PublicPageOutcome.SWITCHED_ON);

        assertThat(published.rounds()).extracting(PublishedRound::id).containsExactly(round);
        assertThat(read())
                .extracting(figures -> figures.question().code())
                .containsExactly("housed_total", "finance_sufficient");
        assertThat(published.round(round).orElseThrow().asked()).isEqualTo(43);
        assertThat(published.round(round).orElseThrow().submitted()).isEqualTo(42);

        assertThat(Acting.as(researcher, () -> pages.switchOff(round))).isEqualTo(PublicPageOutcome.SWITCHED_OFF);
        assertThat(published.round(round)).isEmpty();
        assertThat(published.round(new RoundId(999_999))).isEmpty();
        assertThat(actions())
                .containsExactly(
                        "round.published",
                        "publication.released",
                        "publication.public_page_on",
                        "publication.public_page_off");
    }

    @Test
    void the_public_figures_are_those_of_the_latest_release_and_what_changed_is_told_figure_by_figure() {
        publish(round);
        switchOn("housed_total", "finance_sufficient");
        List<String> asked = survey.asked(round);
        survey.submit(round, asked.getFirst(), answers(7));
        survey.submit(round, asked.getLast(), answers(3));
        assertThat(read().getFirst().latest().number())
                .as("not before it is released")
                .isEqualTo(1);

        assertThat(Acting.as(researcher, () -> publications.release(round))).isEqualTo(new ReleaseOutcome.Made(2));

        PublishedFigures housed = read().getFirst();
        assertThat(housed.releases()).extracting(Release::number).containsExactly(1, 2);
        List<ReleaseChanges.Change> changes = ReleaseChanges.of(
                housed.question(),
                housed.releases().getFirst().publication(),
                housed.latest().publication());
        assertThat(changes)
                .filteredOn(change -> change instanceof ReleaseChanges.Change.OfNumber)
                .hasSize(2);
        assertThat(changes).anySatisfy(change -> {
            assertThat(change).isInstanceOf(ReleaseChanges.Change.OfTotal.class);
            var total = (ReleaseChanges.Change.OfTotal) change;
            assertThat(total.group().division()).isEqualTo(Division.COUNTRY);
            assertThat(total.before()).isEqualByComparingTo("8610");
            assertThat(total.after()).isEqualByComparingTo("8710");
        });
        assertThat(ReleaseChanges.between(
                        housed.releases().getFirst().publication(),
                        housed.latest().publication()))
                .containsEntry(housed.question().id(), changes.size());
    }

    @Test
    void where_everybody_reads_no_row_of_an_answer_is_in_reach_whoever_is_signed_in() {
        publish(round);
        RoundId other = survey.fullRound();
        survey.asked(other).forEach(atvk -> survey.submit(other, atvk, answers(2)));
        publish(other);
        switchOn("finance_sufficient");
        List<String> closed = List.of(
                "submission",
                "submitted_answer",
                "submitted_answer_choice",
                "answer",
                "response",
                "participation",
                "release_statement",
                "release_member");

        Acting.as(
                researcher,
                () -> transaction.executeWithoutResult(status -> {
                    closed.stream()
                            .filter(table -> !table.equals("answer") && !table.equals("submitted_answer_choice"))
                            .forEach(table -> assertThat(rows(table)).as(table).isPositive());
                    query.forgetWhoReads();
                    closed.forEach(table -> assertThat(rows(table)).as(table).isZero());
                    assertThat(rows("release")).isEqualTo(1);
                    assertThat(values("select distinct question_id from published_group"))
                            .containsExactly(
                                    SurveyFixture.question("finance_sufficient").value());
                    assertThat(values("select distinct question_id from published_choice"))
                            .containsExactly(
                                    SurveyFixture.question("finance_sufficient").value());
                    assertThat(rows("published_number")).isZero();
                }));
        transaction.executeWithoutResult(
                status -> assertThat(rows("submitted_answer")).isZero());
    }

    private int rows(String table) {
        return database.fetchCount(database.selectFrom(table));
    }

    private List<Long> values(String sql) {
        return database.fetch(sql).getValues(0, Long.class);
    }

    @Test
    void a_coordinator_sees_the_own_answer_beside_the_latest_release_once_the_round_is_published() {
        String ludza = "0037000";
        int place = survey.asked(round).indexOf(ludza);
        assertThat(Acting.as(SurveyFixture.coordinator(ludza), () -> benchmarks.find(round)))
                .isEmpty();
        publish(round);

        Benchmark benchmark = Acting.as(SurveyFixture.coordinator(ludza), () -> benchmarks.find(round))
                .orElseThrow();

        assertThat(benchmark.municipality()).isEqualTo("Ludzas novads");
        assertThat(benchmark.region()).isEqualTo("latgale");
        assertThat(benchmark.questions())
                .extracting(ResultsQuestion::code)
                .contains("housed_total", "finance_sufficient")
                .doesNotContain("difficulties", "coordinator_since");
        Benchmark.Figures figures = Acting.as(
                        SurveyFixture.coordinator(ludza), () -> benchmarks.figures(round, benchmark.questions()))
                .orElseThrow();
        assertThat(Objects.requireNonNull(figures.own().get(SurveyFixture.question("housed_total")))
                        .number())
                .isEqualByComparingTo(Integer.toString(10 * place));
        assertThat(Objects.requireNonNull(figures.own().get(SurveyFixture.question("finance_sufficient")))
                        .choices())
                .containsExactly(new ChoiceId(Objects.requireNonNull(SurveyFixture.JDBC.queryForObject(
                        "select id from choice where question_id = ? and score = ?",
                        Long.class,
                        SurveyFixture.question("finance_sufficient").value(),
                        1 + place % 5))));
        assertThat(figures.latest())
                .isEqualTo(Acting.as(
                                researcher,
                                () -> publications.releases(
                                        round,
                                        benchmark.questions().stream()
                                                .map(ResultsQuestion::id)
                                                .toList()))
                        .getLast());
    }

    @Test
    void nobody_else_sees_a_benchmark() {
        publish(round);
        SurveyFixture.JDBC.update(
                "delete from participation where round_id = ? and municipality_id = (select id from municipality where atvk = ?)",
                round.value(),
                survey.asked(round).getLast());
        String notAsked = SurveyFixture.JDBC.queryForObject("""
                select atvk from municipality m where valid_from <= '2024-06-01' and not exists (
                    select from participation p where p.round_id = ? and p.municipality_id = m.id) limit 1""", String.class, round.value());
        assertThat(Acting.as(SurveyFixture.coordinator(Objects.requireNonNull(notAsked)), () -> benchmarks.find(round)))
                .isEmpty();
        assertThatThrownBy(() -> Acting.as(researcher, () -> benchmarks.find(round)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> benchmarks.find(round))
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> Acting.as(SurveyFixture.coordinator("0037000"), () -> pages.switchOn(round, Set.of())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
