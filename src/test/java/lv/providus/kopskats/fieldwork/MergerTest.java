package lv.providus.kopskats.fieldwork;

import static lv.providus.kopskats.database.TestDatabase.municipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.account.CoordinatorSuccessionService;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.municipality.MunicipalityDetails;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.municipality.PlannedChange;
import lv.providus.kopskats.municipality.RegisterConsequences;
import lv.providus.kopskats.municipality.RegisterOutcome;
import lv.providus.kopskats.municipality.RegisterService;
import lv.providus.kopskats.municipality.SuccessionSteps;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.report.Ranking;
import lv.providus.kopskats.report.ReportReading;
import lv.providus.kopskats.report.ReportService;
import lv.providus.kopskats.response.PredecessorSubmission;
import lv.providus.kopskats.response.PredecessorSubmissionService;
import lv.providus.kopskats.response.PreviousAnswer;
import lv.providus.kopskats.response.PreviousAnswers;
import lv.providus.kopskats.response.ResponseProgress;
import lv.providus.kopskats.response.TwoRounds;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a merger and other changes of the register mean for rounds before and after them. */
@IntegrationTest
class MergerTest {

    private static final String COLUMNS = "atvk,residing_now,housed_total,population";
    private static final Actor.Person ADMINISTRATOR =
            new Actor.Person(new AccountId(9), Role.ADMINISTRATOR, null, "Administratore");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private FieldworkService fieldwork;

    @Autowired
    private ResultsService results;

    @Autowired
    private ReportService reports;

    @Autowired
    private PredecessorSubmissionService predecessors;

    @Autowired
    private RegisterService register;

    @Autowired
    private CoordinatorSuccessionService succession;

    private final MunicipalityId ludza = municipality("0037000");
    private final MunicipalityId formerMadona = municipality("0038000");
    private final MunicipalityId varaklani = municipality("0055000");
    private final MunicipalityId madona = municipality("0038001");
    private TwoRounds rounds;

    @BeforeEach
    void submitted() {
        rounds = new TwoRounds(application);
        rounds.submit(rounds.before, COLUMNS, "0037000,70,2625,24000", "0038000,30,200,27000", "0055000,5,15,2800");
        rounds.submit(rounds.now, COLUMNS, "0038001,33,260,29000");
    }

    private List<ResponseProgress> asked(RoundId round) {
        return Acting.as(rounds.researcher, () -> fieldwork.progress(round))
                .orElseThrow()
                .municipalities();
    }

    private List<Ranking.Row> ranking(RoundId round) {
        return new ReportReading(results, reports, rounds.researcher)
                .ranking(round)
                .rows();
    }

    private List<String> regions(RoundId round) {
        return Acting.as(rounds.researcher, () -> results.open(round)).orElseThrow().regions().stream()
                .map(ResultsRound.Region::code)
                .toList();
    }

    private void record(PlannedChange change) {
        assertThat(Acting.as(ADMINISTRATOR, () -> register.record(change))).isInstanceOf(RegisterOutcome.Done.class);
    }

    private boolean reads(Actor.Person person, MunicipalityId of) {
        return Acting.as(person, () -> predecessors.open(rounds.before, of)).isPresent();
    }

    @Test
    void a_round_before_the_merger_shows_varaklani_beside_madona_and_one_after_it_madona_alone() {
        assertThat(asked(rounds.before))
                .extracting(ResponseProgress::name)
                .containsExactly("Ludzas novads", "Madonas novads", "Varakļānu novads");
        assertThat(asked(rounds.now))
                .extracting(ResponseProgress::name)
                .containsExactly("Ludzas novads", "Madonas novads");
        assertThat(ranking(rounds.before))
                .extracting(Ranking.Row::municipality, row -> row.housedTotal().intValueExact())
                .containsExactlyInAnyOrder(
                        tuple("Ludzas novads", 2625), tuple("Madonas novads", 200), tuple("Varakļānu novads", 15));
        assertThat(ranking(rounds.now))
                .extracting(Ranking.Row::municipality, row -> row.housedTotal().intValueExact())
                .containsExactly(tuple("Madonas novads", 260));
    }

    @Test
    void last_values_after_the_merger_are_the_sums_of_both_and_say_so() {
        PreviousAnswers last = rounds.previous(rounds.madona).orElseThrow();
        assertThat(last.summed()).isTrue();
        assertThat(last.municipalities()).containsExactly("Madonas novads", "Varakļānu novads");
        assertThat(last.answer(TwoRounds.HOUSED).map(answer -> ((PreviousAnswer.Given) answer).value()))
                .contains(NumberAnswer.of(215));
        assertThat(last.answer(TwoRounds.POPULATION).map(answer -> ((PreviousAnswer.Given) answer).value()))
                .contains(NumberAnswer.of(29_800));
    }

    @Test
    void the_coordinator_of_the_successor_reads_the_submissions_of_both_predecessors_and_of_nobody_else() {
        assertThat(reads(rounds.madona, formerMadona)).isTrue();
        assertThat(reads(rounds.madona, varaklani)).isTrue();
        assertThat(Acting.as(rounds.madona, predecessors::list))
                .extracting(PredecessorSubmission::municipality)
                .containsExactly("Madonas novads", "Varakļānu novads");
        assertThat(reads(rounds.madona, ludza)).isFalse();
        assertThat(Acting.as(rounds.ludza, predecessors::list)).isEmpty();
        assertThat(reads(rounds.ludza, varaklani)).isFalse();
        assertThat(reads(rounds.ludza, madona)).isFalse();
    }

