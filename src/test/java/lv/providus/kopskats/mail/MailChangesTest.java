package lv.providus.kopskats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.shared.RoundId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MailChangesTest {

    @Autowired
    private MailChanges changes;

    @Test
    void who_shows_the_mails_of_a_round_hears_when_one_is_written_and_when_it_goes_out_until_the_page_is_left()
            throws InterruptedException {
        RoundId round = Survey.open().round;
        LinkedBlockingQueue<RoundId> heard = new LinkedBlockingQueue<>();
        RoundId other = new RoundId(round.value() + 1);
        Runnable leave = changes.subscribe(round, () -> heard.add(round));
        Runnable leaveOther = changes.subscribe(other, () -> heard.add(other));

        write("one", round);
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(round);
        TestDatabase.jdbc().update("update mail_message set state = 'sent', sent_at = now()");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(round);
        TestDatabase.jdbc().update("update mail_message set attempts = attempts + 1");
        leave.run();
        write("two", round);
        assertThat(heard.poll(2, TimeUnit.SECONDS)).isNull();
        leaveOther.run();
    }

    private static void write(String key, RoundId round) {
        TestDatabase.jdbc().update("""
                insert into mail_message (idempotency_key, kind, recipient, language, subject, body, round_id)
                values (?, 'test', 'k@ludza.example', 'lv', 'Aptauja', 'Teksts', ?)""", key, round.value());
    }
}
