package lv.providus.kopskats.account;

import static lv.providus.kopskats.database.generated.Tables.ACCOUNT_LINK;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.Optional;
import lv.providus.kopskats.database.generated.enums.AccountLinkPurpose;
import lv.providus.kopskats.shared.AccountId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class InvitationQuery {

    private static final Field<Invitation.State> STATE = when(
                    ACCOUNT_LINK.USED_AT.isNotNull(), inline(Invitation.State.USED.name()))
            .when(ACCOUNT_LINK.REVOKED_AT.isNotNull(), inline(Invitation.State.REVOKED.name()))
            .when(ACCOUNT_LINK.EXPIRES_AT.le(SignInRepository.CLOCK), inline(Invitation.State.EXPIRED.name()))
            .otherwise(inline(Invitation.State.WAITING.name()))
            .convertFrom(Invitation.State::valueOf);

    private final DSLContext dsl;

    InvitationQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    record Link(long id, Invitation.State state, Instant madeAt, Instant expiresAt) {}

    Optional<Link> latest(AccountId account) {
        return dsl.select(ACCOUNT_LINK.ID, STATE, ACCOUNT_LINK.CREATED_AT, ACCOUNT_LINK.EXPIRES_AT)
                .from(ACCOUNT_LINK)
                .where(ACCOUNT_LINK.ACCOUNT_ID.eq(account))
                .and(ACCOUNT_LINK.PURPOSE.eq(AccountLinkPurpose.set_password))
                .orderBy(ACCOUNT_LINK.ID.desc())
                .limit(1)
                .fetchOptional(mapping(Link::new));
    }
}
