package lv.providus.kopskats.account;

import static lv.providus.kopskats.database.generated.Tables.ACCOUNT_SESSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.util.List;
import lv.providus.kopskats.shared.AccountId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SessionRepository {

    private final DSLContext dsl;

    SessionRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    long begin(AccountId account, String browser) {
        return dsl.insertInto(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.ACCOUNT_ID, account)
                .set(ACCOUNT_SESSION.BROWSER, browser)
                .returningResult(ACCOUNT_SESSION.ID)
                .fetchSingle(mapping(id -> id));
    }

    void seen(long session) {
        dsl.update(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.SEEN_AT, SignInRepository.CLOCK)
                .where(ACCOUNT_SESSION.ID.eq(session))
                .execute();
    }

    /** Open sessions that were used within the given time, the latest used first. */
    List<OwnSession> open(AccountId account, long current, Duration alive) {
        return dsl.select(
                        ACCOUNT_SESSION.ID,
                        ACCOUNT_SESSION.BROWSER,
                        ACCOUNT_SESSION.BEGAN_AT,
                        ACCOUNT_SESSION.SEEN_AT,
                        ACCOUNT_SESSION.ID.eq(current))
                .from(ACCOUNT_SESSION)
                .where(openOf(account))
                .and(ACCOUNT_SESSION.SEEN_AT.gt(field(
                        "clock_timestamp() - {0} * interval '1 second'",
                        ACCOUNT_SESSION.SEEN_AT.getDataType(), val(alive.toSeconds()))))
                .orderBy(ACCOUNT_SESSION.SEEN_AT.desc(), ACCOUNT_SESSION.ID.desc())
                .fetch(mapping(OwnSession::new));
    }

    boolean end(AccountId account, long session) {
        return end(openOf(account).and(ACCOUNT_SESSION.ID.eq(session))) > 0;
    }

    int endOthers(AccountId account, long than) {
        return end(openOf(account).and(ACCOUNT_SESSION.ID.ne(than)));
    }

    private static Condition openOf(AccountId account) {
        return ACCOUNT_SESSION.ACCOUNT_ID.eq(account).and(ACCOUNT_SESSION.ENDED_AT.isNull());
    }

    private int end(Condition which) {
        return dsl.update(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.ENDED_AT, SignInRepository.CLOCK)
                .where(which)
                .execute();
    }
}
