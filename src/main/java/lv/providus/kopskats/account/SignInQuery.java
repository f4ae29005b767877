package lv.providus.kopskats.account;

import static lv.providus.kopskats.database.generated.Tables.ACCOUNT;
import static lv.providus.kopskats.database.generated.Tables.ACCOUNT_SESSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SignInQuery {

    private final DSLContext dsl;

    SignInQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What a sign-in is checked against; {@code now} is the database's clock. */
    record Credentials(
            AccountId id,
            @Nullable String passwordHash,
            boolean enabled,
            @Nullable Instant lockedUntil,
            Instant now) {

        boolean isLocked() {
            return lockedUntil != null && lockedUntil.isAfter(now);
        }
    }

    /** What a running session is checked against. */
    record SessionBasis(
            Role role,
            @Nullable MunicipalityId municipality,
            boolean enabled,
            Instant sessionsValidFrom,
            boolean open,
            boolean seenLongAgo) {}

    Optional<Credentials> credentials(String email) {
        return dsl.select(ACCOUNT.ID, ACCOUNT.PASSWORD_HASH, ACCOUNT.ENABLED, ACCOUNT.LOCKED_UNTIL, currentInstant())
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email))
                .fetchOptional(mapping(Credentials::new));
    }

    /** The last two are about the session itself; a session that there is no row of is not open. */
    Optional<SessionBasis> sessionBasis(AccountId id, long session, Duration seenEvery) {
        return dsl.select(
                        ACCOUNT.ROLE.convertFrom(AccountEnums::role),
                        ACCOUNT.MUNICIPALITY_ID,
                        ACCOUNT.ENABLED,
                        ACCOUNT.SESSIONS_VALID_FROM,
                        field(ACCOUNT_SESSION.ID.isNotNull().and(ACCOUNT_SESSION.ENDED_AT.isNull())),
                        field(ACCOUNT_SESSION.SEEN_AT.lt(field(
                                "clock_timestamp() - {0} * interval '1 second'",
                                SQLDataType.INSTANT, val(seenEvery.toSeconds())))))
                .from(ACCOUNT)
                .leftJoin(ACCOUNT_SESSION)
                .on(ACCOUNT_SESSION.ACCOUNT_ID.eq(ACCOUNT.ID))
                .and(ACCOUNT_SESSION.ID.eq(session))
                .where(ACCOUNT.ID.eq(id))
                .fetchOptional(mapping(SessionBasis::new));
    }

    Optional<Language> language(AccountId id) {
        return dsl.select(ACCOUNT.LANGUAGE.convertFrom(AccountEnums::language))
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .fetchOptional(mapping(language -> language));
    }
}
