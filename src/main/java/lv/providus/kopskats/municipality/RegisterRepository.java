package lv.providus.kopskats.municipality;

import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY_VERSION;
import static lv.providus.kopskats.database.generated.Tables.REGISTER_CHANGE;
import static lv.providus.kopskats.database.generated.Tables.REGISTER_CHANGE_PREDECESSOR;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import lv.providus.kopskats.database.generated.Routines;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RegisterChangeId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the register. What it must never be, the constraints of the tables refuse when the transaction ends. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RegisterRepository {

    private record Begun(
            MunicipalityId municipality,
            LocalDate from,
            @Nullable LocalDate until) {}

    private final DSLContext dsl;

    RegisterRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Until the transaction ends nobody else changes the register. */
    void lock() {
        dsl.execute("lock table register_change in share row exclusive mode");
    }

    RegisterChangeId begin(RegisterChangeKind kind, PlannedChange change, String subject, String recordedBy) {
        return Objects.requireNonNull(dsl.insertInto(REGISTER_CHANGE)
                .set(
                        REGISTER_CHANGE.KIND,
                        lv.providus.kopskats.database.generated.enums.RegisterChangeKind.valueOf(
                                kind.name().toLowerCase(Locale.ROOT)))
                .set(REGISTER_CHANGE.EFFECTIVE_ON, change.from())
                .set(REGISTER_CHANGE.SUBJECT, subject)
                .set(REGISTER_CHANGE.REASON, change.reason().strip())
                .set(REGISTER_CHANGE.RECORDED_BY_LABEL, recordedBy)
                .returningResult(REGISTER_CHANGE.ID)
                .fetchSingle()
                .value1());
    }

    void about(RegisterChangeId change, MunicipalityId municipality) {
        dsl.update(REGISTER_CHANGE)
                .set(REGISTER_CHANGE.MUNICIPALITY_ID, municipality)
                .where(REGISTER_CHANGE.ID.eq(change))
                .execute();
    }

    MunicipalityId create(RegisterChangeId change, MunicipalityDetails details, LocalDate from) {
        MunicipalityId id = Objects.requireNonNull(dsl.insertInto(MUNICIPALITY)
                .set(MUNICIPALITY.ATVK, details.atvk().value())
                .set(MUNICIPALITY.NAME, details.name())
                .set(MUNICIPALITY.KIND, MunicipalityFields.kindOf(details.kind()))
                .set(MUNICIPALITY.PLANNING_REGION_ID, details.region())
                .set(MUNICIPALITY.VALID_FROM, from)
                .returningResult(MUNICIPALITY.ID)
                .fetchSingle()
                .value1());
        dsl.update(MUNICIPALITY_VERSION)
                .set(MUNICIPALITY_VERSION.REGISTER_CHANGE_ID, change)
                .where(MUNICIPALITY_VERSION.MUNICIPALITY_ID.eq(id))
                .execute();
        about(change, id);
        return id;
    }

    /** From a day on other details hold, until the municipality ends. */
    void change(RegisterChangeId change, LatestState before, MunicipalityDetails details, LocalDate from) {
        until(before.municipality(), before.from(), from.minusDays(1));
        dsl.insertInto(MUNICIPALITY_VERSION)
                .set(MUNICIPALITY_VERSION.MUNICIPALITY_ID, before.municipality())
                .set(MUNICIPALITY_VERSION.VALID_FROM, from)
                .set(MUNICIPALITY_VERSION.VALID_TO, before.until())
                .set(MUNICIPALITY_VERSION.ATVK, details.atvk().value())
                .set(MUNICIPALITY_VERSION.NAME, details.name())
                .set(MUNICIPALITY_VERSION.KIND, MunicipalityFields.kindOf(details.kind()))
                .set(MUNICIPALITY_VERSION.PLANNING_REGION_ID, details.region())
                .set(MUNICIPALITY_VERSION.REGISTER_CHANGE_ID, change)
                .execute();
    }

    void end(LatestState before, LocalDate lastDay) {
        until(before.municipality(), before.from(), lastDay);
    }

    void follow(RegisterChangeId change, Set<MunicipalityId> merged, MunicipalityId successor) {
        dsl.update(MUNICIPALITY)
                .set(MUNICIPALITY.SUCCESSOR_ID, successor)
                .where(MUNICIPALITY.ID.in(merged))
                .execute();
        dsl.insertInto(
                        REGISTER_CHANGE_PREDECESSOR,
                        REGISTER_CHANGE_PREDECESSOR.REGISTER_CHANGE_ID,
                        REGISTER_CHANGE_PREDECESSOR.MUNICIPALITY_ID)
                .valuesOfRows(merged.stream()
                        .map(municipality -> row(change, municipality))
                        .toList())
                .execute();
    }

    private void until(MunicipalityId municipality, LocalDate from, @Nullable LocalDate lastDay) {
        dsl.update(MUNICIPALITY_VERSION)
                .set(MUNICIPALITY_VERSION.VALID_TO, lastDay)
                .where(MUNICIPALITY_VERSION.MUNICIPALITY_ID.eq(municipality))
                .and(MUNICIPALITY_VERSION.VALID_FROM.eq(from))
                .execute();
    }

    void undone(RegisterChangeId change, String by, String reason) {
        dsl.update(REGISTER_CHANGE)
                .set(REGISTER_CHANGE.UNDONE_BY_LABEL, by)
                .set(REGISTER_CHANGE.UNDONE_REASON, reason)
                .set(REGISTER_CHANGE.UNDONE_AT, DSL.currentOffsetDateTime().convertFrom(OffsetDateTime::toInstant))
                .where(REGISTER_CHANGE.ID.eq(change))
                .execute();
    }

    void forgetSuccessor(Collection<MunicipalityId> merged) {
        dsl.update(MUNICIPALITY)
                .setNull(MUNICIPALITY.SUCCESSOR_ID)
                .where(MUNICIPALITY.ID.in(merged))
                .execute();
    }

    /** Those who ended on a day exist on. */
    void reopen(Collection<MunicipalityId> merged, LocalDate lastDay) {
        dsl.update(MUNICIPALITY_VERSION)
                .setNull(MUNICIPALITY_VERSION.VALID_TO)
                .where(MUNICIPALITY_VERSION.MUNICIPALITY_ID.in(merged))
                .and(MUNICIPALITY_VERSION.VALID_TO.eq(lastDay))
                .execute();
    }

    /** What held before a change holds on; a municipality that the change made goes. */
    void removeStatesOf(RegisterChangeId change) {
        List<Begun> begun = dsl.select(
                        MUNICIPALITY_VERSION.MUNICIPALITY_ID,
                        MUNICIPALITY_VERSION.VALID_FROM,
                        MUNICIPALITY_VERSION.VALID_TO)
                .from(MUNICIPALITY_VERSION)
                .where(MUNICIPALITY_VERSION.REGISTER_CHANGE_ID.eq(change))
                .fetch(mapping(Begun::new));
        for (Begun state : begun) {
            dsl.deleteFrom(MUNICIPALITY_VERSION)
                    .where(MUNICIPALITY_VERSION.MUNICIPALITY_ID.eq(state.municipality()))
                    .and(MUNICIPALITY_VERSION.VALID_FROM.eq(state.from()))
                    .execute();
            int before = dsl.update(MUNICIPALITY_VERSION)
                    .set(MUNICIPALITY_VERSION.VALID_TO, state.until())
                    .where(MUNICIPALITY_VERSION.MUNICIPALITY_ID.eq(state.municipality()))
                    .and(MUNICIPALITY_VERSION.VALID_TO.eq(state.from().minusDays(1)))
                    .execute();
            if (before == 0) {
                dsl.deleteFrom(MUNICIPALITY)
                        .where(MUNICIPALITY.ID.eq(state.municipality()))
                        .execute();
            }
        }
    }

    /** What holds today stands in the tables that others read. */
    void bringToToday() {
        Routines.bringMunicipalitiesToToday(dsl.configuration(), null);
        Routines.bringRegionsToToday(dsl.configuration(), null);
    }
}
