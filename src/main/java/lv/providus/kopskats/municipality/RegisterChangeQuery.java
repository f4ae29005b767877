package lv.providus.kopskats.municipality;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY_VERSION;
import static lv.providus.kopskats.database.generated.Tables.PLANNING_REGION;
import static lv.providus.kopskats.database.generated.Tables.PLANNING_REGION_VERSION;
import static lv.providus.kopskats.database.generated.Tables.REGISTER_CHANGE;
import static lv.providus.kopskats.database.generated.Tables.REGISTER_CHANGE_PREDECESSOR;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.RegisterChangeId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what was, is and will be in the register, and who changed it. */
@Repository
class RegisterChangeQuery {

    /** A change with what undoing it needs. */
    record Recorded(RegisterChange change, @Nullable PlanningRegionId region) {}

    private static final Field<List<RegisterChange.Merged>> MERGED = multiset(
                    select(REGISTER_CHANGE_PREDECESSOR.MUNICIPALITY_ID, MUNICIPALITY.NAME)
                            .from(REGISTER_CHANGE_PREDECESSOR)
                            .join(MUNICIPALITY)
                            .on(MUNICIPALITY.ID.eq(REGISTER_CHANGE_PREDECESSOR.MUNICIPALITY_ID))
                            .where(REGISTER_CHANGE_PREDECESSOR.REGISTER_CHANGE_ID.eq(REGISTER_CHANGE.ID))
                            .orderBy(MUNICIPALITY.NAME))
            .convertFrom(merged -> merged.map(mapping(RegisterChange.Merged::new)));

    private final DSLContext dsl;

    RegisterChangeQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<LatestState> latest(MunicipalityId municipality) {
        return latest(MUNICIPALITY_VERSION.MUNICIPALITY_ID.eq(municipality)).stream()
                .findFirst();
    }

    /** Those that lie in a region for good, as far as the register knows. */
    List<LatestState> latestIn(PlanningRegionId region, LocalDate from) {
        return latest(MUNICIPALITY_VERSION
                .PLANNING_REGION_ID
                .eq(region)
                .and(MUNICIPALITY_VERSION.VALID_TO.isNull().or(MUNICIPALITY_VERSION.VALID_TO.ge(from))));
    }

    private List<LatestState> latest(Condition condition) {
        return dsl.select(
                        MUNICIPALITY_VERSION.MUNICIPALITY_ID,
                        MUNICIPALITY_VERSION.VALID_FROM,
                        MUNICIPALITY_VERSION.VALID_TO,
                        row(
                                        MUNICIPALITY_VERSION.ATVK.convertFrom(Atvk::new),
                                        MUNICIPALITY_VERSION.NAME,
                                        MUNICIPALITY_VERSION.KIND.convertFrom(MunicipalityFields::kindOf),
                                        MUNICIPALITY_VERSION.PLANNING_REGION_ID)
                                .mapping(MunicipalityDetails::new))
                .from(MUNICIPALITY_VERSION)
                .where(condition)
                .orderBy(MUNICIPALITY_VERSION.VALID_FROM.desc(), MUNICIPALITY_VERSION.NAME)
                .fetch(mapping(LatestState::new));
    }

    boolean nameTaken(String name, LocalDate from, Collection<MunicipalityId> except) {
        return dsl.fetchExists(
                MUNICIPALITY_VERSION,
                lower(MUNICIPALITY_VERSION.NAME)
                        .eq(name.toLowerCase(Locale.ROOT))
                        .and(MUNICIPALITY_VERSION.VALID_TO.isNull().or(MUNICIPALITY_VERSION.VALID_TO.ge(from)))
                        .and(MUNICIPALITY_VERSION.MUNICIPALITY_ID.notIn(except)));
    }

    boolean codeTaken(Atvk code, Collection<MunicipalityId> except) {
        return dsl.fetchExists(
                MUNICIPALITY_VERSION,
                MUNICIPALITY_VERSION.ATVK.eq(code.value()).and(MUNICIPALITY_VERSION.MUNICIPALITY_ID.notIn(except)));
    }

    /** Whether a region exists on a day and has no end. */
    boolean regionStays(PlanningRegionId region, LocalDate from) {
        return dsl.fetchExists(
                PLANNING_REGION,
                PLANNING_REGION
                        .ID
                        .eq(region)
                        .and(PLANNING_REGION.VALID_FROM.le(from))
                        .and(PLANNING_REGION.VALID_TO.isNull()));
    }

    boolean regionCodeTaken(String code) {
        return dsl.fetchExists(PLANNING_REGION, PLANNING_REGION.CODE.eq(code));
    }

