package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.DECLINE;
import static lv.providus.kopskats.database.generated.Tables.WITHDRAWAL;

import java.time.OffsetDateTime;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.ResponseId;
import lv.providus.kopskats.shared.SubmissionId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes that a submission was withdrawn, that a municipality declined, and that it was asked again. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StandingRepository {

    private final DSLContext dsl;

    StandingRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void withdraw(AnswerRepository.Owner owner, SubmissionId submission, String reason) {
        Actor actor = Actors.require();
        dsl.insertInto(WITHDRAWAL)
                .set(WITHDRAWAL.SUBMISSION_ID, submission)
                .set(WITHDRAWAL.MUNICIPALITY_ID, owner.municipality())
                .set(WITHDRAWAL.QUESTIONNAIRE_VERSION_ID, owner.questionnaire())
                .set(WITHDRAWAL.REASON, reason)
                .set(WITHDRAWAL.ACCOUNT_ID, Actors.accountOf(actor))
                .set(WITHDRAWAL.WITHDRAWN_BY_LABEL, actor.label())
                .execute();
    }

    void decline(AnswerRepository.Owner owner, String reason, @Nullable Received received) {
        Actor actor = Actors.require();
        dsl.insertInto(DECLINE)
                .set(DECLINE.RESPONSE_ID, owner.response())
                .set(DECLINE.MUNICIPALITY_ID, owner.municipality())
                .set(DECLINE.QUESTIONNAIRE_VERSION_ID, owner.questionnaire())
                .set(DECLINE.REASON, reason)
                .set(DECLINE.ACCOUNT_ID, Actors.accountOf(actor))
                .set(DECLINE.DECLINED_BY_LABEL, actor.label())
                .set(DECLINE.RECEIVED_BY, received == null ? null : ResponseFields.stored(received.by()))
                .set(DECLINE.RECEIVED_NOTE, received == null ? null : received.note())
                .execute();
    }

    void reopen(ResponseId response, String reason) {
        dsl.update(DECLINE)
                .set(DECLINE.REOPENED_AT, DSL.currentOffsetDateTime().convertFrom(OffsetDateTime::toInstant))
                .set(DECLINE.REOPENED_BY_LABEL, Actors.require().label())
                .set(DECLINE.REASON_TO_REOPEN, reason)
                .where(DECLINE.RESPONSE_ID.eq(response))
                .and(DECLINE.REOPENED_AT.isNull())
                .execute();
    }
}
