package lv.providus.kopskats.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class MailSendingTest {

    private static final NewMail.Recipient RECIPIENT =
            new NewMail.Recipient("koordinatore@ludza.example", Language.LV, null);

    @Autowired
    private MailRepository repository;

    @Autowired
    private MailOutbox outbox;

    @Autowired
    private MailService mails;

    @Autowired
    private PlatformTransactionManager transactions;

    private GreenMail server;
    private ServerSetup setup;

    @BeforeEach
    void start() {
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        setup = new ServerSetup(server.getSmtp().getPort(), "127.0.0.1", "smtp");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(setup.getPort());
        return sender;
    }

    private MailSending sending(JavaMailSender sender) {
        MailAttachments attachments = new MailAttachments() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public Optional<MailAttachment> make(String key, Language language) {
                return Optional.of(new MailAttachment(
                        "Pielikums – ķ.pdf", "application/pdf", key.getBytes(StandardCharsets.UTF_8)));
            }
        };
        return new MailSending(
                repository,
                new TransactionTemplate(transactions),
                sender,
                List.of(attachments),
                "kopskats@providus.example");
    }

    private void enqueue(String key) {
        enqueue(NewMail.of(key, "test", RECIPIENT, "Ķekavas ziņa\r\nBcc: x@y.example", "Teksts ar ā, ņ, š."));
    }

    private boolean enqueue(NewMail mail) {
        return Actors.asSystem(
                "test",
                () -> Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(s -> outbox.enqueue(mail))));
    }

    private MailStatus status(String key) {
        return Actors.asSystem("test", () -> mails.status(key)).orElseThrow();
    }

    private static void makeDue() {
        TestDatabase.jdbc().update("update mail_message set next_attempt_at = now() - interval '1 second'");
    }

    @Test
    void a_mail_goes_out_once_with_its_letters_and_attachment() throws Exception {
        enqueue(NewMail.of("one", "test", RECIPIENT, "Ķekavas ziņa\r\nBcc: x@y.example", "Teksts ar ā, ņ, š.")
                .with(new AttachmentReference("test", "saturs")));
        assertThat(sending(sender()).sendDue()).isEqualTo(1);
        assertThat(sending(sender()).sendDue()).isZero();
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Ķekavas ziņa Bcc: x@y.example");
        assertThat(received[0].getAllRecipients()).hasSize(1);
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getBody(received[0])).contains("application/pdf");
        assertThat(status("one").state()).isEqualTo(MailState.SENT);
    }

    @Test
    void the_same_key_is_the_same_mail() {
        assertThat(enqueue(NewMail.of("same", "test", RECIPIENT, "Viens", "Teksts")))
                .isTrue();
        assertThat(enqueue(NewMail.of("same", "test", RECIPIENT, "Divi", "Teksts")))
                .isFalse();
        sending(sender()).sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void while_the_server_is_down_a_mail_waits_and_then_goes_out_once() {
        enqueue("down");
        server.stop();
        sending(sender()).sendDue();
        MailStatus waiting = status("down");
        assertThat(waiting.state()).isEqualTo(MailState.QUEUED);
        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(waiting.lastError()).isNotBlank();
        assertThat(sending(sender()).sendDue()).as("before its next turn").isZero();
        server = new GreenMail(setup);
        server.start();
        makeDue();
        sending(sender()).sendDue();
        assertThat(status("down").state()).isEqualTo(MailState.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_crash_between_sending_and_noting_it_leaves_an_unknown_mail_that_is_not_sent_again() {
        enqueue("crash");
        JavaMailSenderImpl dying = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                super.send(message);
                throw new OutOfMemoryError("the process dies here");
            }
        };
        dying.setHost("127.0.0.1");
        dying.setPort(setup.getPort());
        assertThatThrownBy(() -> sending(dying).sendDue()).isInstanceOf(OutOfMemoryError.class);
        assertThat(status("crash").state()).isEqualTo(MailState.SENDING);
        sending(sender()).sendDue();
        assertThat(status("crash").state()).isEqualTo(MailState.SENDING);
        TestDatabase.jdbc().update("update mail_message set state_since = now() - interval '11 minutes'");
        makeDue();
        sending(sender()).sendDue();
        assertThat(status("crash").state()).isEqualTo(MailState.UNKNOWN);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_mail_belongs_to_the_transaction_of_what_it_tells_of() {
        assertThatThrownBy(() -> outbox.enqueue(NewMail.of("none", "test", RECIPIENT, "Viens", "Teksts")))
                .isInstanceOf(IllegalTransactionStateException.class);
        Actors.asSystem(
                "test",
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    outbox.enqueue(NewMail.of("undone", "test", RECIPIENT, "Viens", "Teksts"));
                    status.setRollbackOnly();
                }));
        assertThat(Survey.count("select count(*) from mail_message")).isZero();
    }

    @Test
    void a_coordinator_is_told_of_mails_about_the_own_municipality_only() {
        Survey survey = Survey.open();
        enqueue(NewMail.of("ludza", "test", RECIPIENT, "Viens", "Teksts").about(survey.round, survey.ludza));
        enqueue(NewMail.of("rezekne", "test", RECIPIENT, "Viens", "Teksts").about(survey.round, survey.rezekne));
        Acting.as(survey.coordinator, () -> {
            assertThat(mails.status("ludza")).isPresent();
            assertThat(mails.status("rezekne")).isEmpty();
        });
        Acting.as(
                survey.researcher,
                () -> assertThat(mails.statuses(survey.round, "test")).hasSize(2));
        assertThatThrownBy(() -> Acting.as(
                        survey.coordinator,
                        () -> new TransactionTemplate(transactions)
                                .execute(status ->
                                        outbox.enqueue(NewMail.of("forged", "test", RECIPIENT, "Viens", "Teksts")
                                                .about(survey.round, survey.rezekne)))))
                .hasStackTraceContaining("row-level security");
    }
}
