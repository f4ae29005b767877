package lv.providus.kopskats.account;

import static lv.providus.kopskats.database.generated.Tables.ACCOUNT_LINK;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lv.providus.kopskats.database.generated.enums.AccountLinkPurpose;
import lv.providus.kopskats.shared.AccountId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AccountLinkRepository {

    private final DSLContext dsl;

    AccountLinkRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A link that still works; links that make administrators are of no account, and only those that sign in lead to a page. */
    record OpenLink(
            AccountLinkPurpose purpose,
            @Nullable AccountId account,
            @Nullable String leadsTo) {}

    /** A link that was stored. */
    record NewLink(long id, Instant expiresAt) {}

    NewLink insert(byte[] tokenHash, AccountLinkPurpose purpose, @Nullable AccountId account, Duration validity) {
        return insert(tokenHash, new OpenLink(purpose, account, null), validity);
    }

    NewLink insert(byte[] tokenHash, OpenLink link, Duration validity) {
        return dsl.insertInto(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.TOKEN_HASH, tokenHash)
                .set(ACCOUNT_LINK.PURPOSE, link.purpose())
                .set(ACCOUNT_LINK.ACCOUNT_ID, link.account())
                .set(ACCOUNT_LINK.LEADS_TO, link.leadsTo())
                .set(
                        ACCOUNT_LINK.EXPIRES_AT,
                        field(
                                "clock_timestamp() + {0} * interval '1 second'",
                                SQLDataType.INSTANT, val(validity.toSeconds())))
                .returningResult(ACCOUNT_LINK.ID, ACCOUNT_LINK.EXPIRES_AT)
                .fetchSingle(mapping(NewLink::new));
    }

    Optional<OpenLink> open(byte[] tokenHash) {
        return dsl.select(ACCOUNT_LINK.PURPOSE, ACCOUNT_LINK.ACCOUNT_ID, ACCOUNT_LINK.LEADS_TO)
                .from(ACCOUNT_LINK)
                .where(works(tokenHash))
                .fetchOptional(mapping(OpenLink::new));
    }

    /** Where a link led that signed in and works no more. */
    Optional<String> spentSignIn(byte[] tokenHash) {
        return dsl.select(ACCOUNT_LINK.LEADS_TO)
                .from(ACCOUNT_LINK)
                .where(ACCOUNT_LINK.TOKEN_HASH.eq(tokenHash))
                .and(ACCOUNT_LINK.PURPOSE.eq(AccountLinkPurpose.sign_in))
                .andNot(works(tokenHash))
                .fetchOptional(ACCOUNT_LINK.LEADS_TO);
    }

    /** Uses a link up; of two that try at once only one gets it. */
    Optional<OpenLink> use(byte[] tokenHash) {
        return dsl.update(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.USED_AT, SignInRepository.CLOCK)
                .where(works(tokenHash))
                .returningResult(ACCOUNT_LINK.PURPOSE, ACCOUNT_LINK.ACCOUNT_ID, ACCOUNT_LINK.LEADS_TO)
                .fetchOptional(mapping(OpenLink::new));
    }

    private static Condition works(byte[] tokenHash) {
        return ACCOUNT_LINK
                .TOKEN_HASH
                .eq(tokenHash)
                .and(ACCOUNT_LINK.USED_AT.isNull())
                .and(ACCOUNT_LINK.REVOKED_AT.isNull())
                .and(ACCOUNT_LINK.EXPIRES_AT.gt(SignInRepository.CLOCK));
    }

    void revokeOf(AccountId account) {
        revoke(ACCOUNT_LINK.ACCOUNT_ID.eq(account));
    }

    void revokeOf(AccountId account, AccountLinkPurpose purpose) {
        revoke(ACCOUNT_LINK.ACCOUNT_ID.eq(account).and(ACCOUNT_LINK.PURPOSE.eq(purpose)));
    }

    void revokeOf(AccountLinkPurpose purpose) {
        revoke(ACCOUNT_LINK.PURPOSE.eq(purpose));
    }

    private void revoke(Condition which) {
        dsl.update(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.REVOKED_AT, SignInRepository.CLOCK)
                .where(which)
                .and(ACCOUNT_LINK.USED_AT.isNull())
                .and(ACCOUNT_LINK.REVOKED_AT.isNull())
                .execute();
    }
}
