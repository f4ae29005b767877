package lv.providus.kopskats.mail;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MailId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an administrator sees of the outbox: the server, what has not gone out, and a test. Administrators see no mails
 * otherwise, so the outbox is read as the system, on behalf of the administrator, and never the texts.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class MailDesk {

    /** The most mails that are listed. */
    public static final int MOST = 200;

    private static final String TEST = "test";
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final MailQuery query;
    private final MailRepository repository;
    private final MailOutbox outbox;
    private final MailSettings settings;
    private final Texts texts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    MailDesk(
            MailQuery query,
            MailRepository repository,
            MailOutbox outbox,
            MailSettings settings,
            Texts texts,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.query = query;
        this.repository = repository;
        this.outbox = outbox;
        this.settings = settings;
        this.texts = texts;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public MailServer server() {
        return settings.server();
    }

    /** What has not gone out, the latest first, at most {@link #MOST}. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public List<MailStatus> unsent() {
        return asSystem(() -> query.unsent(MOST));
    }

    /** How many mails are in each state; a state without any is not among the keys. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public Map<MailState, Integer> counts() {
        return asSystem(query::counts);
    }

    /**
     * Writes a test mail into the outbox.
     *
     * @return its key, by which {@link #test} tells what became of it; empty where the address can't be one
     */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public Optional<String> sendTest(String recipient, Language language) {
        String address = recipient.strip();
        if (!ADDRESS.matcher(address).matches()) {
            return Optional.empty();
        }
        String key = TEST + ":" + UUID.randomUUID();
        return asSystem(() -> {
            outbox.enqueue(NewMail.of(
                    key,
                    TEST,
                    new NewMail.Recipient(address, language, null),
                    texts.get(language, "mail.test.subject"),
                    texts.get(language, "mail.test.body")));
            audit.record("mail.test_sent", AuditedObject.of("mail", key), Map.of(), Map.of("recipient", address));
            return Optional.of(key);
        });
    }

    /** What became of a test mail. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public Optional<MailStatus> test(String key) {
        return asSystem(() -> query.status(key).filter(mail -> mail.kind().equals(TEST)));
    }

    /** Sends a mail once more that failed, or of which nobody knows whether it arrived. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public boolean sendAgain(MailId mail) {
        return asSystem(() -> {
            boolean again = repository.sendAgain(mail);
            if (again) {
                audit.record("mail.sent_again", AuditedObject.of("mail", mail), Map.of(), Map.of());
            }
            return again;
        });
    }

    private <T> T asSystem(Supplier<T> work) {
        return Actors.asSystem("mail desk", () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
