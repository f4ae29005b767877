package lv.providus.kopskats.history;

import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.util.List;
import lv.providus.kopskats.shared.LocalizedText;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class HistoryQuery {

    private final DSLContext dsl;

    HistoryQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<NamedRound> rounds() {
        return dsl.select(ROUND.ID, row(ROUND.TITLE_LV, ROUND.TITLE_EN).mapping(LocalizedText::new))
                .from(ROUND)
                .orderBy(ROUND.CLOSES_AT.desc(), ROUND.ID.desc())
                .fetch(mapping(NamedRound::new));
    }
}
