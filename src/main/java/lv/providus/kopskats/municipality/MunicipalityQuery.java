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
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.providus.kopskats.database.SearchConditions;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PlanningRegionId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MunicipalityQuery {

    private static final lv.providus.kopskats.database.generated.tables.Municipality SUCCESSOR =
            MUNICIPALITY.as("successor");

    private static final Field<LocalDate> FIGURE_DATE =
            coalesce(POPULATION.REFERENCE_DATE, POPULATION_SET.REFERENCE_DATE);

    private static final Field<@Nullable Integer> RESIDENTS = newest(POPULATION.RESIDENTS);

    private static final Field<@Nullable LocalDate> RESIDENTS_ON = newest(FIGURE_DATE);

    private final DSLContext dsl;

    MunicipalityQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Of the newest dated figure of a municipality that no later issue of its set replaces. */
    private static <T> Field<T> newest(Field<T> what) {
        return field(select(what)
                .from(POPULATION)
                .join(POPULATION_SET)
                .on(POPULATION_SET.ID.eq(POPULATION.POPULATION_SET_ID))
                .where(POPULATION.MUNICIPALITY_ID.eq(MUNICIPALITY.ID))
                .and(FIGURE_DATE.isNotNull())
                .andNotExists(selectOne()
                        .from(POPULATION_REVISION)
                        .where(POPULATION_REVISION.POPULATION_SET_ID.eq(POPULATION_SET.ID)))
                .orderBy(FIGURE_DATE.desc(), POPULATION_SET.ID.desc())
                .limit(1));
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

    /** In plain columns, because the driver reads nested rows slowly and the register may be long. */
    private List<Municipality> municipalities(@Nullable LocalDate date, Condition condition) {
        Map<PlanningRegionId, PlanningRegion> regions = dsl
                .select(MunicipalityFields.region())
                .from(MunicipalityFields.regions(dayOf(date)))
                .fetch(mapping(region -> region))
                .stream()
                .collect(Collectors.toMap(PlanningRegion::id, Function.identity()));
        return dsl.select(
                        MUNICIPALITY.ID,
                        MUNICIPALITY_VERSION.ATVK,
                        MUNICIPALITY_VERSION.NAME,
                        MUNICIPALITY_VERSION.KIND,
                        MUNICIPALITY_VERSION.PLANNING_REGION_ID,
                        MUNICIPALITY.VALID_FROM,
                        MUNICIPALITY.VALID_TO,
                        MUNICIPALITY.SUCCESSOR_ID,
                        MUNICIPALITY.LONGITUDE,
                        MUNICIPALITY.LATITUDE)
                .from(MunicipalityFields.versions(MUNICIPALITY, dayOf(date)))
                .where(condition)
                .orderBy(MUNICIPALITY_VERSION.NAME, MUNICIPALITY.VALID_FROM)
                .fetch(mapping(
                        (id, atvk, name, kind, region, from, to, successor, longitude, latitude) -> new Municipality(
                                id,
                                new Atvk(atvk),
                                name,
                                MunicipalityFields.kindOf(kind),
                                Objects.requireNonNull(regions.get(region)),
                                from,
                                to,
                                successor,
                                MunicipalityFields.centreOf(longitude, latitude))));
    }

    /** One page of the register; the newest figure is looked up for its lines only, unless it is what they are sorted by. */
    List<RegisterEntry> register(RegisterFilter filter, RegisterSort sort, boolean ascending, int offset, int limit) {
        Field<?> first = fieldOf(sort);
        return dsl.select(
                        MunicipalityFields.municipality(),
                        concat(SUCCESSOR.NAME, inline(" ("), SUCCESSOR.ATVK, inline(")")),
                        RESIDENTS,
                        RESIDENTS_ON)
                .from(MunicipalityFields.register(dayOf(filter.validOn())))
                .leftJoin(SUCCESSOR)
                .on(SUCCESSOR.ID.eq(MUNICIPALITY.SUCCESSOR_ID))
                .where(conditionOf(filter))
                .orderBy(
                        ascending ? first.asc().nullsLast() : first.desc().nullsLast(),
                        MUNICIPALITY_VERSION.NAME.asc(),
                        MUNICIPALITY.VALID_FROM.asc(),
                        MUNICIPALITY.ID.asc())
                .offset(offset)
                .limit(limit)
                .fetch(mapping(RegisterEntry::new));
    }

    RegisterCount count(RegisterFilter filter) {
        return dsl.select(DSL.count(), DSL.count(MUNICIPALITY.SUCCESSOR_ID))
                .from(MunicipalityFields.register(dayOf(filter.validOn())))
                .where(conditionOf(filter))
                .fetchSingle(mapping(RegisterCount::new));
    }

    private static Field<?> fieldOf(RegisterSort sort) {
        return switch (sort) {
            case NAME -> MUNICIPALITY_VERSION.NAME;
            case ATVK -> MUNICIPALITY_VERSION.ATVK;
            case KIND -> MUNICIPALITY_VERSION.KIND;
            case REGION -> PLANNING_REGION.POSITION;
            case VALIDITY -> MUNICIPALITY.VALID_FROM;
            case RESIDENTS -> RESIDENTS;
        };
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
