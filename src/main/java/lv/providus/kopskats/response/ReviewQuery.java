package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.CONVERSATION;
import static lv.providus.kopskats.database.generated.Tables.RESPONSE;
import static lv.providus.kopskats.database.generated.Tables.REVIEW_STEP;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.database.generated.Routines;
import lv.providus.kopskats.database.generated.enums.ConversationState;
import lv.providus.kopskats.database.generated.enums.ResponseState;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.ResponseId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads what PROVIDUS decided about submissions. */
@Repository
class ReviewQuery {

    private static final SelectField<ReviewStep> STEP = row(
                    REVIEW_STEP.KIND.convertFrom(kind -> switch (kind) {
                        case returned -> ReviewStep.Kind.RETURNED;
                        case accepted -> ReviewStep.Kind.ACCEPTED;
                        case unlocked -> ReviewStep.Kind.UNLOCKED;
                    }),
                    REVIEW_STEP.SUBMISSION_NUMBER,
                    REVIEW_STEP.MESSAGE,
                    REVIEW_STEP.DONE_BY_LABEL,
                    REVIEW_STEP.DONE_AT)
            .mapping(ReviewStep::new);

    private final DSLContext dsl;

    ReviewQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The first first. */
    List<ReviewStep> steps(RoundId round, MunicipalityId municipality) {
        return dsl.select(STEP)
                .from(REVIEW_STEP)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(REVIEW_STEP.RESPONSE_ID))
                .where(RESPONSE.ROUND_ID.eq(round))
                .and(RESPONSE.MUNICIPALITY_ID.eq(municipality))
                .orderBy(REVIEW_STEP.ID)
                .fetch(mapping(step -> step));
    }

    /** For the rounds in which the response of a municipality is returned: the step that returned it. */
    Map<RoundId, OwnReturn> standingReturns(MunicipalityId municipality) {
        var later = REVIEW_STEP.as("later");
        return dsl.select(
                        RESPONSE.ROUND_ID,
                        row(STEP, field(CONVERSATION.STATE.eq(ConversationState.asked)))
                                .mapping(OwnReturn::new))
                .from(RESPONSE)
                .join(REVIEW_STEP)
                .on(REVIEW_STEP.RESPONSE_ID.eq(RESPONSE.ID))
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(REVIEW_STEP.CONVERSATION_ID))
                .where(RESPONSE.MUNICIPALITY_ID.eq(municipality))
                .and(RESPONSE.STATE.eq(ResponseState.returned))
                .and(REVIEW_STEP.ID.eq(select(DSL.max(later.ID)).from(later).where(later.RESPONSE_ID.eq(RESPONSE.ID))))
                .fetchMap(RESPONSE.ROUND_ID, row -> row.value2());
    }

    /** Whether the municipality has changed anything in its working copy since a moment, or holds it different in extent. */
    boolean changedSince(ResponseId response, Instant moment) {
        return Boolean.TRUE.equals(
                dsl.select(Routines.workingCopyChangedSince(DSL.val(response.value()), DSL.val(moment)))
                        .fetchSingle()
                        .value1());
    }
}
