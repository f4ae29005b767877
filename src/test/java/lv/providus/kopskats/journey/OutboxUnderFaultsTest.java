package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox of the packaged application while its mail server is away, and after it was killed while sending. */
class OutboxUnderFaultsTest {

    private static final int MAILS = 200;
    private static final int SENT_BEFORE_THE_CRASH = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    @Tag("slow")
    void every_recipient_gets_exactly_one_mail_or_is_shown_as_unknown() throws IOException {
        ServerSetup setup = new ServerSetup(freePort(), "127.0.0.1", "smtp");
        GreenMail server = new GreenMail(setup);
        try (RunningApplication application = RunningApplication.with(Map.of(
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", Integer.toString(setup.getPort()),
                "kopskats.mail.from", "aptauja@providus.example"))) {
            application.database().update("""
                    insert into mail_message (idempotency_key, kind, recipient, language, subject, body)
                    select 'fault:' || n, 'test', 'koordinators' || n || '@pasvaldiba.example', 'lv', 'Aptauja', 'Teksts'
                    from generate_series(1, ?) n""", MAILS);

            await(() -> count(application, "state = 'queued' and attempts > 0 and last_error is not null") == MAILS);
            assertThat(count(application, "state <> 'queued'"))
                    .as("while the mail server is down everything waits")
                    .isZero();

            server.start();
            itsTurn(application);
            await(() -> server.getReceivedMessages().length >= SENT_BEFORE_THE_CRASH);
            application.kill();
            assertThat(server.getReceivedMessages().length)
                    .as("the application was killed in the middle")
                    .isLessThan(MAILS);

            int onTheirWay = count(application, "state = 'sending'");
            assertThat(onTheirWay).as("mails that were being sent").isLessThanOrEqualTo(1);

            application.start();
            itsTurn(application);
            await(() -> count(application, "state = 'queued'") == 0
                    && count(application, "state = 'sending'") == onTheirWay);
            application
                    .database()
                    .update(
                            "update mail_message set state_since = now() - interval '11 minutes' where state = 'sending'");
            await(() -> count(application, "state = 'sending'") == 0);

            Map<String, Long> received = Arrays.stream(server.getReceivedMessages())
                    .collect(Collectors.groupingBy(OutboxUnderFaultsTest::recipient, Collectors.counting()));
            assertThat(received.values()).as("nobody gets two").allMatch(mails -> mails == 1);
            Map<String, String> states = states(application.database());
            assertThat(states).hasSize(MAILS);
            assertThat(states.values()).isSubsetOf("sent", "unknown");
            assertThat(states).allSatisfy((recipient, state) -> {
                if (state.equals("sent")) {
                    assertThat(received).containsEntry(recipient, 1L);
                }
            });
            assertThat(states.values().stream().filter("unknown"::equals)).hasSizeLessThanOrEqualTo(1);
        } finally {
            server.stop();
        }
    }

    /** Those whose turn would come after a pause are due at once. */
    private static void itsTurn(RunningApplication application) {
        application.database().update("update mail_message set next_attempt_at = now() where state = 'queued'");
    }

    private static int count(RunningApplication application, String condition) {
        Integer count = application
                .database()
                .queryForObject("select count(*) from mail_message where " + condition, Integer.class);
        return count == null ? 0 : count;
    }

    private static Map<String, String> states(JdbcTemplate database) {
        return database.queryForList("select recipient, state::text from mail_message").stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get("recipient")),
                        row -> String.valueOf(row.get("state")),
                        (a, b) -> a));
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("it takes too long").isBefore(end);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
