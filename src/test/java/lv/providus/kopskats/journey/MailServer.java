package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server on this machine, with everything that was ever delivered to it. */
final class MailServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Pattern LINK = Pattern.compile("http://\\S+/link/\\S+");

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final List<MimeMessage> received = new ArrayList<>();

    MailServer() {
        server.start();
    }

    /** The settings with which an application sends by this server. */
    Map<String, String> settings() {
        return Map.of(
                "spring.mail.host",
                "127.0.0.1",
                "spring.mail.port",
                Integer.toString(server.getSmtp().getPort()),
                "kopskats.mail.from",
                "aptauja@providus.example");
    }

    /** To whom mails went since the last time: as many as are expected, after which no more come. */
    List<String> recipients(int expected) {
        Instant end = Instant.now().plus(PATIENCE);
        while (server.getReceivedMessages().length < expected && Instant.now().isBefore(end)) {
            pause(Duration.ofMillis(200));
        }
        pause(QUIET);
        List<MimeMessage> fresh = List.of(server.getReceivedMessages());
        List<String> recipients = fresh.stream().map(MailServer::recipient).toList();
        assertThat(recipients).hasSize(expected);
        received.addAll(fresh);
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
        return recipients;
    }

    /** The link in the first mail that somebody got. */
    String linkOf(String address) {
        String text = received.stream()
                .filter(message -> recipient(message).equals(address))
                .map(MailServer::text)
                .findFirst()
                .orElseThrow();
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group();
    }

    /** The text of the last mail that somebody got. */
    String lastTo(String address) {
        return received.reversed().stream()
                .filter(message -> recipient(message).equals(address))
                .map(MailServer::text)
                .findFirst()
                .orElseThrow();
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
            return String.valueOf(message.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
