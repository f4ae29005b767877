package lv.providus.kopskats.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.municipality.PopulationVerdict;
import lv.providus.kopskats.report.Ranking;
import lv.providus.kopskats.report.ReportReading;
import lv.providus.kopskats.report.ReportService;
import lv.providus.kopskats.response.TwoRounds;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.results.RoundPopulation;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class PopulationDifferenceServiceTest {

    private static final String COLUMNS = "atvk,residing_now,housed_total,population";
    private static final int GIVEN = 30_000;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private PopulationDifferenceService service;

    @Autowired
    private ResultsService results;

    @Autowired
    private ReportService reports;

    private final MunicipalityId ludza = TestDatabase.municipality("0037000");
    private TwoRounds rounds;
    private int inSource;

    @BeforeEach
    void aDifferingFigure() {
        rounds = new TwoRounds(application);
        inSource = count("select residents from population where population_set_id = 1 and municipality_id = " + ludza);
        rounds.submit(rounds.before, COLUMNS, "0037000,70,2625," + GIVEN, "0055000,5,15,2820");
        rounds.submit(rounds.now, COLUMNS, "0037000,70,2625," + inSource);
    }

    private static int count(String sql) {
        return Objects.requireNonNull(TestDatabase.jdbc().queryForObject(sql, Integer.class));
    }

    private List<PopulationDifference> differences() {
        return Acting.as(rounds.researcher, () -> service.of(rounds.before))
                .orElseThrow()
                .differences();
    }

    private PopulationDecisionOutcome decide(int given, PopulationVerdict verdict, String reason) {
        return Acting.as(rounds.researcher, () -> service.decide(rounds.before, ludza, given, verdict, reason));
    }

    private static boolean adopted(Ranking.Row row) {
        return source(row).adopted();
    }

    private static RoundPopulation.Residents source(Ranking.Row row) {
        return Objects.requireNonNull(row.register());
    }

    private Ranking.Row row(RoundId round) {
        return new ReportReading(results, reports, rounds.researcher)
                .ranking(round).rows().stream()
                        .filter(row -> row.municipality().equals("Ludzas novads"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void only_figures_that_differ_are_listed_with_both_values_and_their_ratio() {
        assertThat(differences()).hasSize(1);
        PopulationDifference difference = differences().getFirst();
        assertThat(difference.name()).isEqualTo("Ludzas novads");
        assertThat(difference.inSource()).isEqualTo(inSource);
        assertThat(difference.given()).isEqualTo(GIVEN);
        assertThat(Objects.requireNonNull(difference.ratio()).doubleValue())
                .isEqualTo((double) GIVEN / inSource, within(1e-12));
        assertThat(difference.undecided()).isTrue();
    }

    @Test
    void an_adopted_figure_counts_in_its_round_and_in_no_other() {
        assertThat(row(rounds.before).residents()).isEqualTo(inSource);
        assertThat(decide(GIVEN, PopulationVerdict.ADOPTED, "PMLP dati")).isEqualTo(PopulationDecisionOutcome.DECIDED);
        assertThat(row(rounds.before))
                .extracting(Ranking.Row::residents, PopulationDifferenceServiceTest::adopted)
                .containsExactly(GIVEN, true);
        assertThat(source(row(rounds.before)).register()).isEqualTo(inSource);
        assertThat(row(rounds.now))
                .extracting(Ranking.Row::residents, PopulationDifferenceServiceTest::adopted)
                .containsExactly(inSource, false);
        PopulationDifference difference = differences().getFirst();
        assertThat(difference.inSource()).isEqualTo(inSource);
        assertThat(difference.adopted()).isTrue();
        assertThat(difference.undecided()).isFalse();
        assertThat(Objects.requireNonNull(difference.decision()))
                .satisfies(decision -> assertThat(decision.reason()).isEqualTo("PMLP dati"))
                .satisfies(decision -> assertThat(decision.by()).isEqualTo(rounds.researcher.label()));
        assertThat(
                        TestDatabase.jdbc()
                                .queryForList(
                                        "select action, round_id from audit_event where action in ('population.adopted', 'round.population_set_changed') order by id"))
                .extracting(event -> event.get("action"), event -> event.get("round_id"))
                .containsExactly(
                        tuple("population.adopted", rounds.before.value()),
                        tuple("round.population_set_changed", rounds.before.value()));
    }

    @Test
    void a_second_figure_goes_into_the_same_set_and_leaving_brings_the_source_back() {
        decide(GIVEN, PopulationVerdict.ADOPTED, "PMLP dati");
        int set = count("select population_set_id from round where id = " + rounds.before);
        assertThat(set).isNotEqualTo(1);
        assertThat(decide(GIVEN, PopulationVerdict.LEFT, "Tomēr CSP")).isEqualTo(PopulationDecisionOutcome.DECIDED);
        assertThat(count("select population_set_id from round where id = " + rounds.before))
                .isEqualTo(set);
        assertThat(row(rounds.before))
                .extracting(Ranking.Row::residents, PopulationDifferenceServiceTest::adopted)
                .containsExactly(inSource, false);
        assertThat(differences().getFirst().adopted()).isFalse();
        assertThat(count("select count(*) from population_decision")).isEqualTo(2);
        assertThat(count("select count(*) from audit_event where action = 'population.left'"))
                .isEqualTo(1);
    }

    @Test
    void a_set_that_another_round_took_over_is_not_changed_under_it() {
        decide(GIVEN, PopulationVerdict.ADOPTED, "PMLP dati");
        int shared = count("select population_set_id from round where id = " + rounds.before);
        TestDatabase.jdbc().update("update round set population_set_id = ? where id = ?", shared, rounds.now.value());
        rounds.submit(rounds.before, COLUMNS, "0037000,70,2625,31000");
        assertThat(differences().getFirst().undecided()).isTrue();
        assertThat(decide(31_000, PopulationVerdict.ADOPTED, "Jauns skaits"))
                .isEqualTo(PopulationDecisionOutcome.DECIDED);
        assertThat(row(rounds.before).residents()).isEqualTo(31_000);
        assertThat(row(rounds.now).residents()).isEqualTo(GIVEN);
    }

    @Test
    void nothing_is_decided_without_a_reason_about_another_figure_or_in_a_published_round() {
        assertThat(decide(GIVEN, PopulationVerdict.ADOPTED, " ")).isEqualTo(PopulationDecisionOutcome.REASON_MISSING);
        assertThat(decide(GIVEN + 1, PopulationVerdict.ADOPTED, "Iemesls"))
                .isEqualTo(PopulationDecisionOutcome.CHANGED_MEANWHILE);
        TestDatabase.jdbc().update("update round set published_at = now() where id = ?", rounds.before.value());
        assertThat(decide(GIVEN, PopulationVerdict.ADOPTED, "Iemesls")).isEqualTo(PopulationDecisionOutcome.ROUND_OVER);
        assertThat(count("select count(*) from population_decision")).isZero();
        assertThat(count("select population_set_id from round where id = " + rounds.before))
                .isEqualTo(1);
    }

    @Test
    void only_researchers_decide() {
        assertThatThrownBy(() -> Acting.as(
                        rounds.ludza,
                        () -> service.decide(rounds.before, ludza, GIVEN, PopulationVerdict.ADOPTED, "Iemesls")))
                .isInstanceOf(AccessDeniedException.class);
    }
}
