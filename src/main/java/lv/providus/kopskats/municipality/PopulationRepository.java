package lv.providus.kopskats.municipality;

import static java.util.Objects.requireNonNull;
import static lv.providus.kopskats.database.generated.Tables.POPULATION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION_DECISION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION_REVISION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION_SET;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PopulationRepository {

    private final DSLContext dsl;

    PopulationRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The new set, empty where its name is taken. */
    Optional<PopulationSetId> insert(PopulationDraft draft) {
        return dsl.insertInto(POPULATION_SET)
                .set(POPULATION_SET.NAME, draft.name().strip())
                .set(POPULATION_SET.SOURCE, draft.source().strip())
                .set(POPULATION_SET.REFERENCE_DATE, draft.referenceDate())
                .onConflict(POPULATION_SET.NAME)
                .doNothing()
                .returningResult(POPULATION_SET.ID)
                .fetchOptional(mapping(id -> id));
    }

    void insert(PopulationSetId set, List<PopulationPreview.Row> rows) {
        var insert = dsl.insertInto(
                POPULATION, POPULATION.POPULATION_SET_ID, POPULATION.MUNICIPALITY_ID, POPULATION.RESIDENTS);
        for (PopulationPreview.Row row : rows) {
            insert = insert.values(set, row.municipality().id(), row.residents());
        }
        insert.execute();
    }

    /** The set that a round uses; until the transaction ends it uses no other. */
    PopulationSetId lockSetOf(RoundId round) {
        return requireNonNull(dsl.select(ROUND.POPULATION_SET_ID)
                .from(ROUND)
                .where(ROUND.ID.eq(round))
                .forUpdate()
                .fetchSingle()
                .value1());
    }

    /** The set given where it was made for this round and no other round uses it. */
    Optional<PopulationSetId> ownSet(RoundId round, PopulationSetId set) {
        return dsl.select(POPULATION_REVISION.POPULATION_SET_ID)
                .from(POPULATION_REVISION)
                .where(POPULATION_REVISION.POPULATION_SET_ID.eq(set))
                .and(POPULATION_REVISION.ROUND_ID.eq(round))
                .and(notExists(selectOne()
                        .from(ROUND)
                        .where(ROUND.POPULATION_SET_ID.eq(set))
                        .and(ROUND.ID.ne(round))))
                .fetchOptional(POPULATION_REVISION.POPULATION_SET_ID);
    }

    /** A copy of a set for one round; of a copy made for another round, its source stays the source. */
    PopulationSetId copy(PopulationSetId set, RoundId round, String name) {
        PopulationSetId copy = requireNonNull(dsl.insertInto(
                        POPULATION_SET, POPULATION_SET.NAME, POPULATION_SET.SOURCE, POPULATION_SET.REFERENCE_DATE)
                .select(select(inline(freeName(name)), POPULATION_SET.SOURCE, POPULATION_SET.REFERENCE_DATE)
                        .from(POPULATION_SET)
                        .where(POPULATION_SET.ID.eq(set)))
                .returningResult(POPULATION_SET.ID)
                .fetchSingle()
                .value1());
        dsl.insertInto(
                        POPULATION,
                        POPULATION.POPULATION_SET_ID,
                        POPULATION.MUNICIPALITY_ID,
                        POPULATION.RESIDENTS,
                        POPULATION.REFERENCE_DATE,
                        POPULATION.ADOPTED)
                .select(select(
                                inline(copy, POPULATION.POPULATION_SET_ID),
                                POPULATION.MUNICIPALITY_ID,
                                POPULATION.RESIDENTS,
                                POPULATION.REFERENCE_DATE,
                                POPULATION.ADOPTED)
                        .from(POPULATION)
                        .where(POPULATION.POPULATION_SET_ID.eq(set)))
                .execute();
        dsl.insertInto(POPULATION_REVISION)
                .set(POPULATION_REVISION.POPULATION_SET_ID, copy)
                .set(POPULATION_REVISION.ORIGINAL_POPULATION_SET_ID, sourceOf(set))
                .set(POPULATION_REVISION.ROUND_ID, round)
                .execute();
        return copy;
    }

    private PopulationSetId sourceOf(PopulationSetId set) {
        return dsl.select(POPULATION_REVISION.ORIGINAL_POPULATION_SET_ID)
                .from(POPULATION_REVISION)
                .where(POPULATION_REVISION.POPULATION_SET_ID.eq(set))
                .fetchOptional(POPULATION_REVISION.ORIGINAL_POPULATION_SET_ID)
                .orElse(set);
    }

    private String freeName(String wanted) {
        String name = wanted;
        for (int number = 2; dsl.fetchExists(POPULATION_SET, POPULATION_SET.NAME.eq(name)); number++) {
            name = wanted + " " + number;
        }
        return name;
    }

    Optional<Integer> figure(PopulationSetId set, MunicipalityId municipality) {
        return dsl.select(POPULATION.RESIDENTS)
                .from(POPULATION)
                .where(POPULATION.POPULATION_SET_ID.eq(set))
                .and(POPULATION.MUNICIPALITY_ID.eq(municipality))
                .fetchOptional(POPULATION.RESIDENTS);
    }

    Optional<Integer> figureOfSource(PopulationSetId set, MunicipalityId municipality) {
        return figure(sourceOf(set), municipality);
    }

    void put(PopulationSetId set, MunicipalityId municipality, int residents, boolean adopted) {
        dsl.insertInto(POPULATION)
                .set(POPULATION.POPULATION_SET_ID, set)
                .set(POPULATION.MUNICIPALITY_ID, municipality)
                .set(POPULATION.RESIDENTS, residents)
                .set(POPULATION.ADOPTED, adopted)
                .onDuplicateKeyUpdate()
                .set(POPULATION.RESIDENTS, residents)
                .set(POPULATION.ADOPTED, adopted)
                .execute();
    }

    void remove(PopulationSetId set, MunicipalityId municipality) {
        dsl.deleteFrom(POPULATION)
                .where(POPULATION.POPULATION_SET_ID.eq(set))
                .and(POPULATION.MUNICIPALITY_ID.eq(municipality))
                .execute();
    }

    void decide(PopulationVerdict verdict, PopulationRevision revision, @Nullable Integer inSource, String by) {
        dsl.insertInto(POPULATION_DECISION)
                .set(POPULATION_DECISION.ROUND_ID, revision.round())
                .set(POPULATION_DECISION.MUNICIPALITY_ID, revision.municipality())
                .set(
                        POPULATION_DECISION.VERDICT,
                        switch (verdict) {
                            case ADOPTED -> lv.providus.kopskats.database.generated.enums.PopulationVerdict.adopted;
                            case LEFT -> lv.providus.kopskats.database.generated.enums.PopulationVerdict.left;
                        })
                .set(POPULATION_DECISION.GIVEN, revision.residents())
                .set(POPULATION_DECISION.IN_SOURCE, inSource)
                .set(POPULATION_DECISION.REASON, revision.reason())
                .set(POPULATION_DECISION.DECIDED_BY_LABEL, by)
                .execute();
    }
}
