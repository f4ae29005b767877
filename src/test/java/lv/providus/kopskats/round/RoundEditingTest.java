package lv.providus.kopskats.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class RoundEditingTest {

    @Autowired
    private RoundEditing editing;

    @Autowired
    private RoundService rounds;

    @Autowired
    private RoundLetterService letters;

    @Autowired
    private PlannedReminderService reminders;

    @Autowired
    private ResponseService responses;

    private Survey survey;

    @BeforeEach
    void plan() {
        survey = Survey.planned();
    }

    private <T> T asResearcher(Supplier<T> work) {
        return Acting.as(survey.researcher, work);
    }

    private Round round() {
        return asResearcher(() -> rounds.find(survey.round)).orElseThrow();
    }

    private Set<MunicipalityId> asked() {
        return asResearcher(() -> rounds.participations(survey.round)).stream()
                .map(Participation::municipality)
                .collect(Collectors.toSet());
    }

    private static NewRound like(Round round, Set<MunicipalityId> asked) {
        return new NewRound(
                round.questionnaireVersion(),
                round.populationSet(),
                round.title(),
                round.note(),
                round.kind(),
                round.demonstration(),
                round.referenceDate(),
                round.referenceDateAssumed(),
                round.opensAt(),
                round.closesAt(),
                asked,
                round.contact(),
                round.privacy(),
                null);
    }

    private static NewRound titled(Round round, Set<MunicipalityId> asked, String title, Instant closesAt) {
        return new NewRound(
                round.questionnaireVersion(),
                round.populationSet(),
                new LocalizedText(title, title),
                round.note(),
                round.kind(),
                round.demonstration(),
                round.referenceDate(),
                round.referenceDateAssumed(),
                round.opensAt(),
                closesAt,
                asked,
                new RoundContact("PROVIDUS", "aptauja@providus.example"),
                new LocalizedText("Tikai kopainai", "For the overall picture only"),
                null);
    }

    private RoundOutcome step(Step step) {
        return asResearcher(() -> step.take(survey.round, round().version()));
    }

    private interface Step {
        RoundOutcome take(RoundId round, int version);
    }

    private static RoundOutcome refused(RoundOutcome.Reason reason) {
        return new RoundOutcome.Refused(reason);
    }

    private static final RoundOutcome DONE = new RoundOutcome.Done();

    @Test
    void a_round_goes_from_planned_to_archived_and_every_step_is_in_the_audit_trail() {
        assertThat(step(editing::closeNow)).isEqualTo(refused(RoundOutcome.Reason.NOT_IN_THIS_STATE));
        assertThat(step(editing::openNow)).isEqualTo(DONE);
        assertThat(round().state()).isEqualTo(RoundState.OPEN);
        assertThat(step(editing::closeNow)).isEqualTo(DONE);
        assertThat(round().state()).isEqualTo(RoundState.CLOSED);
        Instant later = Instant.now().plus(Duration.ofDays(2));
        assertThat(step((id, version) ->
                        editing.reopen(id, version, Instant.now().minusSeconds(1))))
                .isEqualTo(refused(RoundOutcome.Reason.NOT_LATER));
        assertThat(step((id, version) -> editing.reopen(id, version, later))).isEqualTo(DONE);
        assertThat(round().state()).isEqualTo(RoundState.OPEN);
        assertThat(step(editing::archive)).isEqualTo(refused(RoundOutcome.Reason.NOT_IN_THIS_STATE));
        step(editing::closeNow);
        assertThat(step(editing::publish)).isEqualTo(DONE);
        assertThat(round().state()).isEqualTo(RoundState.PUBLISHED);
        assertThat(step((id, version) -> editing.reopen(id, version, later)))
                .isEqualTo(refused(RoundOutcome.Reason.NOT_IN_THIS_STATE));
        assertThat(step(editing::archive)).isEqualTo(DONE);
        assertThat(round().state()).isEqualTo(RoundState.ARCHIVED);
        assertThat(step(editing::unarchive)).isEqualTo(DONE);
        assertThat(round().state()).isEqualTo(RoundState.PUBLISHED);
        assertThat(TestDatabase.jdbc()
                        .queryForList(
                                "select action from audit_event where object_kind = 'round' order by id", String.class))
                .containsExactly(
                        "round.opened_early",
                        "round.closed_early",
                        "round.reopened",
                        "round.closed_early",
                        "round.published",
                        "publication.released",
                        "round.archived",
                        "round.unarchived");
    }

    @Test
    void while_planned_everything_can_change_and_once_open_only_texts_contact_and_the_end() {
        Instant end = round().closesAt().plus(Duration.ofDays(1));
        Set<MunicipalityId> one = Set.of(survey.ludza);
        assertThat(step((id, version) -> editing.change(id, version, titled(round(), one, "Plānota", end))))
                .isEqualTo(DONE);
        assertThat(asked()).isEqualTo(one);
        assertThat(round().title().lv()).isEqualTo("Plānota");

        step(editing::openNow);
        Set<MunicipalityId> two = new HashSet<>(one);
        two.add(survey.rezekne);
        assertThat(step((id, version) -> editing.change(id, version, like(round(), two))))
                .isEqualTo(refused(RoundOutcome.Reason.FIXED_ONCE_OPENED));
        assertThat(step((id, version) -> editing.change(
                        id,
                        version,
                        titled(round(), one, "Atvērta", Instant.now().minusSeconds(1)))))
                .isEqualTo(refused(RoundOutcome.Reason.NOT_LATER));
        assertThat(step((id, version) ->
                        editing.change(id, version, titled(round(), one, "Atvērta", end.plus(Duration.ofDays(1))))))
                .isEqualTo(DONE);
        assertThat(round().title().lv()).isEqualTo("Atvērta");
        assertThat(round().privacy()).isEqualTo(new LocalizedText("Tikai kopainai", "For the overall picture only"));

        step(editing::closeNow);
        assertThat(step((id, version) -> editing.change(id, version, titled(round(), one, "Slēgta", end))))
                .as("reopening is a step of its own")
                .isEqualTo(refused(RoundOutcome.Reason.FIXED_ONCE_OPENED));
        assertThat(step((id, version) -> editing.change(id, version, like(round(), one))))
                .isEqualTo(DONE);
        step(editing::publish);
        assertThat(step((id, version) -> editing.change(id, version, like(round(), one))))
                .isEqualTo(refused(RoundOutcome.Reason.NOT_IN_THIS_STATE));
    }

    @Test
    void of_two_who_change_a_round_the_second_is_told() {
        int read = round().version();
        NewRound wanted = like(round(), asked());
        assertThat(asResearcher(() -> editing.change(survey.round, read, wanted)))
                .isEqualTo(DONE);
        assertThat(asResearcher(() -> editing.change(survey.round, read, wanted)))
                .isEqualTo(refused(RoundOutcome.Reason.CHANGED_MEANWHILE));
    }

    @Test
    void a_round_with_answers_is_archived_and_never_deleted() {
        step(editing::openNow);
        Acting.as(survey.coordinator, () -> responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(5))));
        assertThat(asResearcher(() -> editing.deletable(survey.round))).isFalse();
        assertThat(step(editing::delete)).isEqualTo(refused(RoundOutcome.Reason.TOUCHED));
        assertThatThrownBy(() -> TestDatabase.jdbc().update("delete from participation"))
                .as("the database refuses too")
                .hasStackTraceContaining("response_participation_fk");
        step(editing::closeNow);
        assertThat(step(editing::archive)).isEqualTo(DONE);
    }

    @Test
    void a_round_in_which_nothing_happened_can_be_deleted_with_its_letters_and_plan() {
        Letter invitation = asResearcher(() -> letters.list(survey.round)).getFirst();
        asResearcher(() -> letters.change(
                survey.round, invitation, new LetterTexts("Temats", "Subject", "Sveiki {saite}", "Hello {link}")));
        asResearcher(() -> reminders.add(survey.round, 3, LocalTime.NOON));
        assertThat(step(editing::delete)).isEqualTo(DONE);
        assertThat(asResearcher(() -> rounds.find(survey.round))).isEmpty();
        assertThat(Survey.count("select count(*) from round_letter")).isZero();
        assertThat(Survey.count("select count(*) from audit_event where action = 'round.deleted'"))
                .isEqualTo(1);
    }

    @Test
    void what_an_opened_round_asks_is_final_in_the_database_too() {
        Long other = TestDatabase.jdbc().queryForObject("""
                insert into questionnaire_version (questionnaire_id, number, title_lv, title_en)
                select min(id), 9, 'Anketa', 'Questionnaire' from questionnaire returning id""", Long.class);
        TestDatabase.jdbc().update("update round set questionnaire_version_id = ?", other);
        TestDatabase.jdbc().update("update questionnaire_version set title_lv = 'Cita' where id = ?", other);
        TestDatabase.jdbc().update("update round set opens_at = now() - interval '1 hour'");
        assertThatThrownBy(() -> TestDatabase.jdbc()
                        .update("update questionnaire_version set title_lv = 'Vēl cita' where id = ?", other))
                .hasStackTraceContaining("asked in a round that has opened");
        assertThatThrownBy(() -> TestDatabase.jdbc()
                        .update("update round set questionnaire_version_id = questionnaire_version_id - 1"))
                .hasStackTraceContaining("can no longer be another");
    }

    @Test
    void the_next_round_takes_over_letters_and_plan() {
        Letter invitation = asResearcher(() -> letters.list(survey.round)).getFirst();
        asResearcher(() -> letters.change(
                survey.round,
                invitation,
                new LetterTexts("Mūsu temats", "Our subject", "Sveiki {saite}", "Hello {link}")));
        asResearcher(() -> reminders.add(survey.round, 5, LocalTime.of(10, 30)));
        Round round = round();
        NewRound next = new NewRound(
                round.questionnaireVersion(),
                round.populationSet(),
                round.title(),
                null,
                RoundKind.FULL,
                false,
                LocalDate.of(2026, 1, 1),
                false,
                round.opensAt(),
                round.closesAt(),
                Set.of(survey.ludza),
                null,
                null,
                survey.round);
        RoundCreation created = asResearcher(() -> rounds.create(next));
        RoundId id = ((RoundCreation.Created) created).id();
        List<Letter> taken = asResearcher(() -> letters.list(id));
        assertThat(taken.getFirst().subject().lv()).isEqualTo("Mūsu temats");
        assertThat(taken.getLast().changed()).isFalse();
        assertThat(asResearcher(() -> reminders.list(id)))
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.time()).isEqualTo(LocalTime.of(10, 30)));
    }

    @Test
    void a_letter_changed_by_two_keeps_the_first_and_can_be_restored() {
        LetterTexts texts = new LetterTexts("Temats", "Subject", "Sveiki {saite}", "Hello {link}");
        Letter usual = asResearcher(() -> letters.list(survey.round)).getFirst();
        assertThat(asResearcher(() -> letters.change(survey.round, usual, texts)))
                .isEqualTo(new LetterChange.Changed());
        assertThat(asResearcher(() -> letters.change(survey.round, usual, texts)))
                .isEqualTo(new LetterChange.ChangedMeanwhile());
        assertThat(asResearcher(() -> letters.restoreUsual(survey.round, usual.kind())))
                .isEqualTo(new LetterChange.Changed());
        assertThat(asResearcher(() -> letters.list(survey.round)).getFirst()).isEqualTo(usual);
    }

    @Test
    void coordinators_change_nothing() {
        assertThatThrownBy(() -> Acting.as(survey.coordinator, () -> editing.openNow(survey.round, 0)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
