package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.CHOICE;
import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION;
import static lv.providus.kopskats.database.generated.Tables.QUESTION;
import static lv.providus.kopskats.database.generated.Tables.RESPONSE;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER_CHOICE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import lv.providus.kopskats.database.generated.enums.MissingReason;
import lv.providus.kopskats.database.generated.enums.MunicipalityKind;
import lv.providus.kopskats.database.generated.enums.ResponseState;
import lv.providus.kopskats.municipality.Centre;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.SubmissionId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads all that was answered to one question, by one statement. */
@Repository
class AnswersQuery {

    private final DSLContext database;

    AnswersQuery(DSLContext database) {
        this.database = database;
    }

    Answers answers(RoundId round, QuestionId question) {
        return Objects.requireNonNull(
                database.select(options(question), rows(round, question)).fetchOne(mapping(Answers::new)));
    }

    private static Field<List<Answers.Option>> options(QuestionId question) {
        return options(val(question, QUESTION.ID));
    }

    /** The choices of a question in their order. */
    static Field<List<Answers.Option>> options(Field<QuestionId> question) {
        return multiset(select(
                                CHOICE.ID,
                                CHOICE.CODE,
                                row(CHOICE.WORDING_LV, CHOICE.WORDING_EN).mapping(LocalizedText::new),
                                CHOICE.SCORE)
                        .from(CHOICE)
                        .where(CHOICE.QUESTION_ID.eq(question))
                        .orderBy(CHOICE.POSITION))
                .convertFrom(found -> found.map(mapping(Answers.Option::new)));
    }

    private static Field<List<MunicipalityAnswer>> rows(RoundId round, QuestionId question) {
        return multiset(select(
                                PARTICIPATION.MUNICIPALITY_ID,
                                ROUND_MUNICIPALITY.NAME,
                                ROUND_MUNICIPALITY.CODE,
                                ROUND_MUNICIPALITY.KIND.convertFrom(AnswersQuery::kind),
                                row(MUNICIPALITY.LONGITUDE, MUNICIPALITY.LATITUDE)
                                        .mapping(AnswersQuery::centre),
                                POPULATION.RESIDENTS,
                                LATEST_SUBMISSION.ID,
                                coalesce(field(RESPONSE.STATE.eq(ResponseState.accepted)), inline(false)),
                                row(
                                                LATEST_SUBMISSION.ID,
                                                SUBMITTED_ANSWER.SUBMISSION_ID,
                                                SUBMITTED_ANSWER.MISSING_REASON)
                                        .mapping(AnswersQuery::outcome),
                                choices(question),
                                SUBMITTED_ANSWER.NUMBER_VALUE,
                                coalesce(SUBMITTED_ANSWER.ESTIMATED, inline(false)),
                                coalesce(SUBMITTED_ANSWER.TEXT_VALUE, SUBMITTED_ANSWER.OTHER_TEXT),
                                SUBMITTED_ANSWER.DATE_VALUE)
                        .from(RoundMunicipalities.asked()
                                .join(MUNICIPALITY)
                                .on(MUNICIPALITY.ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                                .leftJoin(RESPONSE)
                                .on(RESPONSE.ID.eq(LATEST_SUBMISSION.RESPONSE_ID))
                                .leftJoin(SUBMITTED_ANSWER)
                                .on(SUBMITTED_ANSWER.SUBMISSION_ID.eq(LATEST_SUBMISSION.ID))
                                .and(SUBMITTED_ANSWER.QUESTION_ID.eq(question)))
                        .where(PARTICIPATION.ROUND_ID.eq(round))
                        .orderBy(ROUND_MUNICIPALITY.NAME))
                .convertFrom(found -> found.map(mapping(MunicipalityAnswer::new)));
    }

    /** The choice that the answer itself names, or those ticked. */
    private static Field<List<ChoiceId>> choices(QuestionId question) {
        return multiset(select(CHOICE.ID)
                        .from(CHOICE)
                        .where(CHOICE.QUESTION_ID.eq(question))
                        .and(CHOICE.ID
                                .eq(SUBMITTED_ANSWER.CHOICE_ID)
                                .or(CHOICE.ID.in(select(SUBMITTED_ANSWER_CHOICE.CHOICE_ID)
                                        .from(SUBMITTED_ANSWER_CHOICE)
                                        .where(SUBMITTED_ANSWER_CHOICE.SUBMISSION_ID.eq(SUBMITTED_ANSWER.SUBMISSION_ID))
                                        .and(SUBMITTED_ANSWER_CHOICE.QUESTION_ID.eq(question)))))
                        .orderBy(CHOICE.POSITION))
                .convertFrom(found -> found.map(mapping(id -> id)));
    }

    private static MunicipalityAnswer.Kind outcome(
            @Nullable SubmissionId submission, @Nullable SubmissionId answered, @Nullable MissingReason missing) {
        if (submission == null) {
            return MunicipalityAnswer.Kind.NOT_SUBMITTED;
        }
        if (answered == null) {
            return MunicipalityAnswer.Kind.LEFT_EMPTY;
        }
        return switch (missing) {
            case null -> MunicipalityAnswer.Kind.ANSWERED;
            case does_not_know -> MunicipalityAnswer.Kind.DOES_NOT_KNOW;
            case not_applicable -> MunicipalityAnswer.Kind.NOT_APPLICABLE;
        };
    }

    private static @Nullable Centre centre(@Nullable BigDecimal longitude, @Nullable BigDecimal latitude) {
        return longitude == null || latitude == null ? null : new Centre(longitude, latitude);
    }

    private static lv.providus.kopskats.municipality.MunicipalityKind kind(MunicipalityKind kind) {
        return switch (kind) {
            case valstspilseta -> lv.providus.kopskats.municipality.MunicipalityKind.VALSTSPILSETA;
            case novads -> lv.providus.kopskats.municipality.MunicipalityKind.NOVADS;
        };
    }
}
