package lv.providus.kopskats.account;

import static lv.providus.kopskats.database.generated.Tables.ACCOUNT;
import static lv.providus.kopskats.database.generated.Tables.ACCOUNT_HANDOVER;
import static org.jooq.Records.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.shared.AccountId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class HandoverRepository {

    private final DSLContext dsl;

    HandoverRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(AccountId account, AccountId successor, LocalDate on, String agreedBy) {
        dsl.insertInto(ACCOUNT_HANDOVER)
                .set(ACCOUNT_HANDOVER.ACCOUNT_ID, account)
                .set(ACCOUNT_HANDOVER.SUCCESSOR_ACCOUNT_ID, successor)
                .set(ACCOUNT_HANDOVER.TAKES_PLACE_ON, on)
                .set(ACCOUNT_HANDOVER.AGREED_BY_LABEL, agreedBy)
                .execute();
    }

    Optional<Handover> pending(AccountId account) {
        return pending(ACCOUNT_HANDOVER.ACCOUNT_ID.eq(account)).stream().findFirst();
    }

    List<Handover> due(LocalDate today) {
        return pending(ACCOUNT_HANDOVER.TAKES_PLACE_ON.le(today));
    }

    private List<Handover> pending(Condition condition) {
        return dsl.select(
                        ACCOUNT_HANDOVER.ACCOUNT_ID,
                        ACCOUNT_HANDOVER.SUCCESSOR_ACCOUNT_ID,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT_HANDOVER.TAKES_PLACE_ON)
                .from(ACCOUNT_HANDOVER)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCOUNT_HANDOVER.SUCCESSOR_ACCOUNT_ID))
                .where(condition)
                .and(isPending())
                .orderBy(ACCOUNT_HANDOVER.ID)
                .fetch(mapping(Handover::new));
    }

    /** False where it was done or cancelled meanwhile; of two that try at once only one gets it. */
    boolean done(AccountId account) {
        return dsl.update(ACCOUNT_HANDOVER)
                        .set(ACCOUNT_HANDOVER.DONE_AT, SignInRepository.CLOCK)
                        .where(ACCOUNT_HANDOVER.ACCOUNT_ID.eq(account))
                        .and(isPending())
                        .execute()
                == 1;
    }

    boolean cancel(AccountId account) {
        return dsl.update(ACCOUNT_HANDOVER)
                        .set(ACCOUNT_HANDOVER.CANCELLED_AT, SignInRepository.CLOCK)
                        .where(ACCOUNT_HANDOVER.ACCOUNT_ID.eq(account))
                        .and(isPending())
                        .execute()
                == 1;
    }

    private static Condition isPending() {
        return ACCOUNT_HANDOVER.DONE_AT.isNull().and(ACCOUNT_HANDOVER.CANCELLED_AT.isNull());
    }
}
