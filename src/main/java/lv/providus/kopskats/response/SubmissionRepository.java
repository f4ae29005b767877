package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.ANSWER;
import static lv.providus.kopskats.database.generated.Tables.ANSWER_CHOICE;
import static lv.providus.kopskats.database.generated.Tables.SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER_CHOICE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.Optional;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.SubmissionId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes submissions: copies of all answers of a response, which never change. The response is locked before. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SubmissionRepository {

    private final DSLContext dsl;
    private final ReceiptNumbers receiptNumbers = new ReceiptNumbers();

    SubmissionRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Copies the working answers of a response into its submission of the given number. */
    SubmissionReceipt submit(
            AnswerRepository.Owner owner,
            RoundId round,
            Atvk atvk,
            int number,
            boolean imported,
            @Nullable Received received) {
        SubmissionReceipt receipt = insert(owner, round, atvk, number, imported, received);
        copyAnswers(owner, receipt.id());
        return receipt;
    }

    private SubmissionReceipt insert(
            AnswerRepository.Owner owner,
            RoundId round,
            Atvk atvk,
            int number,
            boolean imported,
            @Nullable Received received) {
        Actor actor = Actors.require();
        Optional<SubmissionReceipt> receipt = Optional.empty();
        while (receipt.isEmpty()) {
            receipt = dsl.insertInto(SUBMISSION)
                    .set(SUBMISSION.RESPONSE_ID, owner.response())
                    .set(SUBMISSION.ROUND_ID, round)
                    .set(SUBMISSION.MUNICIPALITY_ID, owner.municipality())
                    .set(SUBMISSION.QUESTIONNAIRE_VERSION_ID, owner.questionnaire())
                    .set(SUBMISSION.NUMBER, number)
                    .set(SUBMISSION.RECEIPT_NUMBER, receiptNumbers.draw(atvk).value())
                    .set(SUBMISSION.SUBMITTED_BY_ACCOUNT_ID, Actors.accountOf(actor))
                    .set(SUBMISSION.SUBMITTED_BY_LABEL, actor.label())
                    .set(SUBMISSION.IMPORTED, imported)
                    .set(SUBMISSION.RECEIVED_BY, received == null ? null : ResponseFields.stored(received.by()))
                    .set(SUBMISSION.RECEIVED_NOTE, received == null ? null : received.note())
                    .onConflict(SUBMISSION.RECEIPT_NUMBER)
                    .doNothing()
                    .returningResult(ResponseFields.RECEIPT)
                    .fetchOptional(mapping(inserted -> inserted));
        }
        return receipt.get();
    }

    private void copyAnswers(AnswerRepository.Owner owner, SubmissionId submission) {
        dsl.insertInto(
                        SUBMITTED_ANSWER,
                        SUBMITTED_ANSWER.SUBMISSION_ID,
                        SUBMITTED_ANSWER.QUESTION_ID,
                        SUBMITTED_ANSWER.MUNICIPALITY_ID,
                        SUBMITTED_ANSWER.QUESTIONNAIRE_VERSION_ID,
                        SUBMITTED_ANSWER.TYPE,
                        SUBMITTED_ANSWER.NUMBER_VALUE,
                        SUBMITTED_ANSWER.TEXT_VALUE,
                        SUBMITTED_ANSWER.DATE_VALUE,
                        SUBMITTED_ANSWER.CHOICE_ID,
                        SUBMITTED_ANSWER.OTHER_TEXT,
                        SUBMITTED_ANSWER.MISSING_REASON,
                        SUBMITTED_ANSWER.COMMENT,
                        SUBMITTED_ANSWER.ESTIMATED,
                        SUBMITTED_ANSWER.REASON_FOR_WARNING,
                        SUBMITTED_ANSWER.ANSWERED_BY_LABEL,
                        SUBMITTED_ANSWER.ANSWERED_AT)
                .select(select(
                                val(submission, SUBMITTED_ANSWER.SUBMISSION_ID),
                                ANSWER.QUESTION_ID,
                                ANSWER.MUNICIPALITY_ID,
                                ANSWER.QUESTIONNAIRE_VERSION_ID,
                                ANSWER.TYPE,
                                ANSWER.NUMBER_VALUE,
                                ANSWER.TEXT_VALUE,
                                ANSWER.DATE_VALUE,
                                ANSWER.CHOICE_ID,
                                ANSWER.OTHER_TEXT,
                                ANSWER.MISSING_REASON,
                                ANSWER.COMMENT,
                                ANSWER.ESTIMATED,
                                ANSWER.REASON_FOR_WARNING,
                                ANSWER.CHANGED_BY_LABEL,
                                ANSWER.CHANGED_AT)
                        .from(ANSWER)
                        .where(ANSWER.RESPONSE_ID.eq(owner.response())))
                .execute();
        dsl.insertInto(
                        SUBMITTED_ANSWER_CHOICE,
                        SUBMITTED_ANSWER_CHOICE.SUBMISSION_ID,
                        SUBMITTED_ANSWER_CHOICE.QUESTION_ID,
                        SUBMITTED_ANSWER_CHOICE.CHOICE_ID,
                        SUBMITTED_ANSWER_CHOICE.MUNICIPALITY_ID)
                .select(select(
                                val(submission, SUBMITTED_ANSWER_CHOICE.SUBMISSION_ID),
                                ANSWER_CHOICE.QUESTION_ID,
                                ANSWER_CHOICE.CHOICE_ID,
                                ANSWER_CHOICE.MUNICIPALITY_ID)
                        .from(ANSWER_CHOICE)
                        .where(ANSWER_CHOICE.RESPONSE_ID.eq(owner.response())))
                .execute();
    }
}
