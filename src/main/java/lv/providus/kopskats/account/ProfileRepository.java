package lv.providus.kopskats.account;

import static lv.providus.kopskats.database.generated.Tables.ACCOUNT;
import static org.jooq.Records.mapping;

import java.util.EnumSet;
import java.util.Set;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Language;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ProfileRepository {

    private final DSLContext dsl;

    ProfileRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Profile of(AccountId account) {
        return dsl.select(
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.LANGUAGE.convertFrom(AccountEnums::language),
                        ACCOUNT.MAILS_RECEIPTS,
                        ACCOUNT.MAILS_CONVERSATIONS)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchSingle(mapping(ProfileRepository::profile));
    }

    private static Profile profile(String name, Language language, boolean receipts, boolean conversations) {
        Set<MailTopic> mails = EnumSet.noneOf(MailTopic.class);
        if (receipts) {
            mails.add(MailTopic.RECEIPTS);
        }
        if (conversations) {
            mails.add(MailTopic.CONVERSATIONS);
        }
        return new Profile(name, language, mails);
    }

    void change(AccountId account, Profile profile) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.DISPLAY_NAME, profile.displayName())
                .set(ACCOUNT.LANGUAGE, AccountEnums.language(profile.language()))
                .set(ACCOUNT.MAILS_RECEIPTS, profile.mails().contains(MailTopic.RECEIPTS))
                .set(ACCOUNT.MAILS_CONVERSATIONS, profile.mails().contains(MailTopic.CONVERSATIONS))
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    /** Unlike a password that a link sets, this one leaves the sessions as they are. */
    void changePassword(AccountId account, String hash) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.FAILED_SIGN_INS, 0)
                .setNull(ACCOUNT.LOCKED_UNTIL)
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }
}
