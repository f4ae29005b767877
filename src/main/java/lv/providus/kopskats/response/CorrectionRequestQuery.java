package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.CORRECTION_REQUEST;
import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.QUESTION;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.database.generated.enums.CorrectionRequestState;
import lv.providus.kopskats.database.generated.enums.QuestionType;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class CorrectionRequestQuery {

    /** Where a request belongs. */
    record Target(RoundId round, QuestionnaireVersionId questionnaire, QuestionId question, QuestionType type) {}

    private final DSLContext dsl;

    CorrectionRequestQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The question of an earlier round that a request is about. */
    Optional<Target> target(RoundId earlier, QuestionCode question) {
        return dsl.select(ROUND.ID, ROUND.QUESTIONNAIRE_VERSION_ID, QUESTION.ID, QUESTION.TYPE)
                .from(ROUND)
                .join(QUESTION)
                .on(QUESTION.QUESTIONNAIRE_VERSION_ID.eq(ROUND.QUESTIONNAIRE_VERSION_ID))
                .where(ROUND.ID.eq(earlier))
                .and(QUESTION.CODE.eq(question.value()))
                .fetchOptional(mapping(Target::new));
    }

    /** The open requests about a round, the oldest first. */
    List<CorrectionRequest> open(RoundId round) {
        return dsl.select(
                        CORRECTION_REQUEST.ID,
                        ROUND_MUNICIPALITY.NAME,
                        row(QUESTION.WORDING_LV, QUESTION.WORDING_EN).mapping(LocalizedText::new),
                        field(select(SUBMITTED_ANSWER.NUMBER_VALUE)
                                .from(SUBMITTED_ANSWER)
                                .join(LATEST_SUBMISSION)
                                .on(LATEST_SUBMISSION.ID.eq(SUBMITTED_ANSWER.SUBMISSION_ID))
                                .where(LATEST_SUBMISSION.ROUND_ID.eq(CORRECTION_REQUEST.ROUND_ID))
                                .and(LATEST_SUBMISSION.MUNICIPALITY_ID.eq(CORRECTION_REQUEST.MUNICIPALITY_ID))
                                .and(SUBMITTED_ANSWER.QUESTION_ID.eq(CORRECTION_REQUEST.QUESTION_ID))),
                        CORRECTION_REQUEST.PROPOSED_VALUE,
                        CORRECTION_REQUEST.MESSAGE,
                        CORRECTION_REQUEST.REQUESTED_BY_LABEL,
                        CORRECTION_REQUEST.REQUESTED_AT)
                .from(CORRECTION_REQUEST)
                .join(ROUND_MUNICIPALITY)
                .on(ROUND_MUNICIPALITY.ROUND_ID.eq(CORRECTION_REQUEST.ROUND_ID))
                .and(ROUND_MUNICIPALITY.MUNICIPALITY_ID.eq(CORRECTION_REQUEST.MUNICIPALITY_ID))
                .join(QUESTION)
                .on(QUESTION.ID.eq(CORRECTION_REQUEST.QUESTION_ID))
                .where(CORRECTION_REQUEST.ROUND_ID.eq(round))
                .and(CORRECTION_REQUEST.STATE.eq(CorrectionRequestState.open))
                .orderBy(CORRECTION_REQUEST.REQUESTED_AT, CORRECTION_REQUEST.ID)
                .fetch(mapping(CorrectionRequest::new));
    }
}
