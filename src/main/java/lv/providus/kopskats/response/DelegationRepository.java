package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.DELEGATION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import lv.providus.kopskats.database.generated.Routines;
import lv.providus.kopskats.database.generated.enums.DelegationState;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.DelegationId;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Entrusted sections and how they end. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DelegationRepository {

    private static final Field<Instant> NOW = currentOffsetDateTime().convertFrom(OffsetDateTime::toInstant);

    private static final Condition WORKS =
            Routines.delegationState(DELEGATION.ID.coerce(Long.class)).in(DelegationState.sent, DelegationState.opened);

    private final DSLContext dsl;

    DelegationRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    DelegationId insert(
            NewDelegation delegation,
            DelegationQuery.Place place,
            Actor.Person by,
            MunicipalityId municipality,
            @Nullable Instant expiresAt,
            byte[] tokenHash) {
        return dsl.insertInto(DELEGATION)
                .set(DELEGATION.ROUND_ID, delegation.round())
                .set(DELEGATION.MUNICIPALITY_ID, municipality)
                .set(DELEGATION.QUESTIONNAIRE_VERSION_ID, place.questionnaire())
                .set(DELEGATION.SECTION_ID, place.sectionId())
                .set(DELEGATION.LABEL, delegation.label())
                .set(DELEGATION.EMAIL, delegation.email())
                .set(DELEGATION.MESSAGE, delegation.message())
                .set(DELEGATION.LANGUAGE, DelegationQuery.stored(delegation.language()))
                .set(DELEGATION.TOKEN_HASH, tokenHash)
                .set(DELEGATION.CREATED_BY_ACCOUNT_ID, by.accountId())
                .set(DELEGATION.CREATED_BY_LABEL, by.label())
                .set(DELEGATION.EXPIRES_AT, expiresAt)
                .returningResult(DELEGATION.ID)
                .fetchSingle(mapping(id -> id));
    }

    /** Gives a delegation that works another link; false where it has ended. */
    boolean renew(DelegationId delegation, MunicipalityId municipality, byte[] tokenHash) {
        return dsl.update(DELEGATION)
                        .set(DELEGATION.TOKEN_HASH, tokenHash)
                        .where(DELEGATION.ID.eq(delegation))
                        .and(DELEGATION.MUNICIPALITY_ID.eq(municipality))
                        .and(WORKS)
                        .execute()
                == 1;
    }

    /** Takes a delegation back; false where it has ended. */
    boolean revoke(DelegationId delegation, MunicipalityId municipality) {
        return dsl.update(DELEGATION)
                        .set(DELEGATION.REVOKED_AT, NOW)
                        .where(DELEGATION.ID.eq(delegation))
                        .and(DELEGATION.MUNICIPALITY_ID.eq(municipality))
                        .and(WORKS)
                        .execute()
                == 1;
    }

    /** Notes that a link was opened; empty where it works no more. */
    Optional<DelegationId> redeem(byte[] tokenHash) {
        return dsl.update(DELEGATION)
                .set(DELEGATION.REDEEMED_AT, coalesce(DELEGATION.REDEEMED_AT, NOW))
                .where(DELEGATION.TOKEN_HASH.eq(tokenHash))
                .and(WORKS)
                .returningResult(DELEGATION.ID)
                .fetchOptional(mapping(id -> id));
    }

    /** Hands the section of the delegate who acts in; empty where the delegation has ended. */
    Optional<Instant> handIn() {
        return Optional.ofNullable(
                dsl.fetchSingle(select(Routines.handInDelegation())).value1());
    }
}
