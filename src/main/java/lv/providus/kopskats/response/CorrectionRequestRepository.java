package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.CORRECTION_REQUEST;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import java.time.OffsetDateTime;
import java.util.Optional;
import lv.providus.kopskats.database.generated.enums.CorrectionRequestState;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.CorrectionRequestId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CorrectionRequestRepository {

    /** Where a closed request belongs. */
    record Closed(RoundId round, MunicipalityId municipality) {}

    private final DSLContext dsl;

    CorrectionRequestRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Opens a request; empty where one is open about the same number already. */
    Optional<CorrectionRequestId> open(
            CorrectionRequestQuery.Target target, MunicipalityId municipality, NewCorrectionRequest request) {
        Actor actor = Actors.require();
        return dsl.insertInto(CORRECTION_REQUEST)
                .set(CORRECTION_REQUEST.ROUND_ID, target.round())
                .set(CORRECTION_REQUEST.QUESTIONNAIRE_VERSION_ID, target.questionnaire())
                .set(CORRECTION_REQUEST.QUESTION_ID, target.question())
                .set(CORRECTION_REQUEST.QUESTION_TYPE, target.type())
                .set(CORRECTION_REQUEST.MUNICIPALITY_ID, municipality)
                .set(CORRECTION_REQUEST.PROPOSED_VALUE, request.proposed())
                .set(CORRECTION_REQUEST.MESSAGE, request.message().strip())
                .set(CORRECTION_REQUEST.REQUESTED_BY_ACCOUNT_ID, Actors.accountOf(actor))
                .set(CORRECTION_REQUEST.REQUESTED_BY_LABEL, actor.label())
                .onConflictDoNothing()
                .returningResult(CORRECTION_REQUEST.ID)
                .fetchOptional(mapping(id -> id));
    }

    /** Closes an open request; empty where it is closed already. */
    Optional<Closed> close(CorrectionRequestId id, boolean considered) {
        Actor actor = Actors.require();
        return dsl.update(CORRECTION_REQUEST)
                .set(
                        CORRECTION_REQUEST.STATE,
                        considered ? CorrectionRequestState.considered : CorrectionRequestState.rejected)
                .set(CORRECTION_REQUEST.CLOSED_AT, currentOffsetDateTime().convertFrom(OffsetDateTime::toInstant))
                .set(CORRECTION_REQUEST.CLOSED_BY_ACCOUNT_ID, Actors.accountOf(actor))
                .set(CORRECTION_REQUEST.CLOSED_BY_LABEL, actor.label())
                .where(CORRECTION_REQUEST.ID.eq(id))
                .and(CORRECTION_REQUEST.STATE.eq(CorrectionRequestState.open))
                .returningResult(CORRECTION_REQUEST.ROUND_ID, CORRECTION_REQUEST.MUNICIPALITY_ID)
                .fetchOptional(mapping(Closed::new));
    }
}
