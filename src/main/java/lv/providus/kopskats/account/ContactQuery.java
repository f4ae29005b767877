package lv.providus.kopskats.account;

import static lv.providus.kopskats.database.generated.Tables.ACCOUNT;
import static org.jooq.Records.mapping;

import java.util.List;
import lv.providus.kopskats.database.generated.enums.AccountRole;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ContactQuery {

    private final DSLContext dsl;

    ContactQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Contact> byId(AccountId account) {
        return enabled(ACCOUNT.ID.eq(account));
    }

    List<Contact> coordinatorsOf(MunicipalityId municipality) {
        return enabled(ACCOUNT.MUNICIPALITY_ID.eq(municipality));
    }

    List<Contact> researchers() {
        return enabled(ACCOUNT.ROLE.eq(AccountRole.researcher));
    }

    private List<Contact> enabled(Condition condition) {
        return dsl.select(
                        ACCOUNT.ID,
                        ACCOUNT.EMAIL,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.LANGUAGE.convertFrom(AccountEnums::language))
                .from(ACCOUNT)
                .where(condition)
                .and(ACCOUNT.ENABLED)
                .orderBy(ACCOUNT.ID)
                .fetch(mapping(Contact::new));
    }
}
