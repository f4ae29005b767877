package lv.providus.kopskats.mail;

import static lv.providus.kopskats.database.generated.Tables.MAIL_MESSAGE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.defaultValue;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import lv.providus.kopskats.database.generated.Routines;
import lv.providus.kopskats.database.generated.enums.MailState;
import lv.providus.kopskats.shared.MailId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MailRepository {

    private static final int LONGEST_ERROR = 1_000;

    private static final Field<Instant> NOW = currentOffsetDateTime().convertFrom(OffsetDateTime::toInstant);

    private final DSLContext dsl;

    MailRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** False where a mail of this key is there already. */
    boolean insert(NewMail mail) {
        AttachmentReference attachment = mail.attachment();
        return dsl.insertInto(MAIL_MESSAGE)
                        .set(MAIL_MESSAGE.IDEMPOTENCY_KEY, mail.key())
                        .set(MAIL_MESSAGE.KIND, mail.kind())
                        .set(MAIL_MESSAGE.RECIPIENT, mail.recipient().email())
                        .set(MAIL_MESSAGE.RECIPIENT_ACCOUNT_ID, mail.recipient().account())
                        .set(
                                MAIL_MESSAGE.LANGUAGE,
                                MailFields.language(mail.recipient().language()))
                        .set(MAIL_MESSAGE.SUBJECT, mail.subject())
                        .set(MAIL_MESSAGE.BODY, mail.body())
                        .set(MAIL_MESSAGE.ATTACHMENT_KIND, attachment == null ? null : attachment.kind())
                        .set(MAIL_MESSAGE.ATTACHMENT_KEY, attachment == null ? null : attachment.key())
                        .set(MAIL_MESSAGE.ROUND_ID, mail.round())
                        .set(MAIL_MESSAGE.MUNICIPALITY_ID, mail.municipality())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    /** Takes the next mail that is due, for this node alone; it is then being sent. */
    Optional<Mail> takeNext() {
        return dsl.select(MAIL_MESSAGE.ID)
                .from(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.STATE.eq(MailState.queued))
                .and(MAIL_MESSAGE.NEXT_ATTEMPT_AT.le(NOW))
                .orderBy(MAIL_MESSAGE.NEXT_ATTEMPT_AT, MAIL_MESSAGE.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(MAIL_MESSAGE.ID)
                .flatMap(id -> dsl.update(MAIL_MESSAGE)
                        .set(MAIL_MESSAGE.STATE, MailState.sending)
                        .set(MAIL_MESSAGE.STATE_SINCE, defaultValue(MAIL_MESSAGE.STATE_SINCE))
                        .set(MAIL_MESSAGE.ATTEMPTS, MAIL_MESSAGE.ATTEMPTS.plus(1))
                        .where(MAIL_MESSAGE.ID.eq(id))
                        .returningResult(MailFields.MAIL)
                        .fetchOptional(mapping(mail -> mail)));
    }

    void sent(MailId id) {
        dsl.update(MAIL_MESSAGE)
                .set(MAIL_MESSAGE.STATE, MailState.sent)
                .set(MAIL_MESSAGE.STATE_SINCE, defaultValue(MAIL_MESSAGE.STATE_SINCE))
                .set(MAIL_MESSAGE.SENT_AT, NOW)
                .setNull(MAIL_MESSAGE.LAST_ERROR)
                .where(isBeingSent(id))
                .execute();
    }

    void again(MailId id, Duration after, String error) {
        end(id, MailState.queued, error, after);
    }

    void failed(MailId id, String error) {
        end(id, MailState.failed, error, null);
    }

    void unknown(MailId id, String error) {
        end(id, MailState.unknown, error, null);
    }

    private void end(MailId id, MailState state, String error, @Nullable Duration after) {
        dsl.update(MAIL_MESSAGE)
                .set(MAIL_MESSAGE.STATE, state)
                .set(MAIL_MESSAGE.STATE_SINCE, defaultValue(MAIL_MESSAGE.STATE_SINCE))
                .set(MAIL_MESSAGE.NEXT_ATTEMPT_AT, later(after == null ? Duration.ZERO : after))
                .set(MAIL_MESSAGE.LAST_ERROR, error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .where(isBeingSent(id))
                .execute();
    }

    /** Puts one that failed, or of which nothing is known, into the queue again. */
    boolean sendAgain(MailId id) {
        return dsl.select(Routines.mailSentAgain(val(id.value()))).fetchSingle().value1();
    }

    /** What has been "sending" for so long that whoever sent it must have died. */
    int giveUpInterrupted(Duration longest) {
        return dsl.update(MAIL_MESSAGE)
                .set(MAIL_MESSAGE.STATE, MailState.unknown)
                .set(MAIL_MESSAGE.STATE_SINCE, defaultValue(MAIL_MESSAGE.STATE_SINCE))
                .where(MAIL_MESSAGE.STATE.eq(MailState.sending))
                .and(MAIL_MESSAGE.STATE_SINCE.lt(later(longest.negated())))
                .execute();
    }

    private static org.jooq.Condition isBeingSent(MailId id) {
        return MAIL_MESSAGE.ID.eq(id).and(MAIL_MESSAGE.STATE.eq(MailState.sending));
    }

    private static Field<Instant> later(Duration duration) {
        return field("clock_timestamp() + {0} * interval '1 second'", SQLDataType.INSTANT, val(duration.toSeconds()));
    }
}
