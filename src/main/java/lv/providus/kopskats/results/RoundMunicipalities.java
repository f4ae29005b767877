package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION;
import static lv.providus.kopskats.database.generated.Tables.RESPONSE;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import lv.providus.kopskats.database.generated.enums.ResponseState;
import lv.providus.kopskats.database.generated.tables.Round;
import org.jooq.Condition;
import org.jooq.Table;

/**
 * The one way to the municipalities asked in rounds: a row for each of {@code PARTICIPATION}, with what it was on the
 * reference date ({@code ROUND_MUNICIPALITY}), its residents in the round's population set ({@code POPULATION}) and its
 * latest submission ({@code LATEST_SUBMISSION}), each null where there is none.
 */
final class RoundMunicipalities {

    /** The round that asks; under a name of its own, so that a statement about rounds can hold this one. */
    static final Round OF_ROUND = ROUND.as("of_round");

    private RoundMunicipalities() {}

    /** All of them, with any submission. */
    static Table<?> asked() {
        return asked(false);
    }

    /**
     * All of them.
     *
     * @param acceptedOnly with the latest submission only where a researcher accepted it
     */
    static Table<?> asked(boolean acceptedOnly) {
        return PARTICIPATION
                .join(OF_ROUND)
                .on(OF_ROUND.ID.eq(PARTICIPATION.ROUND_ID))
                .join(ROUND_MUNICIPALITY)
                .on(ROUND_MUNICIPALITY.ROUND_ID.eq(PARTICIPATION.ROUND_ID))
                .and(ROUND_MUNICIPALITY.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                .leftJoin(POPULATION)
                .on(POPULATION
                        .POPULATION_SET_ID
                        .eq(OF_ROUND.POPULATION_SET_ID)
                        .and(POPULATION.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID)))
                .leftJoin(LATEST_SUBMISSION)
                .on(LATEST_SUBMISSION
                        .ROUND_ID
                        .eq(PARTICIPATION.ROUND_ID)
                        .and(LATEST_SUBMISSION.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                        .and(acceptedOnly ? isAccepted() : noCondition()));
    }

    private static Condition isAccepted() {
        return exists(selectOne()
                .from(RESPONSE)
                .where(RESPONSE.ID.eq(LATEST_SUBMISSION.RESPONSE_ID))
                .and(RESPONSE.STATE.eq(ResponseState.accepted)));
    }
}
