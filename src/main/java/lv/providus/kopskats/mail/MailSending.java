package lv.providus.kopskats.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.providus.kopskats.shared.Actors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what is due, one mail after the other. That sending begins is committed before the dialogue with the mail server,
 * and what came of it afterwards: a crash in between leaves a mail that nobody sends a second time by itself.
 */
class MailSending {

    /** Longer than any dialogue can take with the time-outs that are set. */
    static final Duration LONGEST_DIALOGUE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);

    /** How long to wait after each attempt that surely sent nothing; after the last one it is given up. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private final MailRepository repository;
    private final TransactionOperations transactions;
    private final JavaMailSender server;
    private final Map<String, MailAttachments> attachments;
    private final String from;

    MailSending(
            MailRepository repository,
            TransactionOperations transactions,
            JavaMailSender server,
            List<MailAttachments> attachments,
            String from) {
        this.repository = repository;
        this.transactions = transactions;
        this.server = server;
        this.attachments = attachments.stream().collect(Collectors.toMap(MailAttachments::kind, Function.identity()));
        this.from = from;
    }

    /** Sends everything that is due and tells how many mails were taken up. */
    int sendDue() {
        return Actors.asSystem("mail", () -> {
            int interrupted = inTransaction(outbox -> outbox.giveUpInterrupted(LONGEST_DIALOGUE));
            if (interrupted > 0) {
                LOG.warn("Sending of {} mails broke off; whether they arrived is not known", interrupted);
            }
            int taken = 0;
            Optional<Mail> next = inTransaction(MailRepository::takeNext);
            while (next.isPresent()) {
                send(next.get());
                taken++;
                next = inTransaction(MailRepository::takeNext);
            }
            return taken;
        });
    }

    private void send(Mail mail) {
        MimeMessage message;
        try {
            message = messageOf(mail);
        } catch (MessagingException | RuntimeException e) {
            LOG.error("Mail {} could not be written", mail.id(), e);
            retryOrFail(mail, e.toString());
            return;
        }
        try {
            server.send(message);
        } catch (MailException e) {
            end(mail, SendFailure.of(e));
            return;
        }
        change(outbox -> outbox.sent(mail.id()));
    }

    private void end(Mail mail, SendFailure failure) {
        LOG.warn("Mail {} was not sent: {}", mail.id(), failure.text());
        switch (failure.kind()) {
            case SURELY_UNSENT -> retryOrFail(mail, failure.text());
            case REFUSED_FOR_GOOD -> change(outbox -> outbox.failed(mail.id(), failure.text()));
            case UNKNOWN -> change(outbox -> outbox.unknown(mail.id(), failure.text()));
        }
    }

    private void retryOrFail(Mail mail, String error) {
        if (mail.attempts() > PAUSES.size()) {
            change(outbox -> outbox.failed(mail.id(), error));
        } else {
            change(outbox -> outbox.again(mail.id(), PAUSES.get(mail.attempts() - 1), error));
        }
    }

    private MimeMessage messageOf(Mail mail) throws MessagingException {
        AttachmentReference reference = mail.attachment();
        Optional<MailAttachment> attachment = reference == null
                ? Optional.empty()
                : Optional.ofNullable(attachments.get(reference.kind()))
                        .flatMap(maker -> maker.make(reference.key(), mail.language()));
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper helper =
                new MimeMessageHelper(message, attachment.isPresent(), StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(mail.recipient());
        helper.setSubject(mail.subject());
        helper.setText(mail.body());
        helper.setSentDate(new Date());
        if (attachment.isPresent()) {
            helper.addAttachment(
                    attachment.get().fileName(),
                    new ByteArrayResource(attachment.get().content()),
                    attachment.get().contentType());
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().locale().getLanguage());
        message.setHeader("X-Kopskats-Mail", mail.id().toString());
        return message;
    }

    private void change(Consumer<MailRepository> change) {
        transactions.executeWithoutResult(status -> change.accept(repository));
    }

    private <T> T inTransaction(Function<MailRepository, T> work) {
        T result = transactions.execute(status -> work.apply(repository));
        if (result == null) {
            throw new IllegalStateException("A transaction gave nothing back");
        }
        return result;
    }
}