    @Test
    void a_merger_entered_ahead_gives_no_view_of_another_before_its_day() {
        record(new PlannedChange.MergerInto(
                Set.of(ludza), madona, LocalDate.now(Formats.ZONE).plusDays(1), "Likums"));
        assertThat(reads(rounds.madona, ludza)).isFalse();
        assertThat(reads(rounds.madona, varaklani)).isTrue();
        TestDatabase.jdbc()
                .update(
                        "update municipality_version set valid_to = today() - 1 where municipality_id = ?",
                        ludza.value());
        assertThat(reads(rounds.madona, ludza)).isTrue();
    }

    @Test
    void a_round_shows_names_codes_and_regions_of_its_reference_date() {
        record(new PlannedChange.NewDetails(
                ludza,
                new MunicipalityDetails(new Atvk("0037001"), "Ludzas zeme", MunicipalityKind.NOVADS, region("zemgale")),
                LocalDate.of(2025, 6, 1),
                "Likums"));
        ResponseProgress before = asked(rounds.before).getFirst();
        assertThat(before.name()).isEqualTo("Ludzas novads");
        assertThat(before.atvk()).isEqualTo(new Atvk("0037000"));
        assertThat(before.region()).isEqualTo(region("latgale"));
        ResponseProgress now = asked(rounds.now).getFirst();
        assertThat(now.name()).isEqualTo("Ludzas zeme");
        assertThat(now.atvk()).isEqualTo(new Atvk("0037001"));
        assertThat(now.region()).isEqualTo(region("zemgale"));
        assertThat(regions(rounds.before)).containsExactly("latgale", "vidzeme");
        assertThat(regions(rounds.now)).containsExactly("vidzeme", "zemgale");
        assertThat(Acting.as(rounds.researcher, () -> fieldwork.progress(rounds.now))
                        .orElseThrow()
                        .regions())
                .extracting(region -> region.region().code())
                .containsExactly("vidzeme", "zemgale");
    }

    @Test
    void who_takes_part_stays_when_a_merger_is_entered_later() {
        PlannedChange merger = new PlannedChange.MergerInto(Set.of(ludza), madona, LocalDate.of(2025, 8, 1), "Likums");
        record(new PlannedChange.NewDetails(
                ludza,
                new MunicipalityDetails(new Atvk("0037000"), "Ludzas zeme", MunicipalityKind.NOVADS, region("latgale")),
                LocalDate.of(2025, 3, 1),
                "Likums"));
        List<RegisterConsequences.AffectedRound> affected = Acting.as(
                ADMINISTRATOR, () -> register.preview(merger).consequences().rounds());
        assertThat(affected)
                .extracting(
                        RegisterConsequences.AffectedRound::municipality,
                        RegisterConsequences.AffectedRound::before,
                        RegisterConsequences.AffectedRound::open,
                        RegisterConsequences.AffectedRound::submitted)
                .containsExactly(
                        tuple("Ludzas zeme", false, true, false),
                        tuple("Madonas novads", false, true, true),
                        tuple("Ludzas novads", true, true, true));
        record(merger);
        assertThat(asked(rounds.before)).hasSize(3);
        assertThat(asked(rounds.now))
                .extracting(ResponseProgress::name)
                .containsExactly("Ludzas zeme", "Madonas novads");
    }

    @Test
    void coordinators_of_a_merged_municipality_are_moved_when_somebody_asks_for_it() {
        TestDatabase.jdbc()
                .update(
                        "insert into account (email, display_name, role, municipality_id)"
                                + " values ('k@varaklani.example', 'Koordinatore', 'coordinator', ?)",
                        varaklani.value());
        assertThat(Acting.as(ADMINISTRATOR, () -> succession.waiting(varaklani)).map(SuccessionSteps.Waiting::people))
                .contains(1);
        assertThat(Acting.as(ADMINISTRATOR, () -> succession.waiting(ludza))).isEmpty();
        assertThat(Acting.as(ADMINISTRATOR, () -> succession.move(ludza))).isZero();
        assertThat(Acting.as(ADMINISTRATOR, () -> succession.move(varaklani))).isEqualTo(1);
        assertThat(Acting.as(ADMINISTRATOR, () -> succession.waiting(varaklani)))
                .isEqualTo(Optional.empty());
        assertThat(TestDatabase.jdbc()
                        .queryForObject(
                                "select municipality_id from account where email = 'k@varaklani.example'", Long.class))
                .isEqualTo(madona.value());
        assertThat(TestDatabase.jdbc()
                        .queryForObject(
                                "select count(*) from audit_event where action = 'account.moved_to_successor'",
                                Integer.class))
                .isEqualTo(1);
    }

    private static PlanningRegionId region(String code) {
        Long id = TestDatabase.jdbc().queryForObject("select id from planning_region where code = ?", Long.class, code);
        assertThat(id).isNotNull();
        return new PlanningRegionId(id == null ? 0 : id);
    }
}
