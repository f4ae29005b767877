package lv.providus.kopskats.municipality;

import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY_VERSION;
import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY_WITH_PREDECESSORS;
import static lv.providus.kopskats.database.generated.Tables.PLANNING_REGION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION_REVISION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION_SET;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.database.SearchConditions;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MunicipalityQuery {

    private final DSLContext dsl;

    MunicipalityQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<PlanningRegion> regionsOn(@Nullable LocalDate date) {
        Field<LocalDate> day = dayOf(date);
        return dsl.select(MunicipalityFields.region())
                .from(MunicipalityFields.regions(day))
                .where(PLANNING_REGION.VALID_FROM.le(day))
                .and(PLANNING_REGION.VALID_TO.isNull().or(PLANNING_REGION.VALID_TO.ge(day)))
                .orderBy(PLANNING_REGION.POSITION)
                .fetch(mapping(region -> region));
    }

    Optional<Municipality> byId(MunicipalityId id) {
        return municipalities(null, MUNICIPALITY.ID.eq(id)).stream().findFirst();
    }

    Optional<Municipality> byAtvk(Atvk atvk) {
        return municipalities(
                        null,
                        MUNICIPALITY.ID.in(select(MUNICIPALITY_VERSION.MUNICIPALITY_ID)
                                .from(MUNICIPALITY_VERSION)
                                .where(MUNICIPALITY_VERSION.ATVK.eq(atvk.value()))))
                .stream()
                .findFirst();
    }

    /** Whom each code means that anybody ever had. */
    Map<Atvk, MunicipalityId> codes() {
        return dsl.selectDistinct(MUNICIPALITY_VERSION.ATVK, MUNICIPALITY_VERSION.MUNICIPALITY_ID)
                .from(MUNICIPALITY_VERSION)
                .fetchMap(code -> new Atvk(code.value1()), code -> code.value2());
    }

    List<Municipality> byName(String name, LocalDate date) {
        return municipalities(
                date,
                lower(MUNICIPALITY_VERSION.NAME)
                        .eq(name.toLowerCase(Locale.ROOT))
                        .and(existsOn(date)));
    }

    List<Municipality> validOn(LocalDate date) {
        return municipalities(date, existsOn(date));
    }

    /** Every municipality that ever was, as it was on a day; as it is today where none is given. */
    List<Municipality> all(@Nullable LocalDate date) {
        return municipalities(date, noCondition());
    }

    List<Municipality> withPredecessors(MunicipalityId id) {
        var lineage = MUNICIPALITY_WITH_PREDECESSORS.call(id.value());
        return municipalities(
                null,
                MUNICIPALITY
                        .ID
                        .coerce(Long.class)
                        .in(select(lineage.field(0, Long.class)).from(lineage)));
    }

    /** Those that were or will be merged into a municipality. */
    List<Municipality> directPredecessors(MunicipalityId id) {
        return municipalities(null, MUNICIPALITY.SUCCESSOR_ID.eq(id));
    }

    private List<Municipality> municipalities(@Nullable LocalDate date, Condition condition) {
        return dsl.select(MunicipalityFields.municipality())
                .from(MunicipalityFields.register(dayOf(date)))
                .where(condition)
                .orderBy(MUNICIPALITY_VERSION.NAME, MUNICIPALITY.VALID_FROM)
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
                        .andNotExists(selectOne()
                                .from(POPULATION_REVISION)
                                .where(POPULATION_REVISION.POPULATION_SET_ID.eq(POPULATION_SET.ID)))
                        .orderBy(figureDate.desc(), POPULATION_SET.ID.desc())
                        .limit(1))
                .as("newest");
        return dsl.select(
                        MunicipalityFields.municipality(),
                        concat(successor.NAME, inline(" ("), successor.ATVK, inline(")")),
                        newest.field(POPULATION.RESIDENTS),
                        newest.field("residents_on", LocalDate.class))
                .from(MunicipalityFields.register(dayOf(filter.validOn())))
                .leftJoin(successor)
                .on(successor.ID.eq(MUNICIPALITY.SUCCESSOR_ID))
                .leftJoin(newest)
                .on(noCondition())
                .where(conditionOf(filter))
                .orderBy(MUNICIPALITY_VERSION.NAME, MUNICIPALITY.VALID_FROM)
                .fetch(mapping(RegisterEntry::new));
    }

    private static Condition conditionOf(RegisterFilter filter) {
        MunicipalityKind kind = filter.kind();
        LocalDate date = filter.validOn();
        return SearchConditions.contains(MUNICIPALITY_VERSION.NAME, filter.search())
                .or(SearchConditions.contains(MUNICIPALITY_VERSION.ATVK, filter.search()))
                .and(
                        filter.region() == null
                                ? noCondition()
                                : MUNICIPALITY_VERSION.PLANNING_REGION_ID.eq(filter.region()))
                .and(kind == null ? noCondition() : MUNICIPALITY_VERSION.KIND.eq(MunicipalityFields.kindOf(kind)))
                .and(date == null ? noCondition() : existsOn(date));
    }

    private static Field<LocalDate> dayOf(@Nullable LocalDate date) {
        return date == null ? MunicipalityFields.TODAY : inline(date);
    }

    private static Condition existsOn(LocalDate date) {
        return MUNICIPALITY
                .VALID_FROM
                .le(date)
                .and(MUNICIPALITY.VALID_TO.isNull().or(MUNICIPALITY.VALID_TO.ge(date)));
    }
}
