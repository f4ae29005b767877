package lv.providus.kopskats.municipality;

import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.PLANNING_REGION;
import static org.jooq.impl.DSL.row;

import java.util.Locale;
import org.jooq.SelectField;

/** How rows of the register become records; shared by the queries of this module. */
final class MunicipalityFields {

    private MunicipalityFields() {}

    /** Needs {@code PLANNING_REGION} in the from clause. */
    static SelectField<PlanningRegion> region() {
        return row(
                        PLANNING_REGION.ID,
                        PLANNING_REGION.CODE,
                        PLANNING_REGION.POSITION,
                        PLANNING_REGION.NOMINATIVE,
                        PLANNING_REGION.GENITIVE,
                        PLANNING_REGION.LOCATIVE,
                        PLANNING_REGION.SHORT_NAME,
                        PLANNING_REGION.SHORT_LOCATIVE,
                        PLANNING_REGION.NAME_EN)
                .mapping(PlanningRegion::new);
    }

    /** Needs {@code MUNICIPALITY} and {@code PLANNING_REGION} in the from clause. */
    static SelectField<Municipality> municipality() {
        return row(
                        MUNICIPALITY.ID,
                        MUNICIPALITY.ATVK.convertFrom(Atvk::new),
                        MUNICIPALITY.NAME,
                        MUNICIPALITY.KIND.convertFrom(kind ->
                                MunicipalityKind.valueOf(kind.getLiteral().toUpperCase(Locale.ROOT))),
                        region(),
                        MUNICIPALITY.VALID_FROM,
                        MUNICIPALITY.VALID_TO,
                        MUNICIPALITY.SUCCESSOR_ID,
                        row(MUNICIPALITY.LONGITUDE, MUNICIPALITY.LATITUDE)
                                .mapping((longitude, latitude) ->
                                        longitude == null || latitude == null ? null : new Centre(longitude, latitude)))
                .mapping(Municipality::new);
    }
}
