package lv.providus.kopskats.account;

import static lv.providus.kopskats.database.generated.Tables.ACCOUNT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.row;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.database.generated.enums.AccountRole;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

@Repository
class ContactQuery {

    private static final SelectField<Contact> CONTACT = row(
                    ACCOUNT.ID,
                    ACCOUNT.EMAIL,
                    ACCOUNT.DISPLAY_NAME,
                    ACCOUNT.LANGUAGE.convertFrom(AccountEnums::language))
            .mapping(Contact.class, Contact::new);

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

    Map<MunicipalityId, List<Contact>> coordinatorsOf(Collection<MunicipalityId> municipalities) {
        return dsl.select(ACCOUNT.MUNICIPALITY_ID, CONTACT)
                .from(ACCOUNT)
                .where(ACCOUNT.MUNICIPALITY_ID.in(municipalities))
                .and(ACCOUNT.ENABLED)
                .orderBy(ACCOUNT.ID)
                .fetchGroups(ACCOUNT.MUNICIPALITY_ID, Record2::value2);
    }

    List<Contact> researchers() {
        return enabled(ACCOUNT.ROLE.eq(AccountRole.researcher));
    }

    List<Contact> byId(AccountId account, MailTopic topic) {
        return enabled(ACCOUNT.ID.eq(account).and(wants(topic)));
    }

    List<Contact> coordinatorsOf(MunicipalityId municipality, MailTopic topic) {
        return enabled(ACCOUNT.MUNICIPALITY_ID.eq(municipality).and(wants(topic)));
    }

    List<Contact> researchers(MailTopic topic) {
        return enabled(ACCOUNT.ROLE.eq(AccountRole.researcher).and(wants(topic)));
    }

    List<Contact> administrators() {
        return enabled(ACCOUNT.ROLE.eq(AccountRole.administrator));
    }

    private static Condition wants(MailTopic topic) {
        return switch (topic) {
            case RECEIPTS -> condition(ACCOUNT.MAILS_RECEIPTS);
            case CONVERSATIONS -> condition(ACCOUNT.MAILS_CONVERSATIONS);
        };
    }

    private List<Contact> enabled(Condition condition) {
        return dsl.select(CONTACT)
                .from(ACCOUNT)
                .where(condition)
                .and(ACCOUNT.ENABLED)
                .orderBy(ACCOUNT.ID)
                .fetch(mapping(contact -> contact));
    }
}
