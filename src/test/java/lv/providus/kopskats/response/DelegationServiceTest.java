package lv.providus.kopskats.response;

import static lv.providus.kopskats.response.Survey.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.TextAnswer;
import lv.providus.kopskats.questionnaire.MissingReason;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.response.DelegationOutcome.Reason;
import lv.providus.kopskats.response.DelegationOutcome.Refused;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class DelegationServiceTest {

    @Autowired
    private DelegationService delegations;

    @Autowired
    private DelegationLinkService links;

    @Autowired
    private DelegateService delegated;

    @Autowired
    private ResponseService responses;

    @Autowired
    private DelegateSessionCheck sessions;

    private Survey survey;

    @BeforeEach
    void ask() {
        survey = Survey.open();
    }

    private Delegation only() {
        List<Delegation> all = Acting.as(survey.coordinator, () -> delegations.list(survey.round));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private SaveResult saveAs(Actor actor, QuestionCode question, int value) {
        return Acting.as(actor, () -> responses.save(survey.first(question, NumberAnswer.of(value))));
    }

    private boolean ended(Actor.Delegate delegate) {
        return Acting.as(delegate, () -> sessions.endOf(new DelegatePrincipal(delegate)))
                .isPresent();
    }

    @Test
    void a_colleague_answers_the_entrusted_section_over_several_sittings_and_hands_it_in() {
        DelegationLink link = Delegating.link(delegations, survey, Delegating.NUMBERS);
        assertThat(only().state()).isEqualTo(DelegationState.SENT);

        Actor.Delegate first = Delegating.opened(links, link);
        assertThat(only().state()).isEqualTo(DelegationState.OPENED);
        assertThat(saveAs(first, Survey.RESIDING, 70)).isInstanceOf(SaveResult.Saved.class);
        assertThat(only().state()).isEqualTo(DelegationState.WORKING);

        Actor.Delegate second = Delegating.opened(links, link);
        assertThat(saveAs(second, Survey.HOUSED, 2625)).isInstanceOf(SaveResult.Saved.class);
        DelegatedResponse open = Acting.as(second, () -> delegated.open()).orElseThrow();
        assertThat(open.section().code()).isEqualTo(Delegating.NUMBERS);
        assertThat(open.entrusted().entrustedBy()).isEqualTo("Ludzas koordinatore");
        assertThat(open.entrusted().endsAt()).isEqualTo(open.response().closesAt());
        assertThat(open.response().answer(Survey.RESIDING).orElseThrow().changedBy())
                .isEqualTo(Delegating.LABEL);

        assertThat(Acting.as(second, () -> delegated.handIn())).isTrue();
        assertThat(only().state()).isEqualTo(DelegationState.HANDED_IN);
        assertThat(ended(first)).isTrue();
        assertThat(ended(second)).isTrue();
        assertThat(saveAs(first, Survey.RESIDING, 71)).isInstanceOf(SaveResult.NotAsked.class);
        assertThat(Acting.as(second, () -> delegated.open())).isEmpty();
        assertThat(Acting.as(second, () -> delegated.handIn())).isFalse();
        assertThat(links.redeem(Delegating.secret(link))).isInstanceOf(RedeemOutcome.DoesNotWork.class);
        assertThat(links.look(Delegating.secret(link)).orElseThrow().state()).isEqualTo(DelegationState.HANDED_IN);
    }

    @Test
    void whoever_can_no_longer_hand_in_learns_how_the_delegation_ended() {
        DelegationLink link = Delegating.link(delegations, survey, Delegating.NUMBERS);
        Actor.Delegate delegate = Delegating.opened(links, link);
        assertThat(Acting.as(delegate, () -> delegated.state()).works()).isTrue();
        Acting.as(survey.coordinator, () -> delegations.revoke(survey.round, link.delegation()));
        assertThat(Acting.as(delegate, () -> delegated.handIn())).isFalse();
        assertThat(Acting.as(delegate, () -> delegated.state())).isEqualTo(DelegationState.REVOKED);

        Actor.Delegate late = Delegating.opened(links, Delegating.link(delegations, survey, Delegating.NUMBERS));
        survey.close();
        assertThat(Acting.as(late, () -> delegated.handIn())).isFalse();
        assertThat(Acting.as(late, () -> delegated.state())).isEqualTo(DelegationState.EXPIRED);
    }

    @Test
    void authorship_stays_with_the_answers_and_goes_into_the_submission() {
        Actor.Delegate delegate = Delegating.opened(links, Delegating.link(delegations, survey, Delegating.NUMBERS));
        saveAs(delegate, Survey.RESIDING, 70);
        Acting.as(delegate, () -> delegated.handIn());
        Acting.as(survey.coordinator, () -> {
            responses.save(survey.first(Survey.REMARKS, new TextAnswer("Viss kārtībā")));
            survey.submit(responses, 1);
            Submission submission = responses.ownSubmission(survey.round).orElseThrow();
            assertThat(submission.answer(Survey.RESIDING).orElseThrow().answeredBy())
                    .isEqualTo(Delegating.LABEL);
            assertThat(submission.answer(Survey.REMARKS).orElseThrow().answeredBy())
                    .isEqualTo("Ludzas koordinatore");
        });
    }

    @Test
    void a_delegate_saves_and_sees_nothing_outside_the_section() {
        saveAs(survey.coordinator, Survey.RESIDING, 70);
        Actor.Delegate delegate = Delegating.opened(links, Delegating.link(delegations, survey, Delegating.OPINIONS));

        assertThat(saveAs(delegate, Survey.HOUSED, 5)).isInstanceOf(SaveResult.NotAsked.class);
        assertThat(Acting.as(
                        delegate,
                        () -> responses.save(
                                survey.first(Survey.SUPPORT, new MissingAnswer(MissingReason.DOES_NOT_KNOW)))))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(Acting.as(delegate, () -> delegated.open())
                        .orElseThrow()
                        .response()
                        .answers())
                .containsOnlyKeys(Survey.SUPPORT);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Acting.as(delegate, () -> responses.open(survey.round)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Acting.as(delegate, () -> responses.submit(survey.round, 1, java.util.Map.of())));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Acting.as(delegate, () -> delegations.list(survey.round)));
    }

    @Test
    void a_delegate_changes_and_clears_what_the_coordinator_answered_in_the_section() {
        saveAs(survey.coordinator, Survey.RESIDING, 70);
        Actor.Delegate delegate = Delegating.opened(links, Delegating.link(delegations, survey, Delegating.NUMBERS));

        assertThat(saveAs(delegate, Survey.RESIDING, 71)).isInstanceOf(SaveResult.Conflict.class);
        assertThat(Acting.as(
                        delegate,
                        () -> responses.save(SaveAnswer.of(survey.round, Survey.RESIDING, NumberAnswer.of(72), 1))))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(Acting.as(delegate, () -> responses.save(SaveAnswer.clear(survey.round, Survey.RESIDING, 2))))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(count("select count(*) from answer")).isZero();
    }

    @Test
    void revoking_ends_the_link_and_what_it_opened() {
        DelegationLink link = Delegating.link(delegations, survey, Delegating.NUMBERS);
        Actor.Delegate delegate = Delegating.opened(links, link);

        assertThat(Acting.as(survey.stranger, () -> delegations.revoke(survey.round, link.delegation())))
                .isFalse();
        assertThat(ended(delegate)).isFalse();
        assertThat(Acting.as(survey.colleague, () -> delegations.revoke(survey.round, link.delegation())))
                .isTrue();

        assertThat(ended(delegate)).isTrue();
        assertThat(saveAs(delegate, Survey.RESIDING, 1)).isInstanceOf(SaveResult.NotAsked.class);
        assertThat(links.redeem(Delegating.secret(link))).isInstanceOf(RedeemOutcome.DoesNotWork.class);
        assertThat(only().state()).isEqualTo(DelegationState.REVOKED);
        assertThat(Acting.as(survey.coordinator, () -> delegations.revoke(survey.round, link.delegation())))
                .isFalse();
    }

    @Test
    void its_last_day_ends_it_by_the_clock_of_the_database() {
        LocalDate tomorrow = LocalDate.now(Formats.ZONE).plusDays(1);
        DelegationLink link = Delegating.made(Acting.as(
                survey.coordinator,
                () -> delegations.entrust(
                        Delegating.delegation(survey, Delegating.NUMBERS, tomorrow), Delegating.ADDRESS)));
        Actor.Delegate delegate = Delegating.opened(links, link);
        assertThat(only().endsAt())
                .isEqualTo(tomorrow.plusDays(1).atStartOfDay(Formats.ZONE).toInstant());

        TestDatabase.jdbc().update("update delegation set created_at = now() - interval '2 days', expires_at = now()");

        assertThat(ended(delegate)).isTrue();
        assertThat(saveAs(delegate, Survey.RESIDING, 1)).isInstanceOf(SaveResult.NotAsked.class);
        assertThat(links.redeem(Delegating.secret(link))).isInstanceOf(RedeemOutcome.DoesNotWork.class);
        assertThat(only().state()).isEqualTo(DelegationState.EXPIRED);
    }

    @Test
    void the_end_of_the_round_ends_it_and_an_extension_brings_it_back() {
        DelegationLink link = Delegating.link(delegations, survey, Delegating.NUMBERS);
        Actor.Delegate delegate = Delegating.opened(links, link);

        survey.close();
        assertThat(ended(delegate)).isTrue();
        assertThat(saveAs(delegate, Survey.RESIDING, 1)).isInstanceOf(SaveResult.NotAsked.class);

        survey.extend(survey.ludza);
        assertThat(ended(delegate)).isFalse();
        assertThat(saveAs(delegate, Survey.RESIDING, 1)).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void a_new_link_replaces_the_earlier_one_and_leaves_sessions_going() {
        DelegationLink earlier = Delegating.link(delegations, survey, Delegating.NUMBERS);
        Actor.Delegate delegate = Delegating.opened(links, earlier);

        DelegationLink later = Delegating.made(Acting.as(
                survey.coordinator,
                () -> delegations.renewLink(survey.round, earlier.delegation(), Delegating.ADDRESS)));

        assertThat(later.path()).isNotEqualTo(earlier.path());
        assertThat(links.look(Delegating.secret(earlier))).isEmpty();
        assertThat(Delegating.opened(links, later)).isEqualTo(delegate);
        assertThat(ended(delegate)).isFalse();
        assertThat(Acting.as(
                        survey.stranger,
                        () -> delegations.renewLink(survey.round, earlier.delegation(), Delegating.ADDRESS)))
                .isEqualTo(new Refused(Reason.ENDED));
    }

    @Test
    void what_cannot_be_entrusted_is_refused_with_its_reason() {
        NewDelegation good = Delegating.delegation(survey, Delegating.NUMBERS);
        assertThat(reasonFor(Delegating.delegation(survey, new QuestionCode("nothing"))))
                .isEqualTo(Reason.NO_SUCH_SECTION);
        assertThat(reasonFor(with(good, " ", "a@b.example", ""))).isEqualTo(Reason.LABEL_MISSING);
        assertThat(reasonFor(with(good, "x".repeat(101), null, null))).isEqualTo(Reason.LABEL_TOO_LONG);
        assertThat(reasonFor(with(good, "Dienests", "nav adrese", null))).isEqualTo(Reason.EMAIL_WRONG);
        assertThat(reasonFor(with(good, "Dienests", null, "x".repeat(2001)))).isEqualTo(Reason.MESSAGE_TOO_LONG);
        assertThat(reasonFor(Delegating.delegation(
                        survey, Delegating.NUMBERS, LocalDate.now(Formats.ZONE).minusDays(1))))
                .isEqualTo(Reason.DAY_IN_THE_PAST);
        Acting.as(survey.coordinator, () -> {
            responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(1)));
            survey.submit(responses, 1);
        });
        assertThat(reasonFor(good)).isEqualTo(Reason.ALREADY_SUBMITTED);
        survey.close();
        assertThat(reasonFor(good)).isEqualTo(Reason.NOT_OPEN);
        assertThat(count("select count(*) from delegation")).isZero();
    }

    private static NewDelegation with(
            NewDelegation good, String label, @Nullable String email, @Nullable String message) {
        return new NewDelegation(good.round(), good.section(), label, email, null, message, Language.LV);
    }

    private Reason reasonFor(NewDelegation delegation) {
        DelegationOutcome outcome =
                Acting.as(survey.coordinator, () -> delegations.entrust(delegation, Delegating.ADDRESS));
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reason();
    }

    @Test
    void every_step_is_audited_and_no_secret_is_kept_anywhere() {
        DelegationLink link = Delegating.link(delegations, survey, Delegating.NUMBERS);
        Actor.Delegate delegate = Delegating.opened(links, link);
        saveAs(delegate, Survey.RESIDING, 70);
        Acting.as(delegate, () -> delegated.handIn());

        assertThat(TestDatabase.jdbc()
                        .queryForList("select action || ' ' || actor_label from audit_event order by id", String.class))
                .containsExactly(
                        "delegation.made Ludzas koordinatore",
                        "delegation.opened link of a colleague",
                        "response.started " + Delegating.LABEL,
                        "answer.given " + Delegating.LABEL,
                        "delegation.handed_in " + Delegating.LABEL);
        String secret = Delegating.secret(link);
        assertThat(link.toString()).doesNotContain(secret);
        for (String table : List.of("delegation", "audit_event")) {
            assertThat(count("select count(*) from " + table + " t where t::text like ?", "%" + secret + "%"))
                    .isZero();
        }
    }

    @Test
    void the_link_is_mailed_once_and_leaves_the_mail_when_it_is_sent() {
        DelegationLink link = Delegating.link(delegations, survey, Delegating.NUMBERS);
        String body = TestDatabase.jdbc().queryForObject("select body from mail_message", String.class);
        assertThat(body).contains("https://kopskats.example/" + link.path(), "Lūdzu, aizpildiet.", Delegating.LABEL);

        Acting.as(survey.coordinator, () -> delegations.renewLink(survey.round, link.delegation(), Delegating.ADDRESS));
        assertThat(TestDatabase.jdbc().queryForList("select subject from mail_message order by id", String.class))
                .containsExactly(
                        "Jums uzticēta anketas daļa: Daļa numbers", "Atgādinājums par anketas daļu: Daļa numbers");

        TestDatabase.jdbc().update("update mail_message set state = 'sent', sent_at = now()");
        assertThat(count("select count(*) from mail_message where body like ?", "%/" + link.path() + "%"))
                .isZero();
        assertThat(count("select count(*) from mail_message where body like '%/entrusted/…%'"))
                .isEqualTo(2);
    }
}
