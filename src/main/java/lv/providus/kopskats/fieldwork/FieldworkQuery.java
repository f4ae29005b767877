package lv.providus.kopskats.fieldwork;

import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.RESPONSE;
import static org.jooq.impl.DSL.count;

import java.util.Map;
import lv.providus.kopskats.database.generated.enums.ResponseState;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
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
                                row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }
}
