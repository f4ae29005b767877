package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION_REVISION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION_SET;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the ranking by persons housed ÷ residents, by one statement. */
@Repository
class RankingQuery {

    /** Shares of populations below 30 million that differ at all differ within so many decimals. */
    private static final int DECIMALS_OF_ORDER = 15;

    private static final Field<BigDecimal> RESIDING = field(name("candidate", "residing"), SQLDataType.NUMERIC);
    private static final Field<BigDecimal> HOUSED = field(name("candidate", "housed"), SQLDataType.NUMERIC);
    private static final Field<Integer> RESIDENTS = field(name("candidate", "residents"), SQLDataType.INTEGER);
    private static final Field<Integer> REGISTER_RESIDENTS =
            field(name("candidate", "register_residents"), SQLDataType.INTEGER);

    private final DSLContext database;

    RankingQuery(DSLContext database) {
        this.database = database;
    }

    /**
     * The ranking.
     *
     * @param residing question for persons living there now, null where the questionnaire has none
     * @param limit how many rows at most, more than 0
     */
    Optional<Ranking> ranking(RoundId round, @Nullable QuestionId residing, QuestionId housed, int limit) {
        var registerSet = POPULATION_SET.as("register_set");
        CommonTableExpression<?> register = registerSetOf(round);
        CommonTableExpression<?> candidates = candidates(round, residing, housed);
        Field<String> municipality =
                field(name("candidate", ROUND_MUNICIPALITY.NAME.getName()), ROUND_MUNICIPALITY.NAME.getDataType());
        Condition ranked = HOUSED.isNotNull().and(RESIDENTS.isNotNull());
        Condition submitted = field(
                        name("candidate", LATEST_SUBMISSION.ID.getName()), LATEST_SUBMISSION.ID.getDataType())
                .isNotNull();
        Field<List<Ranking.Row>> rows = multiset(select(
                                municipality,
                                row(candidate(ROUND_MUNICIPALITY.SHORT_NAME), candidate(ROUND_MUNICIPALITY.NAME_EN))
                                        .mapping(LocalizedText::new),
                                RESIDING,
                                HOUSED,
                                RESIDENTS,
                                candidate(POPULATION.REFERENCE_DATE),
                                REGISTER_RESIDENTS,
                                candidate(POPULATION.ADOPTED))
                        .from(candidates)
                        .where(ranked)
                        .orderBy(
                                round(HOUSED.div(RESIDENTS.cast(SQLDataType.NUMERIC)), DECIMALS_OF_ORDER)
                                        .desc(),
                                municipality)
                        .limit(limit))
                .convertFrom(found -> found.map(mapping(Ranking.Row::new)));
        return database.with(register, candidates)
                .select(
                        row(POPULATION_SET.NAME, POPULATION_SET.SOURCE, POPULATION_SET.REFERENCE_DATE)
                                .mapping(Ranking.PopulationSource::new),
                        row(registerSet.NAME, registerSet.SOURCE, registerSet.REFERENCE_DATE)
                                .mapping((name, source, date) ->
                                        name == null ? null : new Ranking.PopulationSource(name, source, date)),
                        rows,
                        field(selectCount().from(candidates).where(ranked)),
                        names(candidates, municipality, submitted.not()),
                        names(candidates, municipality, submitted.and(HOUSED.isNull())),
                        names(candidates, municipality, HOUSED.isNotNull().and(RESIDENTS.isNull())))
                .from(ROUND)
                .join(POPULATION_SET)
                .on(POPULATION_SET.ID.eq(ROUND.POPULATION_SET_ID))
                .leftJoin(registerSet)
                .on(registerSet.ID.eq(select(register.field(POPULATION_SET.ID)).from(register)))
                .where(ROUND.ID.eq(round))
                .fetchOptional(mapping(Ranking::new));
    }

    /** Of the dated population sets that know every municipality asked, the latest. */
    private static CommonTableExpression<?> registerSetOf(RoundId round) {
        return name("register")
                .as(select(POPULATION_SET.ID)
                        .from(POPULATION_SET)
                        .where(POPULATION_SET.REFERENCE_DATE.isNotNull())
                        .and(notExists(selectOne()
                                .from(POPULATION_REVISION)
                                .where(POPULATION_REVISION.POPULATION_SET_ID.eq(POPULATION_SET.ID))))
                        .and(notExists(selectOne()
                                .from(PARTICIPATION)
                                .where(PARTICIPATION.ROUND_ID.eq(round))
                                .and(notExists(selectOne()
                                        .from(POPULATION)
                                        .where(POPULATION.POPULATION_SET_ID.eq(POPULATION_SET.ID))
                                        .and(POPULATION.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID))))))
                        .orderBy(POPULATION_SET.REFERENCE_DATE.desc(), POPULATION_SET.ID.desc())
                        .limit(1));
    }

    private static CommonTableExpression<?> candidates(
            RoundId round, @Nullable QuestionId residing, QuestionId housed) {
        var ofRegister = POPULATION.as("of_register");
        var residingAnswer = SUBMITTED_ANSWER.as("residing_answer");
        var housedAnswer = SUBMITTED_ANSWER.as("housed_answer");
        return name("candidate")
                .as(select(
                                ROUND_MUNICIPALITY.NAME,
                                ROUND_MUNICIPALITY.SHORT_NAME,
                                ROUND_MUNICIPALITY.NAME_EN,
                                LATEST_SUBMISSION.ID,
                                residingAnswer.NUMBER_VALUE.as(RESIDING.getName()),
                                housedAnswer.NUMBER_VALUE.as(HOUSED.getName()),
                                POPULATION.RESIDENTS.as(RESIDENTS.getName()),
                                coalesce(POPULATION.REFERENCE_DATE, POPULATION_SET.REFERENCE_DATE)
                                        .as(POPULATION.REFERENCE_DATE.getName()),
                                ofRegister.RESIDENTS.as(REGISTER_RESIDENTS.getName()),
                                POPULATION.ADOPTED)
                        .from(RoundMunicipalities.asked())
                        .join(POPULATION_SET)
                        .on(POPULATION_SET.ID.eq(RoundMunicipalities.OF_ROUND.POPULATION_SET_ID))
                        .leftJoin(ofRegister)
                        .on(ofRegister
                                .POPULATION_SET_ID
                                .eq(select(field(name("register", "id"), POPULATION_SET.ID.getDataType()))
                                        .from(name("register")))
                                .and(ofRegister.MUNICIPALITY_ID.eq(ROUND_MUNICIPALITY.MUNICIPALITY_ID)))
                        .leftJoin(residingAnswer)
                        .on(residingAnswer
                                .SUBMISSION_ID
                                .eq(LATEST_SUBMISSION.ID)
                                .and(residingAnswer.QUESTION_ID.eq(residing)))
                        .leftJoin(housedAnswer)
                        .on(housedAnswer
                                .SUBMISSION_ID
                                .eq(LATEST_SUBMISSION.ID)
                                .and(housedAnswer.QUESTION_ID.eq(housed)))
                        .where(PARTICIPATION.ROUND_ID.eq(round)));
    }

    private static <T> Field<T> candidate(Field<T> column) {
        return field(name("candidate", column.getName()), column.getDataType());
    }

    private static Field<List<String>> names(
            CommonTableExpression<?> candidates, Field<String> municipality, Condition condition) {
        return multiset(select(municipality).from(candidates).where(condition).orderBy(municipality))
                .convertFrom(found -> found.map(mapping(name -> name)));
    }
}
