package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.ResponseId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;

/** Reads what was submitted. */
@Repository
class SubmissionQuery {

    /** A submission before its questionnaire is added. */
    record Stored(
            RoundId round,
            MunicipalityId municipality,
            QuestionnaireVersionId questionnaire,
            SubmissionReceipt receipt,
            List<StoredAnswer> answers) {

        Submission with(QuestionnaireVersion version, ComparisonBasis basis) {
            return new Submission(
                    round,
                    municipality,
                    version,
                    receipt,
                    answers.stream()
                            .map(answer -> answer.toSubmittedAnswer(version))
                            .collect(Collectors.toMap(SubmittedAnswer::question, Function.identity())),
                    basis);
        }
    }

    private final DSLContext dsl;

    SubmissionQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The one that counts. */
    Optional<Stored> latest(RoundId round, MunicipalityId municipality) {
        return find(
                round,
                municipality,
                exists(selectOne().from(LATEST_SUBMISSION).where(LATEST_SUBMISSION.ID.eq(SUBMISSION.ID))));
    }

    Optional<Stored> byNumber(RoundId round, MunicipalityId municipality, int number) {
        return find(round, municipality, SUBMISSION.NUMBER.eq(number));
    }

    /** All of a municipality in a round, the first first. */
    List<Stored> all(RoundId round, MunicipalityId municipality) {
        return fetch(SUBMISSION.ROUND_ID.eq(round).and(SUBMISSION.MUNICIPALITY_ID.eq(municipality)), Integer.MAX_VALUE)
                .reversed();
    }

    Optional<Stored> byReceipt(ReceiptNumber receipt) {
        return find(SUBMISSION.RECEIPT_NUMBER.eq(receipt.value()));
    }

    private Optional<Stored> find(RoundId round, MunicipalityId municipality, Condition which) {
        return find(SUBMISSION
                .ROUND_ID
                .eq(round)
                .and(SUBMISSION.MUNICIPALITY_ID.eq(municipality))
                .and(which));
    }

    private Optional<Stored> find(Condition which) {
        return fetch(which, 1).stream().findFirst();
    }

    private List<Stored> fetch(Condition which, int limit) {
        return dsl.select(
                        SUBMISSION.ROUND_ID,
                        SUBMISSION.MUNICIPALITY_ID,
                        SUBMISSION.QUESTIONNAIRE_VERSION_ID,
                        ResponseFields.RECEIPT,
                        multiset(select(ResponseFields.SUBMITTED)
                                        .from(SUBMITTED_ANSWER)
                                        .where(SUBMITTED_ANSWER.SUBMISSION_ID.eq(SUBMISSION.ID)))
                                .convertFrom(answers -> answers.map(Record1::value1)))
                .from(SUBMISSION)
                .where(which)
                .orderBy(SUBMISSION.NUMBER.desc())
                .limit(limit)
                .fetch(mapping(Stored::new));
    }

    /** The latest first. */
    List<SubmissionReceipt> receipts(RoundId round, MunicipalityId municipality) {
        return receipts(SUBMISSION.ROUND_ID.eq(round).and(SUBMISSION.MUNICIPALITY_ID.eq(municipality)));
    }

    /** The latest first. */
    List<SubmissionReceipt> receipts(ResponseId response) {
        return receipts(SUBMISSION.RESPONSE_ID.eq(response));
    }

    private List<SubmissionReceipt> receipts(Condition condition) {
        return dsl.select(ResponseFields.RECEIPT)
                .from(SUBMISSION)
                .where(condition)
                .orderBy(SUBMISSION.NUMBER.desc())
                .fetch(mapping(receipt -> receipt));
    }
}
