package lv.providus.kopskats.mail;

import static lv.providus.kopskats.database.generated.Tables.MAIL_MESSAGE;
import static lv.providus.kopskats.database.generated.Tables.MAIL_STATES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.database.generated.enums.MailState;
import lv.providus.kopskats.database.generated.tables.MailStates;
import lv.providus.kopskats.shared.MailId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;

@Repository
class MailQuery {

    private final DSLContext dsl;

    MailQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<MailStatus> status(String key) {
        return dsl.select(MailFields.STATUS)
                .from(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.IDEMPOTENCY_KEY.eq(key))
                .fetchOptional(mapping(status -> status));
    }

    /** The latest first. */
    List<MailStatus> statuses(RoundId round) {
        MailStates states = MAIL_STATES.call(round.value());
        return dsl.select(
                        states.ID.convertFrom(MailId::new),
                        states.IDEMPOTENCY_KEY,
                        states.KIND,
                        states.RECIPIENT,
                        states.RECIPIENT_ACCOUNT_ID,
                        states.MUNICIPALITY_ID,
                        states.STATE.convertFrom(MailFields::stateOf),
                        states.STATE_SINCE,
                        states.ATTEMPTS,
                        states.CREATED_AT,
                        states.LAST_ERROR)
                .from(states)
                .orderBy(states.ID.desc())
                .fetch(mapping(MailStatus::new));
    }

    /** What has not gone out, the latest first. */
    List<MailStatus> unsent(int limit) {
        return dsl.select(MailFields.STATUS)
                .from(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.STATE.ne(MailState.sent))
                .orderBy(MAIL_MESSAGE.ID.desc())
                .limit(limit)
                .fetch(mapping(status -> status));
    }

    Map<lv.providus.kopskats.mail.MailState, Integer> counts() {
        return dsl.select(MailFields.STATE, count())
                .from(MAIL_MESSAGE)
                .groupBy(MAIL_MESSAGE.STATE)
                .fetchMap(Record2::value1, Record2::value2);
    }

    List<Mail> latest(int limit) {
        return dsl.select(MailFields.MAIL)
                .from(MAIL_MESSAGE)
                .orderBy(MAIL_MESSAGE.ID.desc())
                .limit(limit)
                .fetch(mapping(mail -> mail));
    }

    Optional<Mail> byId(MailId id) {
        return dsl.select(MailFields.MAIL)
                .from(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.ID.eq(id))
                .fetchOptional(mapping(mail -> mail));
    }
}
