package lv.providus.kopskats.account;

import static lv.providus.kopskats.database.generated.Tables.ACCOUNT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SignInRepository {

    /** The moment itself, also after waiting for a lock; {@code now()} would be the start of the transaction. */
    static final Field<Instant> CLOCK = field("clock_timestamp()", SQLDataType.INSTANT);

    private final DSLContext dsl;

    SignInRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Notes a sign-in, if the account is still enabled and its password still the one that was checked.
     *
     * @param checkedHash the hash that was checked, null where another proof was given
     */
    Optional<Entered> signedIn(AccountId id, @Nullable String checkedHash) {
        dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .forUpdate()
                .execute();
        return dsl.update(ACCOUNT)
                .set(ACCOUNT.FAILED_SIGN_INS, 0)
                .setNull(ACCOUNT.LOCKED_UNTIL)
                .set(ACCOUNT.LAST_SIGN_IN_AT, CLOCK)
                .where(ACCOUNT.ID.eq(id))
                .and(ACCOUNT.ENABLED)
                .and(checkedHash == null ? ACCOUNT.ENABLED : ACCOUNT.PASSWORD_HASH.eq(checkedHash))
                .returningResult(
                        ACCOUNT.ID,
                        ACCOUNT.EMAIL,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.ROLE.convertFrom(AccountEnums::role),
                        ACCOUNT.MUNICIPALITY_ID,
                        ACCOUNT.LAST_SIGN_IN_AT)
                .fetchOptional(mapping(Entered::new));
    }

    /** Who signed in, before the session has begun. */
    record Entered(
            AccountId id,
            String email,
            String displayName,
            Role role,
            @Nullable MunicipalityId municipality,
            Instant at) {

        AccountPrincipal in(long session) {
            return new AccountPrincipal(id, email, displayName, role, municipality, at, session);
        }
    }

    /** Counts a failed attempt and locks the account for a while when there were too many; true where it is locked. */
    boolean failed(AccountId id, int free, Duration first, Duration longest) {
        Field<Integer> failures = ACCOUNT.FAILED_SIGN_INS.plus(1);
        Field<Integer> doublings = greatest(failures.minus(free), inline(0));
        Field<Instant> until = field(
                "clock_timestamp() + least({0} * power(2, least({1}, 20)), {2}) * interval '1 second'",
                SQLDataType.INSTANT, val(first.toSeconds()), doublings, val(longest.toSeconds()));
        return dsl.update(ACCOUNT)
                .set(ACCOUNT.FAILED_SIGN_INS, failures)
                .set(ACCOUNT.LOCKED_UNTIL, when(failures.ge(free), until))
                .where(ACCOUNT.ID.eq(id))
                .returningResult(ACCOUNT.LOCKED_UNTIL.isNotNull())
                .fetchOptional(mapping(locked -> locked))
                .orElse(false);
    }

    void renewHash(AccountId id, String checkedHash, String newHash) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, newHash)
                .where(ACCOUNT.ID.eq(id))
                .and(ACCOUNT.PASSWORD_HASH.eq(checkedHash))
                .execute();
    }
}
