package lv.providus.kopskats.municipality;

import static lv.providus.kopskats.database.generated.Tables.POPULATION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION_SET;
import static org.jooq.Records.mapping;

import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.shared.PopulationSetId;
import org.jooq.DSLContext;
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
}
