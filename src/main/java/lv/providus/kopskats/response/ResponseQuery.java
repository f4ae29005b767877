package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.ANSWER;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.QUESTION;
import static lv.providus.kopskats.database.generated.Tables.RESPONSE;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SUBMISSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.providus.kopskats.database.generated.enums.QuestionType;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundContact;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the own working copy and how far it is. */
@Repository
class ResponseQuery {

    /** The own response with its answers, before its round and questionnaire are added. */
    record Own(
            Atvk atvk,
            String municipalityName,
            QuestionnaireVersionId questionnaire,
            Instant closesAt,
            AnsweringWindow window,
            Instant readAt,
            @Nullable ResponseState state,
            List<StoredAnswer> answers,
            List<SubmissionReceipt> submissions) {

        OwnResponse of(Round round, MunicipalityId municipality, QuestionnaireVersion version, ComparisonBasis basis) {
            return new OwnResponse(
                    round,
                    municipality,
                    atvk,
                    municipalityName,
                    closesAt,
                    window,
                    readAt,
                    version,
                    state,
                    answers.stream()
                            .map(answer -> answer.toWorkingAnswer(version))
                            .collect(Collectors.toMap(WorkingAnswer::question, Function.identity())),
                    submissions,
                    basis);
        }
    }

    /** How far the own response in a round is, before the round is added. */
    record OwnProgress(
            RoundId round,
            Atvk atvk,
            Instant closesAt,
            AnsweringWindow window,
            Instant readAt,
            @Nullable ResponseState state,
            int answered,
            int asked,
            @Nullable SubmissionReceipt lastSubmission,
            @Nullable Decline decline) {

        OwnRound of(Round ownRound) {
            return new OwnRound(
                    ownRound, atvk, closesAt, window, readAt, state, answered, asked, lastSubmission, decline);
        }
    }

    private static final Field<@Nullable SubmissionReceipt> LAST_SUBMISSION = multiset(select(ResponseFields.RECEIPT)
                    .from(SUBMISSION)
                    .where(SUBMISSION.RESPONSE_ID.eq(RESPONSE.ID))
                    .orderBy(SUBMISSION.NUMBER.desc())
                    .limit(1))
            .convertFrom(
                    receipts -> receipts.isEmpty() ? null : receipts.getFirst().value1());

    /** What a mail about a response says at its head. */
    record Heading(
            LocalizedText round,
            String municipality,
            Instant closesAt,
            @Nullable RoundContact contact) {}

    private final DSLContext dsl;

    ResponseQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Heading heading(RoundId round, MunicipalityId municipality) {
        return dsl.select(
                        row(ROUND.TITLE_LV, ROUND.TITLE_EN).mapping(LocalizedText::new),
                        ROUND_MUNICIPALITY.NAME,
                        ResponseFields.CLOSES_AT,
                        row(ROUND.CONTACT, ROUND.CONTACT_EMAIL)
                                .mapping(
                                        RoundContact.class,
                                        (name, email) -> name == null ? null : new RoundContact(name, email)))
                .from(ResponseFields.asked())
                .where(PARTICIPATION.ROUND_ID.eq(round))
                .and(PARTICIPATION.MUNICIPALITY_ID.eq(municipality))
                .fetchSingle(mapping(Heading::new));
    }

    Optional<Own> own(RoundId round, MunicipalityId municipality) {
        return dsl.select(
                        ROUND_MUNICIPALITY.ATVK.convertFrom(Atvk::new),
                        ROUND_MUNICIPALITY.NAME,
                        ROUND.QUESTIONNAIRE_VERSION_ID,
                        ResponseFields.CLOSES_AT,
                        ResponseFields.WINDOW,
                        ResponseFields.NOW,
                        RESPONSE.STATE.convertFrom(ResponseFields::stateOf),
                        multiset(select(ResponseFields.WORKING_ANSWER)
                                        .from(ANSWER)
                                        .where(ANSWER.RESPONSE_ID.eq(RESPONSE.ID)))
                                .convertFrom(answers -> answers.map(Record1::value1)),
                        multiset(select(ResponseFields.RECEIPT)
                                        .from(SUBMISSION)
                                        .where(SUBMISSION.RESPONSE_ID.eq(RESPONSE.ID))
                                        .orderBy(SUBMISSION.NUMBER.desc()))
                                .convertFrom(receipts -> receipts.map(Record1::value1)))
                .from(ResponseFields.askedWithResponse())
                .where(PARTICIPATION.ROUND_ID.eq(round))
                .and(PARTICIPATION.MUNICIPALITY_ID.eq(municipality))
                .fetchOptional(mapping(Own::new));
    }

    Optional<StoredAnswer> answer(RoundId round, MunicipalityId municipality, QuestionId question) {
        return dsl.select(ResponseFields.WORKING_ANSWER)
                .from(ANSWER)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(ANSWER.RESPONSE_ID))
                .where(RESPONSE.ROUND_ID.eq(round))
                .and(RESPONSE.MUNICIPALITY_ID.eq(municipality))
                .and(ANSWER.QUESTION_ID.eq(question))
                .fetchOptional(mapping(answer -> answer));
    }

    List<OwnProgress> ownProgress(MunicipalityId municipality) {
        return dsl.select(
                        ROUND.ID,
                        ROUND_MUNICIPALITY.ATVK.convertFrom(Atvk::new),
                        ResponseFields.CLOSES_AT,
                        ResponseFields.WINDOW,
                        ResponseFields.NOW,
                        RESPONSE.STATE.convertFrom(ResponseFields::stateOf),
                        field(selectCount().from(ANSWER).where(ANSWER.RESPONSE_ID.eq(RESPONSE.ID))),
                        field(selectCount()
                                .from(QUESTION)
                                .where(QUESTION.QUESTIONNAIRE_VERSION_ID.eq(ROUND.QUESTIONNAIRE_VERSION_ID))
                                .and(QUESTION.TYPE.ne(QuestionType.battery))),
                        LAST_SUBMISSION,
                        ResponseFields.STANDING_DECLINE)
                .from(ResponseFields.askedWithResponse())
                .where(PARTICIPATION.MUNICIPALITY_ID.eq(municipality))
                .fetch(mapping(OwnProgress::new));
    }
}
