package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.OWN_GROUP;
import static lv.providus.kopskats.database.generated.Tables.OWN_GROUPING;
import static lv.providus.kopskats.database.generated.Tables.OWN_GROUP_MEMBER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Reads the groupings that researchers made, each with its groups and members, by one statement. */
@Repository
class OwnGroupingQuery {

    private final DSLContext database;

    OwnGroupingQuery(DSLContext database) {
        this.database = database;
    }

    /** All, by name. */
    List<OwnGrouping> all() {
        return read(noCondition());
    }

    Optional<OwnGrouping> byId(OwnGroupingId id) {
        return read(OWN_GROUPING.ID.eq(id.value())).stream().findFirst();
    }

    private List<OwnGrouping> read(Condition condition) {
        return database.select(
                        OWN_GROUPING.ID.convertFrom(OwnGroupingId::new),
                        OWN_GROUPING.NAME,
                        OWN_GROUPING.WITH_REST,
                        groups(),
                        OWN_GROUPING.VERSION,
                        OWN_GROUPING.CREATED_BY_LABEL,
                        OWN_GROUPING.CREATED_AT,
                        OWN_GROUPING.CHANGED_BY_LABEL,
                        OWN_GROUPING.CHANGED_AT)
                .from(OWN_GROUPING)
                .where(condition)
                .orderBy(OWN_GROUPING.NAME)
                .fetch(mapping(OwnGrouping::new));
    }

    private static Field<List<OwnGrouping.Members>> groups() {
        Field<List<MunicipalityId>> members = multiset(select(OWN_GROUP_MEMBER.MUNICIPALITY_ID)
                        .from(OWN_GROUP_MEMBER)
                        .join(MUNICIPALITY)
                        .on(MUNICIPALITY.ID.eq(OWN_GROUP_MEMBER.MUNICIPALITY_ID))
                        .where(OWN_GROUP_MEMBER.OWN_GROUPING_ID.eq(OWN_GROUP.OWN_GROUPING_ID))
                        .and(OWN_GROUP_MEMBER.POSITION.eq(OWN_GROUP.POSITION))
                        .orderBy(MUNICIPALITY.NAME))
                .convertFrom(found -> found.map(mapping(id -> id)));
        return multiset(select(OWN_GROUP.NAME, members)
                        .from(OWN_GROUP)
                        .where(OWN_GROUP.OWN_GROUPING_ID.eq(OWN_GROUPING.ID))
                        .orderBy(OWN_GROUP.POSITION))
                .convertFrom(found -> found.map(mapping(OwnGrouping.Members::new)));
    }
}
