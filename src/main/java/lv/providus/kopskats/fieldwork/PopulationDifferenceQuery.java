package lv.providus.kopskats.fieldwork;

import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION_DECISION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION_REVISION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION_SET;
import static lv.providus.kopskats.database.generated.Tables.QUESTION;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.municipality.PopulationDecision;
import lv.providus.kopskats.municipality.PopulationVerdict;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PopulationDifferenceQuery {

    private static final int MOST = 99_999_999;

    private static final Field<PopulationSetId> SOURCE = coalesce(
            field(select(POPULATION_REVISION.ORIGINAL_POPULATION_SET_ID)
                    .from(POPULATION_REVISION)
                    .where(POPULATION_REVISION.POPULATION_SET_ID.eq(ROUND.POPULATION_SET_ID))),
            ROUND.POPULATION_SET_ID);

    private static final Field<@Nullable PopulationDecision> DECISION = multiset(select(
                            POPULATION_DECISION.VERDICT.convertFrom(verdict -> switch (verdict) {
                                case adopted -> PopulationVerdict.ADOPTED;
                                case left -> PopulationVerdict.LEFT;
                            }),
                            POPULATION_DECISION.GIVEN,
                            POPULATION_DECISION.REASON,
                            POPULATION_DECISION.DECIDED_BY_LABEL,
                            POPULATION_DECISION.DECIDED_AT)
                    .from(POPULATION_DECISION)
                    .where(POPULATION_DECISION.ROUND_ID.eq(LATEST_SUBMISSION.ROUND_ID))
                    .and(POPULATION_DECISION.MUNICIPALITY_ID.eq(LATEST_SUBMISSION.MUNICIPALITY_ID))
                    .orderBy(POPULATION_DECISION.ID.desc())
                    .limit(1))
            .convertFrom(decisions -> decisions.map(mapping(PopulationDecision::new)).stream()
                    .findFirst()
                    .orElse(null));

    private final DSLContext dsl;

    PopulationDifferenceQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The name of the set that a round began with. */
    Optional<String> source(RoundId round) {
        return dsl.select(POPULATION_SET.NAME)
                .from(ROUND)
                .join(POPULATION_SET)
                .on(POPULATION_SET.ID.eq(SOURCE))
                .where(ROUND.ID.eq(round))
                .fetchOptional(POPULATION_SET.NAME);
    }

    /** The figures in the latest submissions that the source has otherwise. */
    List<PopulationDifference> differences(RoundId round) {
        Field<Integer> given = SUBMITTED_ANSWER.NUMBER_VALUE.cast(Integer.class);
        return dsl.select(
                        LATEST_SUBMISSION.MUNICIPALITY_ID,
                        ROUND_MUNICIPALITY.NAME,
                        POPULATION.RESIDENTS,
                        given,
                        DECISION)
                .from(LATEST_SUBMISSION)
                .join(ROUND)
                .on(ROUND.ID.eq(LATEST_SUBMISSION.ROUND_ID))
                .join(ROUND_MUNICIPALITY)
                .on(ROUND_MUNICIPALITY.ROUND_ID.eq(LATEST_SUBMISSION.ROUND_ID))
                .and(ROUND_MUNICIPALITY.MUNICIPALITY_ID.eq(LATEST_SUBMISSION.MUNICIPALITY_ID))
                .join(SUBMITTED_ANSWER)
                .on(SUBMITTED_ANSWER.SUBMISSION_ID.eq(LATEST_SUBMISSION.ID))
                .join(QUESTION)
                .on(QUESTION.ID.eq(SUBMITTED_ANSWER.QUESTION_ID))
                .leftJoin(POPULATION)
                .on(POPULATION.POPULATION_SET_ID.eq(SOURCE))
                .and(POPULATION.MUNICIPALITY_ID.eq(LATEST_SUBMISSION.MUNICIPALITY_ID))
                .where(LATEST_SUBMISSION.ROUND_ID.eq(round))
                .and(QUESTION.PREFILLED_FROM_POPULATION)
                .and(SUBMITTED_ANSWER.NUMBER_VALUE.between(BigDecimal.ONE, BigDecimal.valueOf(MOST)))
                .and(POPULATION.RESIDENTS.isNull().or(POPULATION.RESIDENTS.ne(given)))
                .orderBy(ROUND_MUNICIPALITY.NAME, ROUND_MUNICIPALITY.MUNICIPALITY_ID)
                .fetch(mapping(PopulationDifference::new));
    }
}
