package lv.providus.kopskats.fieldwork;

import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.QUESTIONNAIRE_VERSION;
import static lv.providus.kopskats.database.generated.Tables.RESPONSE;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.SUBMISSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.database.generated.enums.ResponseState;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class FieldworkQuery {

    private final DSLContext dsl;

    FieldworkQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The counts of every round with somebody asked. */
    Map<RoundId, ResponseCounts> countsByRound() {
        return dsl.select(
                        PARTICIPATION.ROUND_ID,
                        count(),
                        count(RESPONSE.ID).filterWhere(RESPONSE.STATE.ne(ResponseState.declined)),
                        count(LATEST_SUBMISSION.ID),
                        count(LATEST_SUBMISSION.ID).filterWhere(RESPONSE.STATE.eq(ResponseState.returned)),
                        count(LATEST_SUBMISSION.ID).filterWhere(RESPONSE.STATE.eq(ResponseState.accepted)),
                        count(RESPONSE.ID).filterWhere(RESPONSE.STATE.eq(ResponseState.declined)))
                .from(PARTICIPATION)
                .leftJoin(RESPONSE)
                .on(RESPONSE.ROUND_ID.eq(PARTICIPATION.ROUND_ID))
                .and(RESPONSE.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                .leftJoin(LATEST_SUBMISSION)
                .on(LATEST_SUBMISSION.RESPONSE_ID.eq(RESPONSE.ID))
                .groupBy(PARTICIPATION.ROUND_ID)
                .fetchMap(
                        PARTICIPATION.ROUND_ID,
                        row -> new ResponseCounts(
                                row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7()));
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
