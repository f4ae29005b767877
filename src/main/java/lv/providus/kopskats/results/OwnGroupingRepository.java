package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.OWN_GROUP;
import static lv.providus.kopskats.database.generated.Tables.OWN_GROUPING;
import static lv.providus.kopskats.database.generated.Tables.OWN_GROUP_MEMBER;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lv.providus.kopskats.results.OwnGrouping.Members;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the groupings that researchers make. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OwnGroupingRepository {

    private final DSLContext database;

    OwnGroupingRepository(DSLContext database) {
        this.database = database;
    }

    /** Adds a grouping; empty where another has its name. */
    Optional<OwnGroupingId> add(OwnGroupingDraft draft, String by) {
        return database.insertInto(OWN_GROUPING)
                .set(OWN_GROUPING.NAME, draft.name())
                .set(OWN_GROUPING.WITH_REST, draft.withRest())
                .set(OWN_GROUPING.CREATED_BY_LABEL, by)
                .set(OWN_GROUPING.CHANGED_BY_LABEL, by)
                .onConflictDoNothing()
                .returningResult(OWN_GROUPING.ID)
                .fetchOptional(row -> new OwnGroupingId(Objects.requireNonNull(row.value1())))
                .map(id -> {
                    addGroups(id, draft.groups());
                    return id;
                });
    }

    /** Whether another grouping has the name; nobody else can take it until the transaction ends. */
    boolean isTaken(String name, @Nullable OwnGroupingId except) {
        return database.fetchExists(database.selectOne()
                .from(OWN_GROUPING)
                .where(lower(OWN_GROUPING.NAME).eq(name.toLowerCase(Locale.ROOT)))
                .and(except == null ? OWN_GROUPING.ID.isNotNull() : OWN_GROUPING.ID.ne(except.value())));
    }

    /** Lets nobody else write a grouping until the transaction ends. */
    void lock() {
        database.execute("lock table own_grouping in share row exclusive mode");
    }

    /** Changes the version that was read; false where there is another one by now. */
    boolean change(OwnGroupingId id, int version, OwnGroupingDraft draft, String by) {
        int changed = database.update(OWN_GROUPING)
                .set(OWN_GROUPING.NAME, draft.name())
                .set(OWN_GROUPING.WITH_REST, draft.withRest())
                .set(OWN_GROUPING.VERSION, OWN_GROUPING.VERSION.plus(1))
                .set(OWN_GROUPING.CHANGED_BY_LABEL, by)
                .set(OWN_GROUPING.CHANGED_AT, currentInstant())
                .where(OWN_GROUPING.ID.eq(id.value()))
                .and(OWN_GROUPING.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            return false;
        }
        database.deleteFrom(OWN_GROUP)
                .where(OWN_GROUP.OWN_GROUPING_ID.eq(id.value()))
                .execute();
        addGroups(id, draft.groups());
        return true;
    }

    /** Deletes the version that was read; false where there is another one by now. */
    boolean delete(OwnGroupingId id, int version) {
        return database.deleteFrom(OWN_GROUPING)
                        .where(OWN_GROUPING.ID.eq(id.value()))
                        .and(OWN_GROUPING.VERSION.eq(version))
                        .execute()
                > 0;
    }

    private void addGroups(OwnGroupingId id, List<Members> groups) {
        for (int i = 0; i < groups.size(); i++) {
            int position = i + 1;
            database.insertInto(OWN_GROUP)
                    .set(OWN_GROUP.OWN_GROUPING_ID, id.value())
                    .set(OWN_GROUP.POSITION, position)
                    .set(OWN_GROUP.NAME, groups.get(i).name())
                    .execute();
            database.insertInto(
                            OWN_GROUP_MEMBER,
                            OWN_GROUP_MEMBER.OWN_GROUPING_ID,
                            OWN_GROUP_MEMBER.MUNICIPALITY_ID,
                            OWN_GROUP_MEMBER.POSITION)
                    .valuesOfRows(groups.get(i).municipalities().stream()
                            .map(municipality -> row(id.value(), municipality, position))
                            .toList())
                    .execute();
        }
    }
}
