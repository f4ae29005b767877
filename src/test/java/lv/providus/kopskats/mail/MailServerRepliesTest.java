package lv.providus.kopskats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a mail by what the mail server says to it. */
@IntegrationTest
class MailServerRepliesTest {

    private static final String KEY = "one";
    private static final int MILLISECONDS_OF_PATIENCE = 500;

    @Autowired
    private MailRepository repository;

    @Autowired
    private MailOutbox outbox;

    @Autowired
    private MailService mails;

    @Autowired
    private PlatformTransactionManager transactions;

    private ScriptedMailServer server;

    @BeforeEach
    void aMailIsDue() throws IOException {
        server = ScriptedMailServer.start();
        NewMail mail = NewMail.of(
                KEY,
                "test",
                new NewMail.Recipient("koordinatore@ludza.example", Language.LV, null),
                "Ķekavas ziņa",
                "Teksts");
        Actors.asSystem(
                "test",
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.enqueue(mail)));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private MailStatus afterAnAttempt() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        sender.getJavaMailProperties().put("mail.smtp.timeout", Integer.toString(MILLISECONDS_OF_PATIENCE));
        new MailSending(
                        repository,
                        new TransactionTemplate(transactions),
                        sender,
                        List.of(),
                        "kopskats@providus.example")
                .sendDue();
        return Actors.asSystem("test", () -> mails.status(KEY)).orElseThrow();
    }

    private MailStatus afterAnotherAttemptLater() {
        TestDatabase.jdbc().update("update mail_message set next_attempt_at = now() - interval '1 second'");
        return afterAnAttempt();
    }

    private void isSentAtTheNextAttempt() {
        server.answersAll();
        assertThat(afterAnotherAttemptLater().state()).isEqualTo(MailState.SENT);
        assertThat(server.taken()).isOne();
    }

    private void isNeverTriedAgain(MailState state) {
        int before = server.connections();
        server.answersAll();
        assertThat(afterAnotherAttemptLater().state()).isEqualTo(state);
        assertThat(server.connections()).isEqualTo(before);
    }

    @Test
    void not_now_said_to_the_recipient_is_tried_again_later() {
        server.answers("RCPT", "450 4.2.1 mailbox busy");
        MailStatus status = afterAnAttempt();
        assertThat(status.state()).isEqualTo(MailState.QUEUED);
        assertThat(status.lastError()).contains("mailbox busy");
        isSentAtTheNextAttempt();
    }

    @Test
    void not_now_said_to_the_whole_mail_is_tried_again_later() {
        server.answers(ScriptedMailServer.AFTER_THE_TEXT, "451 4.3.0 later");
        assertThat(afterAnAttempt().state()).isEqualTo(MailState.QUEUED);
        isSentAtTheNextAttempt();
    }

    @Test
    void not_now_said_in_greeting_is_tried_again_later() {
        server.answers(ScriptedMailServer.GREETING, "421 4.3.2 too busy");
        assertThat(afterAnAttempt().state()).isEqualTo(MailState.QUEUED);
        isSentAtTheNextAttempt();
    }

    @Test
    void never_said_to_the_recipient_ends_it_with_the_reason() {
        server.answers("RCPT", "550 5.1.1 no such mailbox");
        MailStatus status = afterAnAttempt();
        assertThat(status.state()).isEqualTo(MailState.FAILED);
        assertThat(status.lastError()).contains("no such mailbox");
        isNeverTriedAgain(MailState.FAILED);
    }

    @Test
    void never_said_to_the_sender_ends_it_with_the_reason() {
        server.answers("MAIL", "553 5.7.1 sender not ours");
        MailStatus status = afterAnAttempt();
        assertThat(status.state()).isEqualTo(MailState.FAILED);
        assertThat(status.lastError()).contains("sender not ours");
    }

    @Test
    void never_said_to_the_whole_mail_ends_it() {
        server.answers(ScriptedMailServer.AFTER_THE_TEXT, "554 5.7.1 looks like spam");
        MailStatus status = afterAnAttempt();
        assertThat(status.state()).isEqualTo(MailState.FAILED);
        assertThat(status.lastError()).contains("looks like spam");
        isNeverTriedAgain(MailState.FAILED);
    }

    @Test
    void a_connection_that_breaks_after_the_text_leaves_it_unknown_and_it_is_not_repeated() {
        server.breaksOffAt(ScriptedMailServer.AFTER_THE_TEXT);
        assertThat(afterAnAttempt().state()).isEqualTo(MailState.UNKNOWN);
        isNeverTriedAgain(MailState.UNKNOWN);
    }

    @Test
    void a_server_that_falls_silent_after_the_text_leaves_it_unknown_and_it_is_not_repeated() {
        server.fallsSilentAt(ScriptedMailServer.AFTER_THE_TEXT);
        assertThat(afterAnAttempt().state()).isEqualTo(MailState.UNKNOWN);
        isNeverTriedAgain(MailState.UNKNOWN);
    }

    @Test
    void a_server_that_is_silent_from_the_start_got_nothing_so_it_is_tried_again() {
        server.fallsSilentAt(ScriptedMailServer.GREETING);
        assertThat(afterAnAttempt().state()).isEqualTo(MailState.QUEUED);
        isSentAtTheNextAttempt();
    }

    @Test
    void after_the_last_pause_not_now_ends_it_too() {
        server.answers("RCPT", "450 4.2.1 mailbox busy");
        MailStatus status = afterAnAttempt();
        for (int attempt = 2; attempt < 12 && status.state() == MailState.QUEUED; attempt++) {
            status = afterAnotherAttemptLater();
        }
        assertThat(status.state()).isEqualTo(MailState.FAILED);
        assertThat(status.attempts()).isEqualTo(9);
    }
}
