package lv.providus.kopskats.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.providus.kopskats.account.AccountLinkService;
import lv.providus.kopskats.account.LinkOutcome;
import lv.providus.kopskats.account.LinkState;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.mail.MailService;
import lv.providus.kopskats.mail.MailState;
import lv.providus.kopskats.mail.MailStatus;
import lv.providus.kopskats.mail.SendingNow;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.round.DueReminder;
import lv.providus.kopskats.round.PlannedReminderOutcome;
import lv.providus.kopskats.round.PlannedReminderService;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Of the 42 municipalities Ludza has two coordinators and all others one. */
@IntegrationTest
class AskingServiceTest {

    private static final Pattern LINK = Pattern.compile("/link/([A-Za-z0-9_-]{43})\\b");

    @Autowired
    private AskingService asking;

    @Autowired
    private PlannedReminderService planned;

    @Autowired
    private ResponseService responses;

    @Autowired
    private MailService mails;

    @Autowired
    private AccountLinkService links;

    @Autowired
    private ApplicationContext application;

    private Survey survey;
    private GreenMail server;

    @BeforeEach
    void askEverybody() {
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        survey = Survey.open();
        TestDatabase.jdbc().update("""
                insert into participation (round_id, municipality_id)
                select ?, id from municipality where valid_to is null on conflict do nothing""", survey.round.value());
        TestDatabase.jdbc().update("""
                insert into account (email, display_name, role, municipality_id)
                select 'koordinators@' || atvk || '.example', 'Koordinators ' || name, 'coordinator', id
                from municipality
                where valid_to is null and id not in (?, ?)""", survey.ludza.value(), survey.rezekne.value());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private AskingOutcome invite(UUID press) {
        return Acting.as(survey.researcher, () -> asking.invite(survey.round, press));
    }

    private AskingOutcome remind(UUID press) {
        return Acting.as(survey.researcher, () -> asking.remind(survey.round, press));
    }

    private AskingPreview reminders() {
        return Acting.as(survey.researcher, () -> asking.reminders(survey.round));
    }

    private void answer(Actor.Person coordinator) {
        Acting.as(coordinator, () -> responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(70))));
    }

    private void submit(Actor.Person coordinator) {
        answer(coordinator);
        Acting.as(coordinator, () -> survey.submit(responses, 1));
    }

    /** What the mail server has got of a kind by its subject, by recipient, and forgets it. */
    private Map<String, String> delivered() {
        SendingNow.to(server.getSmtp().getPort(), application);
        Map<String, String> texts = Arrays.stream(server.getReceivedMessages())
                .collect(Collectors.toMap(AskingServiceTest::recipient, AskingServiceTest::text));
        server.reset();
        return texts;
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return message.getSubject() + "\n" + message.getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String secretIn(String text) {
        Matcher matcher = LINK.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    @Test
    void everybody_is_invited_once_and_reminders_reach_only_those_who_have_not_submitted() {
        UUID press = UUID.randomUUID();
        assertThat(invite(press)).isEqualTo(new AskingOutcome.Sent(43, 42));
        assertThat(invite(press)).as("the same press").isEqualTo(new AskingOutcome.Nobody());
        assertThat(invite(UUID.randomUUID())).as("pressed again").isEqualTo(new AskingOutcome.Nobody());
        Map<String, String> invitations = delivered();
        assertThat(invitations).hasSize(43).containsKeys("koordinatore@ludza.example", "kolege@ludza.example");
        assertThat(invitations.get("kolege@ludza.example")).contains("Ludzas novads", "Labdien, Ludzas kolēģe.");

        submit(survey.coordinator);
        submit(survey.stranger);
        server.reset();
        delivered();

        assertThat(reminders().municipalities()).isEqualTo(40);
        assertThat(remind(UUID.randomUUID())).isEqualTo(new AskingOutcome.Sent(40, 40));
        Map<String, String> reminded = delivered();
        assertThat(reminded)
                .hasSize(40)
                .doesNotContainKeys(
                        "koordinatore@ludza.example", "kolege@ludza.example", "koordinatore@rezekne.example");
        assertThat(Acting.as(survey.researcher, () -> asking.lastReminders(survey.round)))
                .hasSize(40)
                .doesNotContainKeys(survey.ludza, survey.rezekne);
        assertThat(Acting.as(survey.researcher, () -> asking.waves(survey.round)))
                .extracting(AskingWave::kind, AskingWave::mails, AskingWave::municipalities)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(AskingWaveKind.REMINDER, 40, 40),
                        org.assertj.core.groups.Tuple.tuple(AskingWaveKind.INVITATION, 43, 42));
        assertThat(Survey.count("select count(*) from audit_event where action like 'round.%_sent'"))
                .isEqualTo(2);
    }

    @Test
    void who_has_begun_and_who_was_sent_back_get_other_words_than_who_has_not_begun() {
        answer(survey.coordinator);
        submit(survey.stranger);
        TestDatabase.jdbc()
                .update("update response set state = 'returned' where municipality_id = ?", survey.rezekne.value());
        server.reset();
        SendingNow.to(server.getSmtp().getPort(), application);
        server.reset();
        remind(UUID.randomUUID());
        Map<String, String> reminded = delivered();
        assertThat(reminded).hasSize(43);
        assertThat(reminded.get("koordinatore@ludza.example")).contains("ir sākta, bet vēl nav iesniegta");
        assertThat(reminded.get("koordinatore@rezekne.example")).contains("ir atgriezta labošanai");
        assertThat(reminded.get("koordinators@0001000.example")).contains("vēl nav sākta");
    }

    @Test
    void a_reminder_that_still_waits_is_not_sent_to_who_has_submitted_meanwhile() {
        answer(survey.coordinator);
        remind(UUID.randomUUID());
        Acting.as(survey.coordinator, () -> survey.submit(responses, 1));
        assertThat(delivered())
                .hasSize(42)
                .hasEntrySatisfying(
                        "koordinatore@ludza.example", text -> assertThat(text).contains("Anketa iesniegta"))
                .doesNotContainKey("kolege@ludza.example");
    }

    @Test
    void pressing_twice_at_once_reminds_once() {
        UUID press = UUID.randomUUID();
        List<AskingOutcome> outcomes = List.of(
                        CompletableFuture.supplyAsync(() -> remind(press)),
                        CompletableFuture.supplyAsync(() -> remind(press)))
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(outcomes).containsExactlyInAnyOrder(new AskingOutcome.Sent(43, 42), new AskingOutcome.SentAlready());
        assertThat(Survey.count("select count(*) from mail_message")).isEqualTo(43);
    }

    @Test
    void one_municipality_alone_can_be_reminded() {
        Acting.as(
                survey.researcher,
                () -> assertThat(asking.remind(survey.round, Set.of(survey.ludza), UUID.randomUUID()))
                        .isEqualTo(new AskingOutcome.Sent(2, 1)));
    }

    @Test
    void a_planned_reminder_goes_out_once_on_whichever_node_is_first() {
        assertThat(Acting.as(survey.researcher, () -> planned.add(survey.round, 3, LocalTime.of(9, 0))))
                .isEqualTo(PlannedReminderOutcome.DONE);
        assertThat(due()).as("too early").isEmpty();
        TestDatabase.jdbc().update("update round set closes_at = now() + interval '2 days'");
        assertThat(due()).as("was over before the round was moved").isEmpty();
        TestDatabase.jdbc().update("update planned_reminder set armed_at = now() - interval '9 days'");
        List<DueReminder> due = due();
        assertThat(due).hasSize(1);
        List<AskingOutcome> outcomes = List.of(
                        CompletableFuture.supplyAsync(() -> sendPlanned(due.getFirst())),
                        CompletableFuture.supplyAsync(() -> sendPlanned(due.getFirst())))
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(outcomes).containsExactlyInAnyOrder(new AskingOutcome.Sent(43, 42), new AskingOutcome.SentAlready());
        assertThat(due()).isEmpty();
        assertThat(Acting.as(survey.researcher, () -> planned.list(survey.round)))
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.sentAt()).isNotNull());
    }

    private List<DueReminder> due() {
        return Actors.asSystem("test", planned::due);
    }

    private AskingOutcome sendPlanned(DueReminder reminder) {
        return Actors.asSystem("test", () -> asking.sendPlanned(reminder));
    }

    @Test
    void after_the_deadline_only_who_was_given_more_time_is_reminded() {
        survey.close();
        assertThat(reminders().recipients()).isEmpty();
        survey.extend(survey.ludza);
        assertThat(reminders().recipients())
                .hasSize(2)
                .allSatisfy(recipient -> assertThat(recipient.municipality()).isEqualTo(survey.ludza));
    }

    @Test
    void disabled_coordinators_get_nothing_and_a_municipality_without_any_is_named() {
        TestDatabase.jdbc()
                .update("update account set enabled = false where municipality_id = ?", survey.rezekne.value());
        AskingPreview preview = Acting.as(survey.researcher, () -> asking.invitations(survey.round));
        assertThat(preview.withoutCoordinator()).containsExactly("Rēzeknes novads");
        assertThat(preview.recipients()).hasSize(42);
    }

    @Test
    void the_link_of_a_mail_signs_its_recipient_in_once_and_leaves_the_mail_when_it_is_sent() {
        invite(UUID.randomUUID());
        String secret = secretIn(delivered().getOrDefault("kolege@ludza.example", ""));
        assertThat(links.look(secret)).isInstanceOf(LinkState.SignsIn.class);
        assertThat(links.look(secret)).as("looking leaves it").isInstanceOf(LinkState.SignsIn.class);
        assertThat(links.setPassword(secret, "rudzi krāj rasu agri")).isInstanceOf(LinkOutcome.DoesNotWork.class);
        assertThat(links.signIn(secret))
                .isEqualTo(new LinkOutcome.SignedIn(
                        survey.colleague.accountId(), "rounds/" + survey.round + "/form/0037000"));
        assertThat(links.signIn(secret)).isInstanceOf(LinkOutcome.DoesNotWork.class);
        assertThat(links.look(secret)).isEqualTo(new LinkState.SignInSpent("rounds/" + survey.round + "/form/0037000"));
        assertThat(Survey.count("select count(*) from mail_message where body ~ '/link/[A-Za-z0-9_-]{9}'"))
                .isZero();
    }

    @Test
    void a_link_of_a_disabled_or_promoted_account_does_not_sign_in() {
        invite(UUID.randomUUID());
        String secret = secretIn(delivered().getOrDefault("kolege@ludza.example", ""));
        TestDatabase.jdbc().update("update account set enabled = false where email = 'kolege@ludza.example'");
        assertThat(links.signIn(secret)).isInstanceOf(LinkOutcome.DoesNotWork.class);
        TestDatabase.jdbc()
                .update("update account set enabled = true, role = 'researcher', municipality_id = null"
                        + " where email = 'kolege@ludza.example'");
        assertThat(links.signIn(secret)).isInstanceOf(LinkOutcome.DoesNotWork.class);
    }

    @Test
    void what_failed_is_told_with_its_reason_and_sent_again_by_hand_only() {
        invite(UUID.randomUUID());
        TestDatabase.jdbc()
                .update("update mail_message set state = 'failed', last_error = '550 no such mailbox'"
                        + " where recipient = 'kolege@ludza.example'");
        delivered();
        MailStatus failed = Acting.as(survey.researcher, () -> mails.statuses(survey.round)).stream()
                .filter(mail -> mail.state() == MailState.FAILED)
                .findFirst()
                .orElseThrow();
        assertThat(failed.lastError()).isEqualTo("550 no such mailbox");
        assertThat(delivered()).isEmpty();
        Acting.as(survey.researcher, () -> {
            assertThat(mails.sendAgain(survey.round, failed.id())).isTrue();
            assertThat(mails.sendAgain(survey.round, failed.id())).isFalse();
        });
        assertThat(delivered()).containsOnlyKeys("kolege@ludza.example");
    }

    @Test
    void only_researchers_ask_and_the_text_of_these_mails_is_kept_from_everybody() {
        assertThatThrownBy(() -> Acting.as(survey.coordinator, () -> asking.remind(survey.round, UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
        invite(UUID.randomUUID());
        String key = Acting.as(survey.researcher, () -> mails.statuses(survey.round))
                .getFirst()
                .key();
        assertThat(Acting.as(survey.researcher, () -> mails.status(key))).isEmpty();
        assertThat(Acting.as(survey.stranger, () -> mails.status(key))).isEmpty();
    }
}
