package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.util.Collection;
import java.util.List;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class PredecessorSubmissionQuery {

    private final DSLContext dsl;

    PredecessorSubmissionQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What these submitted, the latest round first. */
    List<PredecessorSubmission> of(Collection<MunicipalityId> municipalities) {
        return dsl.select(
                        ROUND.ID,
                        row(ROUND.TITLE_LV, ROUND.TITLE_EN).mapping(LocalizedText::new),
                        ROUND.REFERENCE_DATE,
                        LATEST_SUBMISSION.MUNICIPALITY_ID,
                        ROUND_MUNICIPALITY.NAME,
                        LATEST_SUBMISSION.SUBMITTED_AT)
                .from(LATEST_SUBMISSION)
                .join(ROUND)
                .on(ROUND.ID.eq(LATEST_SUBMISSION.ROUND_ID))
                .join(ROUND_MUNICIPALITY)
                .on(ROUND_MUNICIPALITY.ROUND_ID.eq(LATEST_SUBMISSION.ROUND_ID))
                .and(ROUND_MUNICIPALITY.MUNICIPALITY_ID.eq(LATEST_SUBMISSION.MUNICIPALITY_ID))
                .where(LATEST_SUBMISSION.MUNICIPALITY_ID.in(municipalities))
                .orderBy(ROUND.REFERENCE_DATE.desc(), ROUND.ID.desc(), ROUND_MUNICIPALITY.NAME)
                .fetch(mapping(PredecessorSubmission::new));
    }
}
