package lv.providus.kopskats.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RoundServiceTest {

    private static final Actor.Person RESEARCHER =
            new Actor.Person(new AccountId(900), Role.RESEARCHER, null, "Pētnieks");
    private static final LocalDate BEFORE_THE_MERGER = LocalDate.of(2024, 6, 1);
    private static final LocalDate AFTER_THE_MERGER = LocalDate.of(2026, 11, 1);

    @Autowired
    RoundService rounds;

    @Autowired
    MunicipalityService municipalities;

    private QuestionnaireVersionId version = new QuestionnaireVersionId(1);
    private PopulationSetId populationSet = new PopulationSetId(1);

    @BeforeEach
    void a_published_questionnaire() {
        long questionnaire = id("insert into questionnaire (code) values ('test') returning id");
        version = new QuestionnaireVersionId(id("""
                insert into questionnaire_version (questionnaire_id, number, title_lv, title_en, published_at)
                values (%d, 1, 'Anketa', 'Questionnaire', now()) returning id""".formatted(questionnaire)));
        populationSet = new PopulationSetId(id("select min(id) from population_set"));
    }

    @Test
    void a_round_of_2024_asks_the_43_municipalities_of_then_and_one_of_2026_the_42_of_today() {
        RoundId before = created(round(BEFORE_THE_MERGER, hours(-1), hours(1), validOn(BEFORE_THE_MERGER)));
        RoundId after = created(round(AFTER_THE_MERGER, hours(-1), hours(1), validOn(AFTER_THE_MERGER)));

        assertThat(Acting.as(RESEARCHER, () -> rounds.participations(before)))
                .hasSize(43)
                .extracting(Participation::name)
                .contains("Varakļānu novads")
                .startsWith("Aizkraukles novads", "Alūksnes novads", "Augšdaugavas novads", "Ādažu novads");
        assertThat(Acting.as(RESEARCHER, () -> rounds.participations(after)))
                .hasSize(42)
                .extracting(Participation::name)
                .doesNotContain("Varakļānu novads");
    }

    @Test
    void the_state_follows_from_the_clock_of_the_database() {
        assertThat(stateOf(created(round(AFTER_THE_MERGER, hours(1), hours(2), someone()))))
                .isEqualTo(RoundState.PLANNED);
        assertThat(stateOf(created(round(AFTER_THE_MERGER, hours(-1), hours(1), someone()))))
                .isEqualTo(RoundState.OPEN);
        assertThat(stateOf(created(round(AFTER_THE_MERGER, hours(-2), hours(-1), someone()))))
                .isEqualTo(RoundState.CLOSED);
    }

    @Test
    void a_coordinator_sees_only_rounds_in_which_the_own_municipality_is_asked() {
        MunicipalityId ludza = TestDatabase.municipality("0037000");
        MunicipalityId riga = TestDatabase.municipality("0001000");
        RoundId withLudza = created(round(AFTER_THE_MERGER, hours(-1), hours(1), Set.of(ludza, riga)));
        RoundId withoutLudza = created(round(AFTER_THE_MERGER, hours(-1), hours(1), Set.of(riga)));
        Actor.Person coordinator = new Actor.Person(new AccountId(901), Role.COORDINATOR, ludza, "Koordinators");

        assertThat(Acting.as(coordinator, rounds::listOwn))
                .extracting(Round::id)
                .containsExactly(withLudza);
        assertThat(Acting.as(coordinator, () -> rounds.findOwn(withLudza))).isPresent();
        assertThat(Acting.as(coordinator, () -> rounds.findOwn(withoutLudza))).isEmpty();
    }

    @Test
    void a_round_that_cannot_be_is_refused_with_the_reason_and_leaves_nothing() {
        assertThat(refusal(round(AFTER_THE_MERGER, hours(2), hours(1), someone())))
                .isEqualTo(RoundCreation.Reason.CLOSES_BEFORE_IT_OPENS);
        assertThat(refusal(round(AFTER_THE_MERGER, hours(1), hours(2), Set.of())))
                .isEqualTo(RoundCreation.Reason.NOBODY_ASKED);
        assertThat(refusal(round(AFTER_THE_MERGER, hours(1), hours(2), Set.of(TestDatabase.municipality("0055000")))))
                .isEqualTo(RoundCreation.Reason.MUNICIPALITY_NOT_VALID_ON_REFERENCE_DATE);
        version = new QuestionnaireVersionId(id("""
                insert into questionnaire_version (questionnaire_id, number, title_lv, title_en)
                select min(id), 2, 'Anketa', 'Questionnaire' from questionnaire returning id"""));
        assertThat(refusal(round(AFTER_THE_MERGER, hours(1), hours(2), someone())))
                .isEqualTo(RoundCreation.Reason.QUESTIONNAIRE_NOT_PUBLISHED);

        assertThat(id("select count(*) from round")).isZero();
        assertThat(id("select count(*) from audit_event")).isZero();
    }

    @Test
    void making_a_round_is_in_the_audit_trail() {
        RoundId round = created(round(AFTER_THE_MERGER, hours(-1), hours(1), someone()));

        var event = TestDatabase.jdbc().queryForMap("select * from audit_event");
        assertThat(event)
                .containsEntry("action", "round.created")
                .containsEntry("actor_label", "Pētnieks")
                .containsEntry("round_id", round.value());
    }

    private RoundCreation.Reason refusal(NewRound round) {
        return assertThat(Acting.as(RESEARCHER, () -> rounds.create(round)))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(RoundCreation.Refused.class))
                .actual()
                .reason();
    }

    private RoundId created(NewRound round) {
        return assertThat(Acting.as(RESEARCHER, () -> rounds.create(round)))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(RoundCreation.Created.class))
                .actual()
                .id();
    }

    private RoundState stateOf(RoundId round) {
        return Acting.as(RESEARCHER, () -> rounds.find(round)).orElseThrow().state();
    }

    private NewRound round(LocalDate referenceDate, Instant opensAt, Instant closesAt, Set<MunicipalityId> asked) {
        return new NewRound(
                version,
                populationSet,
                new LocalizedText("Kārta", "Round"),
                null,
                RoundKind.FULL,
                false,
                referenceDate,
                false,
                opensAt,
                closesAt,
                asked,
                new RoundContact("PROVIDUS", "aptauja@providus.example"));
    }

    private Set<MunicipalityId> validOn(LocalDate date) {
        return Acting.as(RESEARCHER, () -> municipalities.validOn(date)).stream()
                .map(Municipality::id)
                .collect(Collectors.toSet());
    }

    private static Set<MunicipalityId> someone() {
        return Set.of(TestDatabase.municipality("0037000"));
    }

    private static Instant hours(int hours) {
        return Instant.now().plus(Duration.ofHours(hours));
    }

    private static long id(String sql) {
        return Objects.requireNonNull(TestDatabase.jdbc().queryForObject(sql, Long.class));
    }
}
