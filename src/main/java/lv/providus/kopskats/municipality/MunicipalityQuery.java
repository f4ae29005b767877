package lv.providus.kopskats.municipality;

import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY_WITH_PREDECESSORS;
import static lv.providus.kopskats.database.generated.Tables.PLANNING_REGION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION_SET;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.providus.kopskats.database.SearchConditions;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MunicipalityQuery {

    private final DSLContext dsl;

    MunicipalityQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<PlanningRegion> regions() {
        return dsl.select(MunicipalityFields.region())
                .from(PLANNING_REGION)
                .orderBy(PLANNING_REGION.POSITION)
                .fetch(mapping(region -> region));
    }

    Optional<Municipality> byId(MunicipalityId id) {
        return municipalities(MUNICIPALITY.ID.eq(id)).stream().findFirst();
    }

    Optional<Municipality> byAtvk(Atvk atvk) {
        return municipalities(MUNICIPALITY.ATVK.eq(atvk.value())).stream().findFirst();
    }

    List<Municipality> byName(String name, LocalDate date) {
        return municipalities(
                lower(MUNICIPALITY.NAME).eq(name.toLowerCase(Locale.ROOT)).and(validOnCondition(date)));
    }

    List<Municipality> validOn(LocalDate date) {
        return municipalities(validOnCondition(date));
    }

    List<Municipality> all() {
        return municipalities(noCondition());
    }

    List<Municipality> withPredecessors(MunicipalityId id) {
        var lineage = MUNICIPALITY_WITH_PREDECESSORS.call(id.value());
        return municipalities(MUNICIPALITY
                .ID
                .coerce(Long.class)
                .in(select(lineage.field(0, Long.class)).from(lineage)));
    }

    private List<Municipality> municipalities(Condition condition) {
        return dsl.select(MunicipalityFields.municipality())
                .from(MUNICIPALITY)
                .join(PLANNING_REGION)
                .on(PLANNING_REGION.ID.eq(MUNICIPALITY.PLANNING_REGION_ID))
                .where(condition)
                .orderBy(MUNICIPALITY.NAME, MUNICIPALITY.VALID_FROM)
                .fetch(mapping(municipality -> municipality));
    }

    List<RegisterEntry> register(RegisterFilter filter) {
        var successor = MUNICIPALITY.as("successor");
        var figureDate = coalesce(POPULATION.REFERENCE_DATE, POPULATION_SET.REFERENCE_DATE);
        var newest = lateral(select(POPULATION.RESIDENTS, figureDate.as("residents_on"))
                        .from(POPULATION)
                        .join(POPULATION_SET)
                        .on(POPULATION_SET.ID.eq(POPULATION.POPULATION_SET_ID))
                        .where(POPULATION.MUNICIPALITY_ID.eq(MUNICIPALITY.ID))
                        .and(figureDate.isNotNull())
                        .orderBy(figureDate.desc(), POPULATION_SET.ID.desc())
                        .limit(1))
                .as("newest");
        return dsl.select(
                        MunicipalityFields.municipality(),
                        concat(successor.NAME, inline(" ("), successor.ATVK, inline(")")),
                        newest.field(POPULATION.RESIDENTS),
                        newest.field("residents_on", LocalDate.class))
                .from(MUNICIPALITY)
                .join(PLANNING_REGION)
                .on(PLANNING_REGION.ID.eq(MUNICIPALITY.PLANNING_REGION_ID))
                .leftJoin(successor)
                .on(successor.ID.eq(MUNICIPALITY.SUCCESSOR_ID))
                .leftJoin(newest)
                .on(noCondition())
                .where(conditionOf(filter))
                .orderBy(PLANNING_REGION.POSITION, MUNICIPALITY.NAME, MUNICIPALITY.VALID_FROM)
                .fetch(mapping(RegisterEntry::new));
    }

    private static Condition conditionOf(RegisterFilter filter) {
        return SearchConditions.contains(MUNICIPALITY.NAME, filter.search())
                .or(SearchConditions.contains(MUNICIPALITY.ATVK, filter.search()))
                .and(filter.region() == null ? noCondition() : MUNICIPALITY.PLANNING_REGION_ID.eq(filter.region()))
                .and(validOnCondition(filter.validOn()));
    }

    private static Condition validOnCondition(@Nullable LocalDate date) {
        return date == null
                ? noCondition()
                : MUNICIPALITY
                        .VALID_FROM
                        .le(date)
                        .and(MUNICIPALITY.VALID_TO.isNull().or(MUNICIPALITY.VALID_TO.ge(date)));
    }
}
