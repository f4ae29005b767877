package lv.providus.kopskats.municipality;

import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY_VERSION;
import static lv.providus.kopskats.database.generated.Tables.PLANNING_REGION;
import static lv.providus.kopskats.database.generated.Tables.PLANNING_REGION_VERSION;
import static org.jooq.impl.DSL.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import lv.providus.kopskats.database.generated.Routines;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * How rows of the register become records; shared by the queries of this module. Name, code, kind, region and the names
 * of the region are those of a day; of a municipality that did not exist on it, those of its nearest day.
 */
final class MunicipalityFields {

    /** The day that it is in Latvia. */
    static final Field<LocalDate> TODAY = Routines.today();

    private MunicipalityFields() {}

    /** The municipalities with what holds of them on a day. */
    static Table<?> register(Field<LocalDate> day) {
        return register(MUNICIPALITY, day);
    }

    /** As {@link #register(Field)}, for municipalities that are joined to something from which the day comes. */
    static Table<?> register(Table<?> municipalities, Field<LocalDate> day) {
        return versions(municipalities, day)
                .join(PLANNING_REGION)
                .on(PLANNING_REGION.ID.eq(MUNICIPALITY_VERSION.PLANNING_REGION_ID))
                .join(PLANNING_REGION_VERSION)
                .on(namesHold(day));
    }

    /** As {@link #register(Table, Field)}, of the region its id only. */
    static Table<?> versions(Table<?> municipalities, Field<LocalDate> day) {
        return municipalities
                .join(MUNICIPALITY_VERSION)
                .on(MUNICIPALITY_VERSION.MUNICIPALITY_ID.eq(MUNICIPALITY.ID))
                .and(MUNICIPALITY_VERSION
                        .VALID_FROM
                        .le(day)
                        .or(MUNICIPALITY_VERSION.VALID_FROM.eq(MUNICIPALITY.VALID_FROM)))
                .and(MUNICIPALITY_VERSION
                        .VALID_TO
                        .isNull()
                        .or(MUNICIPALITY_VERSION.VALID_TO.ge(day))
                        .or(MUNICIPALITY_VERSION.VALID_TO.eq(MUNICIPALITY.VALID_TO)));
    }

    /** The planning regions with the names that hold on a day. */
    static Table<?> regions(Field<LocalDate> day) {
        return PLANNING_REGION.join(PLANNING_REGION_VERSION).on(namesHold(day));
    }

    static Condition namesHold(Field<LocalDate> day) {
        return PLANNING_REGION_VERSION
                .PLANNING_REGION_ID
                .eq(PLANNING_REGION.ID)
                .and(PLANNING_REGION_VERSION
                        .VALID_FROM
                        .le(day)
                        .or(PLANNING_REGION_VERSION.VALID_FROM.eq(PLANNING_REGION.VALID_FROM)))
                .and(PLANNING_REGION_VERSION
                        .VALID_TO
                        .isNull()
                        .or(PLANNING_REGION_VERSION.VALID_TO.ge(day))
                        .or(PLANNING_REGION_VERSION.VALID_TO.eq(PLANNING_REGION.VALID_TO)));
    }

    /** Needs {@link #regions} or {@link #register} in the from clause. */
    static SelectField<PlanningRegion> region() {
        return row(
                        PLANNING_REGION.ID,
                        PLANNING_REGION.CODE,
                        PLANNING_REGION.POSITION,
                        PLANNING_REGION_VERSION.NOMINATIVE,
                        PLANNING_REGION_VERSION.GENITIVE,
                        PLANNING_REGION_VERSION.LOCATIVE,
                        PLANNING_REGION_VERSION.SHORT_NAME,
                        PLANNING_REGION_VERSION.SHORT_LOCATIVE,
                        PLANNING_REGION_VERSION.NAME_EN)
                .mapping(PlanningRegion::new);
    }

    /** Needs {@link #register} in the from clause. */
    static SelectField<Municipality> municipality() {
        return row(
                        MUNICIPALITY.ID,
                        MUNICIPALITY_VERSION.ATVK.convertFrom(Atvk::new),
                        MUNICIPALITY_VERSION.NAME,
                        MUNICIPALITY_VERSION.KIND.convertFrom(MunicipalityFields::kindOf),
                        region(),
                        MUNICIPALITY.VALID_FROM,
                        MUNICIPALITY.VALID_TO,
                        MUNICIPALITY.SUCCESSOR_ID,
                        row(MUNICIPALITY.LONGITUDE, MUNICIPALITY.LATITUDE).mapping(MunicipalityFields::centreOf))
                .mapping(Municipality::new);
    }

    static @Nullable Centre centreOf(@Nullable BigDecimal longitude, @Nullable BigDecimal latitude) {
        return longitude == null || latitude == null ? null : new Centre(longitude, latitude);
    }

    static lv.providus.kopskats.database.generated.enums.MunicipalityKind kindOf(MunicipalityKind kind) {
        return switch (kind) {
            case VALSTSPILSETA -> lv.providus.kopskats.database.generated.enums.MunicipalityKind.valstspilseta;
            case NOVADS -> lv.providus.kopskats.database.generated.enums.MunicipalityKind.novads;
        };
    }

    static MunicipalityKind kindOf(lv.providus.kopskats.database.generated.enums.MunicipalityKind kind) {
        return switch (kind) {
            case valstspilseta -> MunicipalityKind.VALSTSPILSETA;
            case novads -> MunicipalityKind.NOVADS;
        };
    }
}
