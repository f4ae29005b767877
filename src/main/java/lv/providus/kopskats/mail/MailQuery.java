package lv.providus.kopskats.mail;

import static lv.providus.kopskats.database.generated.Tables.MAIL_MESSAGE;
import static org.jooq.Records.mapping;

import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.shared.MailId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
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

    List<MailStatus> statuses(RoundId round, String kind) {
        return dsl.select(MailFields.STATUS)
                .from(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.ROUND_ID.eq(round))
                .and(MAIL_MESSAGE.KIND.eq(kind))
                .orderBy(MAIL_MESSAGE.ID.desc())
                .fetch(mapping(status -> status));
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
