package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION_REVISION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION_SET;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Reads where the residents of a round come from, beside those of the register, by one statement. */
@Repository
class RoundPopulationQuery {

    private static final Field<PopulationSetId> REGISTER =
            field(name("register", POPULATION_SET.ID.getName()), POPULATION_SET.ID.getDataType());

    private final DSLContext database;

    RoundPopulationQuery(DSLContext database) {
        this.database = database;
    }

    Optional<RoundPopulation> population(RoundId round) {
        var registerSet = POPULATION_SET.as("register_set");
        CommonTableExpression<?> register = registerSetOf(round);
        return database.with(register)
                .select(
                        row(POPULATION_SET.NAME, POPULATION_SET.SOURCE, POPULATION_SET.REFERENCE_DATE)
                                .mapping(RoundPopulation.Source::new),
                        row(registerSet.NAME, registerSet.SOURCE, registerSet.REFERENCE_DATE)
                                .mapping((name, source, date) ->
                                        name == null ? null : new RoundPopulation.Source(name, source, date)),
                        residents(register))
                .from(ROUND)
                .join(POPULATION_SET)
                .on(POPULATION_SET.ID.eq(ROUND.POPULATION_SET_ID))
                .leftJoin(registerSet)
                .on(registerSet.ID.eq(select(REGISTER).from(register)))
                .where(ROUND.ID.eq(round))
                .fetchOptional(mapping(RoundPopulation::new));
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

    private static Field<Map<MunicipalityId, RoundPopulation.Residents>> residents(CommonTableExpression<?> register) {
        var ofRegister = POPULATION.as("of_register");
        return multiset(select(
                                POPULATION.MUNICIPALITY_ID,
                                row(
                                                POPULATION.RESIDENTS,
                                                when(
                                                        POPULATION.ADOPTED.isFalse(),
                                                        coalesce(
                                                                POPULATION.REFERENCE_DATE,
                                                                POPULATION_SET.REFERENCE_DATE)),
                                                ofRegister.RESIDENTS,
                                                POPULATION.ADOPTED)
                                        .mapping(RoundPopulation.Residents::new))
                        .from(PARTICIPATION)
                        .join(POPULATION)
                        .on(POPULATION.POPULATION_SET_ID.eq(ROUND.POPULATION_SET_ID))
                        .and(POPULATION.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                        .leftJoin(ofRegister)
                        .on(ofRegister.POPULATION_SET_ID.eq(select(REGISTER).from(register)))
                        .and(ofRegister.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                        .where(PARTICIPATION.ROUND_ID.eq(ROUND.ID)))
                .convertFrom(rows -> rows.collect(Records.intoMap()));
    }
}
