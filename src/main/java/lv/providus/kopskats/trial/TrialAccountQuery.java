package lv.providus.kopskats.trial;

import static lv.providus.kopskats.database.generated.Tables.ACCOUNT;

import java.util.Optional;
import lv.providus.kopskats.shared.AccountId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@TrialOnly
@Repository
@Transactional(readOnly = true)
class TrialAccountQuery {

    private final DSLContext dsl;

    TrialAccountQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<AccountId> idOf(TrialAccount account) {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(account.email()))
                .fetchOptional(ACCOUNT.ID);
    }

    boolean anyAccount() {
        return dsl.fetchExists(ACCOUNT);
    }
}
