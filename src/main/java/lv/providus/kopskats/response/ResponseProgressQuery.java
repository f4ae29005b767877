package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.DECLINE;
import static lv.providus.kopskats.database.generated.Tables.DRAFT_PROGRESS;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.RESPONSE;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.WITHDRAWAL;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.providus.kopskats.database.generated.tables.DraftProgress;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads how far everybody asked in a round has come: thousands of lines, hence in plain columns, because nested rows are
 * read slowly.
 */
@Repository
class ResponseProgressQuery {

    private static final lv.providus.kopskats.database.generated.tables.Submission LATER = SUBMISSION.as("later");

    private final DSLContext dsl;

    ResponseProgressQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** By name. */
    List<ResponseProgress> of(RoundId round) {
        return of(round, noCondition());
    }

    Optional<ResponseProgress> of(RoundId round, Atvk municipality) {
        return of(round, ROUND_MUNICIPALITY.ATVK.eq(municipality.value())).stream()
                .findFirst();
    }

    private List<ResponseProgress> of(RoundId round, Condition which) {
        DraftProgress draft = DRAFT_PROGRESS.call(round.value());
        return dsl.select(
                        PARTICIPATION.MUNICIPALITY_ID,
                        ROUND_MUNICIPALITY.ATVK,
                        ROUND_MUNICIPALITY.NAME,
                        ROUND_MUNICIPALITY.PLANNING_REGION_ID,
                        PARTICIPATION.EXTENDED_UNTIL,
                        RESPONSE.STATE)
                .select(draft.ANSWERED, draft.LAST_ACTIVITY_AT)
                .select(
                        SUBMISSION.ID,
                        SUBMISSION.NUMBER,
                        SUBMISSION.RECEIPT_NUMBER,
                        SUBMISSION.SUBMITTED_AT,
                        SUBMISSION.SUBMITTED_BY_LABEL,
                        SUBMISSION.IMPORTED,
                        SUBMISSION.RECEIVED_BY,
                        SUBMISSION.RECEIVED_NOTE)
                .select(WITHDRAWAL.REASON, WITHDRAWAL.WITHDRAWN_AT, WITHDRAWAL.WITHDRAWN_BY_LABEL)
                .select(
                        DECLINE.REASON,
                        DECLINE.DECLINED_AT,
                        DECLINE.DECLINED_BY_LABEL,
                        DECLINE.RECEIVED_BY,
                        DECLINE.RECEIVED_NOTE)
                .from(PARTICIPATION)
                .join(ROUND_MUNICIPALITY)
                .on(ROUND_MUNICIPALITY.ROUND_ID.eq(PARTICIPATION.ROUND_ID))
                .and(ROUND_MUNICIPALITY.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                .leftJoin(RESPONSE)
                .on(RESPONSE.ROUND_ID.eq(PARTICIPATION.ROUND_ID))
                .and(RESPONSE.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                .leftJoin(draft)
                .on(draft.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                .leftJoin(SUBMISSION)
                .on(SUBMISSION.RESPONSE_ID.eq(RESPONSE.ID))
                .and(SUBMISSION.ROUND_ID.eq(round))
                .and(notExists(selectOne()
                        .from(LATER)
                        .where(LATER.RESPONSE_ID.eq(SUBMISSION.RESPONSE_ID))
                        .and(LATER.NUMBER.gt(SUBMISSION.NUMBER))))
                .leftJoin(WITHDRAWAL)
                .on(WITHDRAWAL.SUBMISSION_ID.eq(SUBMISSION.ID))
                .leftJoin(DECLINE)
                .on(DECLINE.RESPONSE_ID.eq(RESPONSE.ID))
                .and(DECLINE.REOPENED_AT.isNull())
                .where(PARTICIPATION.ROUND_ID.eq(round))
                .and(which)
                .orderBy(ROUND_MUNICIPALITY.NAME, ROUND_MUNICIPALITY.MUNICIPALITY_ID)
                .fetch(row -> new ResponseProgress(
                        row.get(PARTICIPATION.MUNICIPALITY_ID),
                        new Atvk(row.get(ROUND_MUNICIPALITY.ATVK)),
                        row.get(ROUND_MUNICIPALITY.NAME),
                        row.get(ROUND_MUNICIPALITY.PLANNING_REGION_ID),
                        row.get(PARTICIPATION.EXTENDED_UNTIL),
                        ResponseFields.stateOf(row.get(RESPONSE.STATE)),
                        Objects.requireNonNullElse(row.get(draft.ANSWERED), 0),
                        row.get(draft.LAST_ACTIVITY_AT),
                        receiptOf(row),
                        declineOf(row)));
    }

    private static @Nullable SubmissionReceipt receiptOf(Record row) {
        return row.get(SUBMISSION.ID) == null
                ? null
                : new SubmissionReceipt(
                        row.get(SUBMISSION.ID),
                        row.get(SUBMISSION.NUMBER),
                        new ReceiptNumber(row.get(SUBMISSION.RECEIPT_NUMBER)),
                        row.get(SUBMISSION.SUBMITTED_AT),
                        row.get(SUBMISSION.SUBMITTED_BY_LABEL),
                        row.get(SUBMISSION.IMPORTED),
                        ResponseFields.receivedOf(row.get(SUBMISSION.RECEIVED_BY), row.get(SUBMISSION.RECEIVED_NOTE)),
                        withdrawalOf(row));
    }

    private static @Nullable Withdrawal withdrawalOf(Record row) {
        return row.get(WITHDRAWAL.REASON) == null
                ? null
                : new Withdrawal(
                        row.get(WITHDRAWAL.REASON),
                        row.get(WITHDRAWAL.WITHDRAWN_AT),
                        row.get(WITHDRAWAL.WITHDRAWN_BY_LABEL));
    }

    private static @Nullable Decline declineOf(Record row) {
        return row.get(DECLINE.REASON) == null
                ? null
                : new Decline(
                        row.get(DECLINE.REASON),
                        row.get(DECLINE.DECLINED_AT),
                        row.get(DECLINE.DECLINED_BY_LABEL),
                        ResponseFields.receivedOf(row.get(DECLINE.RECEIVED_BY), row.get(DECLINE.RECEIVED_NOTE)));
    }
}
