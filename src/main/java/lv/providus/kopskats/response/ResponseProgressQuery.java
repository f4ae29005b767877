package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.DECLINE;
import static lv.providus.kopskats.database.generated.Tables.DRAFT_PROGRESS;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.RESPONSE;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.WITHDRAWAL;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.providus.kopskats.database.generated.tables.DraftProgress;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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

    /**
     * The register of the round is read first and for itself, because the planner thinks of row-level security that it
     * lets through a few participations only, and would look each of the many up in the register.
     */
    private List<ResponseProgress> of(RoundId round, Condition which) {
        var register = name("register")
                .asMaterialized(select(
                                ROUND_MUNICIPALITY.MUNICIPALITY_ID,
                                ROUND_MUNICIPALITY.ATVK,
                                ROUND_MUNICIPALITY.NAME,
                                ROUND_MUNICIPALITY.PLANNING_REGION_ID)
                        .from(ROUND_MUNICIPALITY)
                        .where(ROUND_MUNICIPALITY.ROUND_ID.eq(round))
                        .and(which));
        Field<MunicipalityId> id = column(register.field(ROUND_MUNICIPALITY.MUNICIPALITY_ID));
        Field<String> atvk = column(register.field(ROUND_MUNICIPALITY.ATVK));
        Field<String> name = column(register.field(ROUND_MUNICIPALITY.NAME));
        Field<PlanningRegionId> region = column(register.field(ROUND_MUNICIPALITY.PLANNING_REGION_ID));
        DraftProgress draft = DRAFT_PROGRESS.call(round.value());
        return dsl.with(register)
                .select(id, atvk, name, region, PARTICIPATION.EXTENDED_UNTIL, RESPONSE.STATE)
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
                .from(register)
                .join(PARTICIPATION)
                .on(PARTICIPATION.ROUND_ID.eq(round))
                .and(PARTICIPATION.MUNICIPALITY_ID.eq(id))
                .leftJoin(RESPONSE)
                .on(RESPONSE.ROUND_ID.eq(round))
                .and(RESPONSE.MUNICIPALITY_ID.eq(id))
                .leftJoin(draft)
                .on(draft.MUNICIPALITY_ID.eq(id))
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
                .orderBy(name, id)
                .fetch(row -> new ResponseProgress(
                        row.get(id),
                        new Atvk(row.get(atvk)),
                        row.get(name),
                        row.get(region),
                        row.get(PARTICIPATION.EXTENDED_UNTIL),
                        ResponseFields.stateOf(row.get(RESPONSE.STATE)),
                        Objects.requireNonNullElse(row.get(draft.ANSWERED), 0),
                        row.get(draft.LAST_ACTIVITY_AT),
                        receiptOf(row),
                        declineOf(row)));
    }

    private static <T> Field<T> column(@Nullable Field<T> field) {
        return Objects.requireNonNull(field);
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
