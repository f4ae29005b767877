package lv.providus.kopskats.account;

import static lv.providus.kopskats.database.generated.Tables.ACCOUNT;
import static org.jooq.Records.mapping;

import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.database.generated.enums.AccountRole;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Language;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AccountRepository {

    private final DSLContext dsl;

    AccountRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The new account, empty where its e-mail address is taken. */
    Optional<AccountId> insert(AccountDetails details, Language language) {
        return dsl.insertInto(ACCOUNT)
                .set(ACCOUNT.EMAIL, details.email())
                .set(ACCOUNT.DISPLAY_NAME, details.displayName())
                .set(ACCOUNT.ROLE, AccountEnums.role(details.role()))
                .set(ACCOUNT.MUNICIPALITY_ID, details.municipality())
                .set(ACCOUNT.LANGUAGE, AccountEnums.language(language))
                .onConflict(ACCOUNT.EMAIL)
                .doNothing()
                .returningResult(ACCOUNT.ID)
                .fetchOptional(mapping(id -> id));
    }

    boolean emailBelongsToOther(String email, AccountId than) {
        return dsl.fetchExists(ACCOUNT, ACCOUNT.EMAIL.eq(email).and(ACCOUNT.ID.ne(than)));
    }

    /** False where the account has another version by now. */
    boolean update(AccountId id, int version, AccountDetails details) {
        return dsl.update(ACCOUNT)
                        .set(ACCOUNT.EMAIL, details.email())
                        .set(ACCOUNT.DISPLAY_NAME, details.displayName())
                        .set(ACCOUNT.ROLE, AccountEnums.role(details.role()))
                        .set(ACCOUNT.MUNICIPALITY_ID, details.municipality())
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.ID.eq(id))
                        .and(ACCOUNT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Disabling or enabling also ends the sessions begun before. */
    void setEnabled(AccountId id, boolean enabled) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.ENABLED, enabled)
                .set(ACCOUNT.SESSIONS_VALID_FROM, SignInRepository.CLOCK)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    /** A new password ends all sessions, and the wait after failed attempts. */
    void setPassword(AccountId id, String hash) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.FAILED_SIGN_INS, 0)
                .set(ACCOUNT.SESSIONS_VALID_FROM, SignInRepository.CLOCK)
                .setNull(ACCOUNT.LOCKED_UNTIL)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    void setLanguage(AccountId id, Language language) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, AccountEnums.language(language))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    /** The administrators who can sign in, none of whom can be changed by anybody else until the transaction ends. */
    Set<AccountId> lockEnabledAdministrators() {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ROLE.eq(AccountRole.administrator))
                .and(ACCOUNT.ENABLED)
                .and(ACCOUNT.PASSWORD_HASH.isNotNull())
                .orderBy(ACCOUNT.ID)
                .forUpdate()
                .fetchSet(ACCOUNT.ID);
    }
}
