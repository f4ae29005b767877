package lv.providus.kopskats.fieldwork;

import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.QUESTIONNAIRE_VERSION;
import static lv.providus.kopskats.database.generated.Tables.RESPONSE;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.WITHDRAWAL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.database.generated.enums.ResponseState;
import lv.providus.kopskats.database.generated.tables.Submission;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

@Repository
class FieldworkQuery {

    private static final Submission LATER = SUBMISSION.as("later");
    private static final String NUMBER = "number";
    private static final String SUBMITTED = "submitted";

    private final DSLContext dsl;

    FieldworkQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * The counts of every round with somebody asked. Each table is scanned once and added up before anything is joined to
     * it: there are as many responses as municipalities times rounds. Whoever submitted anything has a submission 1, which
     * is never deleted.
     */
    Map<RoundId, ResponseCounts> countsByRound() {
        var asked = select(PARTICIPATION.ROUND_ID, count().as(NUMBER))
                .from(PARTICIPATION)
                .groupBy(PARTICIPATION.ROUND_ID)
                .asTable("asked");
        var answering = select(
                        RESPONSE.ROUND_ID,
                        RESPONSE.STATE,
                        count().as(NUMBER),
                        count(SUBMISSION.ID).as(SUBMITTED))
                .from(RESPONSE)
                .leftJoin(SUBMISSION)
                .on(SUBMISSION.RESPONSE_ID.eq(RESPONSE.ID))
                .and(SUBMISSION.NUMBER.eq(1))
                .groupBy(RESPONSE.ROUND_ID, RESPONSE.STATE)
                .asTable("answering");
        var withdrawn = select(RESPONSE.ROUND_ID, RESPONSE.STATE, count().as(NUMBER))
                .from(WITHDRAWAL)
                .join(SUBMISSION)
                .on(SUBMISSION.ID.eq(WITHDRAWAL.SUBMISSION_ID))
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(SUBMISSION.RESPONSE_ID))
                .whereNotExists(selectOne()
                        .from(LATER)
                        .where(LATER.RESPONSE_ID.eq(SUBMISSION.RESPONSE_ID))
                        .and(LATER.NUMBER.gt(SUBMISSION.NUMBER)))
                .groupBy(RESPONSE.ROUND_ID, RESPONSE.STATE)
                .asTable("withdrawn");
        Field<ResponseState> state = answering.field(RESPONSE.STATE);
        Field<Integer> all = numberOf(answering, NUMBER);
        Field<Integer> counting = numberOf(answering, SUBMITTED).minus(numberOf(withdrawn, NUMBER));
        return dsl.select(
                        asked.field(PARTICIPATION.ROUND_ID),
                        numberOf(asked, NUMBER),
                        sumOf(all, state.ne(ResponseState.declined)),
                        sumOf(counting, noCondition()),
                        sumOf(counting, state.eq(ResponseState.returned)),
                        sumOf(counting, state.eq(ResponseState.accepted)),
                        sumOf(all, state.eq(ResponseState.declined)))
                .from(asked)
                .leftJoin(answering)
                .on(answering.field(RESPONSE.ROUND_ID).eq(asked.field(PARTICIPATION.ROUND_ID)))
                .leftJoin(withdrawn)
                .on(withdrawn.field(RESPONSE.ROUND_ID).eq(answering.field(RESPONSE.ROUND_ID)))
                .and(withdrawn.field(RESPONSE.STATE).eq(state))
                .groupBy(asked.field(PARTICIPATION.ROUND_ID), numberOf(asked, NUMBER))
                .fetchMap(
                        Record7::value1,
                        row -> new ResponseCounts(
                                row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7()));
    }

    private static Field<Integer> numberOf(Table<?> counted, String name) {
        return coalesce(counted.field(name, Integer.class), inline(0));
    }

    private static Field<Integer> sumOf(Field<Integer> numbers, Condition where) {
        return coalesce(sum(numbers).filterWhere(where), inline(BigDecimal.ZERO))
                .cast(Integer.class);
    }

    /**
     * How many municipalities had submitted by the end of each day since a round opened, of those whose submission counts;
     * what was taken in from files says nothing of days and is left out.
     *
     * @return for each day with a new one, counted from 1 for the day of opening
     */
    List<SubmissionTimeline.Day> submissionsByDay(RoundId round) {
        var first = select(SUBMISSION.RESPONSE_ID, min(SUBMISSION.SUBMITTED_AT).as("first_at"))
                .from(SUBMISSION)
                .where(SUBMISSION.ROUND_ID.eq(round))
                .and(not(SUBMISSION.IMPORTED))
                .and(SUBMISSION.RESPONSE_ID.in(select(LATEST_SUBMISSION.RESPONSE_ID)
                        .from(LATEST_SUBMISSION)
                        .where(LATEST_SUBMISSION.ROUND_ID.eq(round))))
                .groupBy(SUBMISSION.RESPONSE_ID)
                .asTable("first_submission");
        Field<Integer> day = field(
                "greatest(1, ({0} at time zone {1})::date - ({2} at time zone {1})::date + 1)",
                Integer.class, first.field("first_at"), inline(Formats.ZONE.getId()), ROUND.OPENS_AT);
        return dsl.select(day, count())
                .from(first)
                .join(ROUND)
                .on(ROUND.ID.eq(round))
                .groupBy(day)
                .orderBy(day)
                .fetch(mapping(SubmissionTimeline.Day::new));
    }

    /** The round before of the same questionnaire, by reference date; empty where there is none. */
    Optional<RoundId> roundBefore(RoundId round) {
        var earlier = ROUND.as("earlier");
        var version = QUESTIONNAIRE_VERSION.as("earlier_version");
        return dsl.select(earlier.ID)
                .from(ROUND)
                .join(QUESTIONNAIRE_VERSION)
                .on(QUESTIONNAIRE_VERSION.ID.eq(ROUND.QUESTIONNAIRE_VERSION_ID))
                .join(version)
                .on(version.QUESTIONNAIRE_ID.eq(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID))
                .join(earlier)
                .on(earlier.QUESTIONNAIRE_VERSION_ID.eq(version.ID))
                .where(ROUND.ID.eq(round))
                .and(earlier.REFERENCE_DATE.lt(ROUND.REFERENCE_DATE))
                .orderBy(earlier.REFERENCE_DATE.desc(), earlier.ID.desc())
                .limit(1)
                .fetchOptional(earlier.ID);
    }
}
