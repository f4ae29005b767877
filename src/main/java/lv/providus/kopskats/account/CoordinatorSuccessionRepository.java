package lv.providus.kopskats.account;

import static lv.providus.kopskats.database.generated.Tables.ACCOUNT;
import static org.jooq.Records.mapping;

import java.util.List;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CoordinatorSuccessionRepository {

    private final DSLContext dsl;

    CoordinatorSuccessionRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<CoordinatorSuccession.Coordinator> coordinators(MunicipalityId municipality) {
        return dsl.select(ACCOUNT.DISPLAY_NAME, ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.MUNICIPALITY_ID.eq(municipality))
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.EMAIL)
                .fetch(mapping(CoordinatorSuccession.Coordinator::new));
    }

    /** Those who went; their sessions end. */
    List<AccountId> move(MunicipalityId from, MunicipalityId to) {
        return dsl.update(ACCOUNT)
                .set(ACCOUNT.MUNICIPALITY_ID, to)
                .set(ACCOUNT.SESSIONS_VALID_FROM, SignInRepository.CLOCK)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.MUNICIPALITY_ID.eq(from))
                .returningResult(ACCOUNT.ID)
                .fetch(mapping(id -> id));
    }
}
