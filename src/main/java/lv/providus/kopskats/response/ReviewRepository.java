package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.REVIEW_STEP;

import lv.providus.kopskats.database.generated.enums.ReviewStepKind;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.ConversationId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what PROVIDUS decided about submissions. The response is locked before. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReviewRepository {

    private final DSLContext dsl;

    ReviewRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Adds a step and gives back its number. */
    long add(
            AnswerRepository.Owner owner,
            int submission,
            ReviewStep.Kind kind,
            @Nullable String message,
            @Nullable ConversationId conversation) {
        Actor actor = Actors.require();
        Long id = dsl.insertInto(REVIEW_STEP)
                .set(REVIEW_STEP.RESPONSE_ID, owner.response())
                .set(REVIEW_STEP.MUNICIPALITY_ID, owner.municipality())
                .set(REVIEW_STEP.QUESTIONNAIRE_VERSION_ID, owner.questionnaire())
                .set(REVIEW_STEP.SUBMISSION_NUMBER, submission)
                .set(
                        REVIEW_STEP.KIND,
                        switch (kind) {
                            case RETURNED -> ReviewStepKind.returned;
                            case ACCEPTED -> ReviewStepKind.accepted;
                            case UNLOCKED -> ReviewStepKind.unlocked;
                        })
                .set(REVIEW_STEP.MESSAGE, message)
                .set(REVIEW_STEP.CONVERSATION_ID, conversation)
                .set(REVIEW_STEP.ACCOUNT_ID, Actors.accountOf(actor))
                .set(REVIEW_STEP.DONE_BY_LABEL, actor.label())
                .returningResult(REVIEW_STEP.ID)
                .fetchSingle()
                .value1();
        return java.util.Objects.requireNonNull(id);
    }
}