    boolean regionNameTaken(String name, LocalDate from, @Nullable PlanningRegionId except) {
        return dsl.fetchExists(
                PLANNING_REGION_VERSION,
                lower(PLANNING_REGION_VERSION.NOMINATIVE)
                        .eq(name.toLowerCase(Locale.ROOT))
                        .and(PLANNING_REGION_VERSION.VALID_TO.isNull().or(PLANNING_REGION_VERSION.VALID_TO.ge(from)))
                        .and(PLANNING_REGION_VERSION.PLANNING_REGION_ID.isDistinctFrom(except)));
    }

    Optional<LocalDate> latestNamesFrom(PlanningRegionId region) {
        return dsl.select(PLANNING_REGION_VERSION.VALID_FROM)
                .from(PLANNING_REGION_VERSION)
                .where(PLANNING_REGION_VERSION.PLANNING_REGION_ID.eq(region))
                .orderBy(PLANNING_REGION_VERSION.VALID_FROM.desc())
                .limit(1)
                .fetchOptional(PLANNING_REGION_VERSION.VALID_FROM);
    }

    boolean regionUsed(PlanningRegionId region) {
        return dsl.fetchExists(MUNICIPALITY_VERSION, MUNICIPALITY_VERSION.PLANNING_REGION_ID.eq(region));
    }

    Optional<Recorded> change(RegisterChangeId id) {
        return changes(REGISTER_CHANGE.ID.eq(id)).stream().findFirst();
    }

    /** Whom a change is about, in any way. */
    List<MunicipalityId> concernedBy(RegisterChangeId change) {
        return dsl.select(REGISTER_CHANGE.MUNICIPALITY_ID)
                .from(REGISTER_CHANGE)
                .where(REGISTER_CHANGE.ID.eq(change).and(REGISTER_CHANGE.MUNICIPALITY_ID.isNotNull()))
                .union(select(REGISTER_CHANGE_PREDECESSOR.MUNICIPALITY_ID)
                        .from(REGISTER_CHANGE_PREDECESSOR)
                        .where(REGISTER_CHANGE_PREDECESSOR.REGISTER_CHANGE_ID.eq(change)))
                .union(select(MUNICIPALITY_VERSION.MUNICIPALITY_ID)
                        .from(MUNICIPALITY_VERSION)
                        .where(MUNICIPALITY_VERSION.REGISTER_CHANGE_ID.eq(change)))
                .fetch(mapping(municipality -> municipality));
    }

    /** Whether a municipality began by a change. */
    boolean madeBy(RegisterChangeId change, MunicipalityId municipality) {
        return dsl.fetchExists(
                MUNICIPALITY_VERSION.join(MUNICIPALITY).on(MUNICIPALITY.ID.eq(MUNICIPALITY_VERSION.MUNICIPALITY_ID)),
                MUNICIPALITY_VERSION
                        .REGISTER_CHANGE_ID
                        .eq(change)
                        .and(MUNICIPALITY.ID.eq(municipality))
                        .and(MUNICIPALITY_VERSION.VALID_FROM.eq(MUNICIPALITY.VALID_FROM)));
    }

    /** Whether a later change that stands is about any of these. */
    boolean laterChangeStands(
            RegisterChangeId change, Collection<MunicipalityId> municipalities, @Nullable PlanningRegionId region) {
        return dsl.fetchExists(
                REGISTER_CHANGE,
                REGISTER_CHANGE
                        .ID
                        .gt(change)
                        .and(REGISTER_CHANGE.UNDONE_AT.isNull())
                        .and(REGISTER_CHANGE
                                .MUNICIPALITY_ID
                                .in(municipalities)
                                .or(REGISTER_CHANGE.PLANNING_REGION_ID.eq(region))
                                .or(REGISTER_CHANGE.ID.in(select(REGISTER_CHANGE_PREDECESSOR.REGISTER_CHANGE_ID)
                                        .from(REGISTER_CHANGE_PREDECESSOR)
                                        .where(REGISTER_CHANGE_PREDECESSOR.MUNICIPALITY_ID.in(municipalities))))
                                .or(REGISTER_CHANGE.ID.in(select(MUNICIPALITY_VERSION.REGISTER_CHANGE_ID)
                                        .from(MUNICIPALITY_VERSION)
                                        .where(MUNICIPALITY_VERSION.MUNICIPALITY_ID.in(municipalities))
                                        .and(MUNICIPALITY_VERSION.REGISTER_CHANGE_ID.isNotNull())))));
    }

