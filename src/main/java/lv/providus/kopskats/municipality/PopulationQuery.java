package lv.providus.kopskats.municipality;

import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY_VERSION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION_SET;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PopulationSetId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class PopulationQuery {

    private final DSLContext dsl;

    PopulationQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<PopulationSet> sets() {
        return sets(noCondition());
    }

    Optional<PopulationSet> set(PopulationSetId id) {
        return sets(POPULATION_SET.ID.eq(id)).stream().findFirst();
    }

    boolean nameIsTaken(String name) {
        return dsl.fetchExists(POPULATION_SET, POPULATION_SET.NAME.eq(name));
    }

    private List<PopulationSet> sets(Condition condition) {
        return dsl.select(
                        POPULATION_SET.ID,
                        POPULATION_SET.NAME,
                        POPULATION_SET.SOURCE,
                        POPULATION_SET.REFERENCE_DATE,
                        field(selectCount().from(POPULATION).where(POPULATION.POPULATION_SET_ID.eq(POPULATION_SET.ID))))
                .from(POPULATION_SET)
                .where(condition)
                .orderBy(POPULATION_SET.REFERENCE_DATE.desc().nullsLast(), POPULATION_SET.NAME)
                .fetch(mapping(PopulationSet::new));
    }

    List<PopulationFigure> figures(PopulationSetId set) {
        return figures(POPULATION.POPULATION_SET_ID.eq(set));
    }

    Optional<PopulationFigure> figure(PopulationSetId set, MunicipalityId municipality) {
        return figures(POPULATION.POPULATION_SET_ID.eq(set).and(POPULATION.MUNICIPALITY_ID.eq(municipality))).stream()
                .findFirst();
    }

    private List<PopulationFigure> figures(Condition condition) {
        return dsl.select(
                        MunicipalityFields.municipality(),
                        POPULATION.RESIDENTS,
                        coalesce(POPULATION.REFERENCE_DATE, POPULATION_SET.REFERENCE_DATE))
                .from(MunicipalityFields.register(
                        POPULATION
                                .join(POPULATION_SET)
                                .on(POPULATION_SET.ID.eq(POPULATION.POPULATION_SET_ID))
                                .join(MUNICIPALITY)
                                .on(MUNICIPALITY.ID.eq(POPULATION.MUNICIPALITY_ID)),
                        coalesce(POPULATION_SET.REFERENCE_DATE, POPULATION.REFERENCE_DATE, MunicipalityFields.TODAY)))
                .where(condition)
                .orderBy(MUNICIPALITY_VERSION.NAME, MUNICIPALITY.VALID_FROM)
                .fetch(mapping(PopulationFigure::new));
    }
}
