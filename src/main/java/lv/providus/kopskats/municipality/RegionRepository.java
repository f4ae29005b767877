package lv.providus.kopskats.municipality;

import static lv.providus.kopskats.database.generated.Tables.PLANNING_REGION;
import static lv.providus.kopskats.database.generated.Tables.PLANNING_REGION_VERSION;
import static lv.providus.kopskats.database.generated.Tables.REGISTER_CHANGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.Objects;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.RegisterChangeId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the planning regions of the register; changes of it begin at {@link RegisterRepository}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RegionRepository {

    private final DSLContext dsl;

    RegionRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void about(RegisterChangeId change, PlanningRegionId region) {
        dsl.update(REGISTER_CHANGE)
                .set(REGISTER_CHANGE.PLANNING_REGION_ID, region)
                .where(REGISTER_CHANGE.ID.eq(change))
                .execute();
    }

    PlanningRegionId create(RegisterChangeId change, String code, RegionNames names, LocalDate from) {
        PlanningRegionId id = Objects.requireNonNull(dsl.insertInto(PLANNING_REGION)
                .set(PLANNING_REGION.CODE, code)
                .set(
                        PLANNING_REGION.POSITION,
                        DSL.field(select(coalesce(max(PLANNING_REGION.POSITION), inline(0))
                                        .plus(1))
                                .from(PLANNING_REGION)))
                .set(PLANNING_REGION.NOMINATIVE, names.nominative())
                .set(PLANNING_REGION.GENITIVE, names.genitive())
                .set(PLANNING_REGION.LOCATIVE, names.locative())
                .set(PLANNING_REGION.SHORT_NAME, names.shortName())
                .set(PLANNING_REGION.SHORT_LOCATIVE, names.shortLocative())
                .set(PLANNING_REGION.NAME_EN, names.nameEn())
                .set(PLANNING_REGION.VALID_FROM, from)
                .returningResult(PLANNING_REGION.ID)
                .fetchSingle()
                .value1());
        dsl.update(PLANNING_REGION_VERSION)
                .set(PLANNING_REGION_VERSION.REGISTER_CHANGE_ID, change)
                .where(PLANNING_REGION_VERSION.PLANNING_REGION_ID.eq(id))
                .execute();
        about(change, id);
        return id;
    }

    void change(RegisterChangeId change, PlanningRegionId region, RegionNames names, LocalDate from) {
        end(region, from.minusDays(1));
        dsl.insertInto(PLANNING_REGION_VERSION)
                .set(PLANNING_REGION_VERSION.PLANNING_REGION_ID, region)
                .set(PLANNING_REGION_VERSION.VALID_FROM, from)
                .set(PLANNING_REGION_VERSION.NOMINATIVE, names.nominative())
                .set(PLANNING_REGION_VERSION.GENITIVE, names.genitive())
                .set(PLANNING_REGION_VERSION.LOCATIVE, names.locative())
                .set(PLANNING_REGION_VERSION.SHORT_NAME, names.shortName())
                .set(PLANNING_REGION_VERSION.SHORT_LOCATIVE, names.shortLocative())
                .set(PLANNING_REGION_VERSION.NAME_EN, names.nameEn())
                .set(PLANNING_REGION_VERSION.REGISTER_CHANGE_ID, change)
                .execute();
    }

    void end(PlanningRegionId region, LocalDate lastDay) {
        dsl.update(PLANNING_REGION_VERSION)
                .set(PLANNING_REGION_VERSION.VALID_TO, lastDay)
                .where(PLANNING_REGION_VERSION.PLANNING_REGION_ID.eq(region))
                .and(PLANNING_REGION_VERSION.VALID_TO.isNull())
                .execute();
    }

    /** What held before a change holds on; a region that the change made goes. */
    void removeNamesOf(RegisterChangeId change, PlanningRegionId region, LocalDate from) {
        dsl.deleteFrom(PLANNING_REGION_VERSION)
                .where(PLANNING_REGION_VERSION.REGISTER_CHANGE_ID.eq(change))
                .execute();
        if (!reopen(region, from)) {
            dsl.deleteFrom(PLANNING_REGION).where(PLANNING_REGION.ID.eq(region)).execute();
        }
    }

    /** False where nothing was before. */
    boolean reopen(PlanningRegionId region, LocalDate from) {
        return dsl.update(PLANNING_REGION_VERSION)
                        .setNull(PLANNING_REGION_VERSION.VALID_TO)
                        .where(PLANNING_REGION_VERSION.PLANNING_REGION_ID.eq(region))
                        .and(PLANNING_REGION_VERSION.VALID_TO.eq(from.minusDays(1)))
                        .execute()
                > 0;
    }
}