    /** The changes that a municipality is about, the latest entered first. */
    List<RegisterChange> changesOf(MunicipalityId municipality) {
        return changes(REGISTER_CHANGE
                        .MUNICIPALITY_ID
                        .eq(municipality)
                        .or(REGISTER_CHANGE.ID.in(select(REGISTER_CHANGE_PREDECESSOR.REGISTER_CHANGE_ID)
                                .from(REGISTER_CHANGE_PREDECESSOR)
                                .where(REGISTER_CHANGE_PREDECESSOR.MUNICIPALITY_ID.eq(municipality))))
                        .or(REGISTER_CHANGE.ID.in(select(MUNICIPALITY_VERSION.REGISTER_CHANGE_ID)
                                .from(MUNICIPALITY_VERSION)
                                .where(MUNICIPALITY_VERSION.MUNICIPALITY_ID.eq(municipality))
                                .and(MUNICIPALITY_VERSION.REGISTER_CHANGE_ID.isNotNull()))))
                .stream()
                .map(Recorded::change)
                .toList();
    }

    private List<Recorded> changes(Condition condition) {
        return dsl.select(
                        row(
                                        REGISTER_CHANGE.ID,
                                        REGISTER_CHANGE.KIND.convertFrom(kind -> RegisterChangeKind.valueOf(
                                                kind.getLiteral().toUpperCase(Locale.ROOT))),
                                        REGISTER_CHANGE.EFFECTIVE_ON,
                                        REGISTER_CHANGE.SUBJECT,
                                        REGISTER_CHANGE.MUNICIPALITY_ID,
                                        REGISTER_CHANGE.REASON,
                                        REGISTER_CHANGE.RECORDED_BY_LABEL,
                                        REGISTER_CHANGE.RECORDED_AT,
                                        MERGED,
                                        row(
                                                        REGISTER_CHANGE.UNDONE_BY_LABEL,
                                                        REGISTER_CHANGE.UNDONE_REASON,
                                                        REGISTER_CHANGE.UNDONE_AT)
                                                .mapping((by, reason, at) ->
                                                        at == null ? null : new RegisterChange.Undone(by, reason, at)))
                                .mapping(RegisterChange::new),
                        REGISTER_CHANGE.PLANNING_REGION_ID)
                .from(REGISTER_CHANGE)
                .where(condition)
                .orderBy(REGISTER_CHANGE.ID.desc())
                .fetch(mapping(Recorded::new));
    }

    List<MunicipalityHistory.State> states(MunicipalityId municipality) {
        return dsl.select(
                        MUNICIPALITY_VERSION.VALID_FROM,
                        MUNICIPALITY_VERSION.VALID_TO,
                        MUNICIPALITY_VERSION.ATVK.convertFrom(Atvk::new),
                        MUNICIPALITY_VERSION.NAME,
                        MUNICIPALITY_VERSION.KIND.convertFrom(MunicipalityFields::kindOf),
                        MunicipalityFields.region())
                .from(MUNICIPALITY_VERSION)
                .join(PLANNING_REGION)
                .on(PLANNING_REGION.ID.eq(MUNICIPALITY_VERSION.PLANNING_REGION_ID))
                .join(PLANNING_REGION_VERSION)
                .on(MunicipalityFields.namesHold(MUNICIPALITY_VERSION.VALID_FROM))
                .where(MUNICIPALITY_VERSION.MUNICIPALITY_ID.eq(municipality))
                .orderBy(MUNICIPALITY_VERSION.VALID_FROM.desc())
                .fetch(mapping(MunicipalityHistory.State::new));
    }

    /** Every region that is or ever was, those that exist first. */
    List<RegionHistory> regions() {
        Field<Integer> inIt = field(selectCount()
                .from(MUNICIPALITY)
                .where(MUNICIPALITY.PLANNING_REGION_ID.eq(PLANNING_REGION.ID))
                .and(MUNICIPALITY.VALID_FROM.le(MunicipalityFields.TODAY))
                .and(MUNICIPALITY.VALID_TO.isNull().or(MUNICIPALITY.VALID_TO.ge(MunicipalityFields.TODAY))));
        Map<PlanningRegionId, List<RegisterChange>> changes =
                changes(REGISTER_CHANGE.PLANNING_REGION_ID.isNotNull()).stream()
                        .collect(groupingBy(
                                recorded -> requireNonNull(recorded.region()),
                                Collectors.mapping(Recorded::change, Collectors.toList())));
        return dsl.select(MunicipalityFields.region(), PLANNING_REGION.VALID_FROM, PLANNING_REGION.VALID_TO, inIt)
                .from(MunicipalityFields.regions(MunicipalityFields.TODAY))
                .orderBy(PLANNING_REGION.VALID_TO.desc().nullsFirst(), PLANNING_REGION.POSITION)
                .fetch(mapping((region, from, until, count) ->
                        new RegionHistory(region, from, until, count, changes.getOrDefault(region.id(), List.of()))));
    }
}
