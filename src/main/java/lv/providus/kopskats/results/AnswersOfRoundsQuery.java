package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION;
import static lv.providus.kopskats.database.generated.Tables.QUESTION;
import static lv.providus.kopskats.database.generated.Tables.RESPONSE;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER_CHOICE;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.providus.kopskats.database.generated.enums.QuestionType;
import lv.providus.kopskats.database.generated.enums.ResponseState;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads what was answered to a question in many rounds, by one statement of flat rows: thousands of rows come faster so
 * than nested.
 */
@Repository
class AnswersOfRoundsQuery {

    private static final Field<ChoiceId[]> TICKED = when(
            QUESTION.TYPE.eq(QuestionType.multiple_choice),
            array(select(SUBMITTED_ANSWER_CHOICE.CHOICE_ID)
                    .from(SUBMITTED_ANSWER_CHOICE)
                    .where(SUBMITTED_ANSWER_CHOICE.SUBMISSION_ID.eq(SUBMITTED_ANSWER.SUBMISSION_ID))
                    .and(SUBMITTED_ANSWER_CHOICE.QUESTION_ID.eq(SUBMITTED_ANSWER.QUESTION_ID))));
    private static final Field<Boolean> ACCEPTED =
            coalesce(field(RESPONSE.STATE.eq(ResponseState.accepted)), inline(false));

    private final DSLContext database;

    AnswersOfRoundsQuery(DSLContext database) {
        this.database = database;
    }

    Map<RoundId, List<MunicipalityAnswer>> answers(Collection<RoundId> rounds, String code) {
        return database.select(
                        PARTICIPATION.ROUND_ID,
                        PARTICIPATION.MUNICIPALITY_ID,
                        ROUND_MUNICIPALITY.NAME,
                        ROUND_MUNICIPALITY.CODE,
                        ROUND_MUNICIPALITY.KIND,
                        POPULATION.RESIDENTS,
                        LATEST_SUBMISSION.ID,
                        ACCEPTED,
                        SUBMITTED_ANSWER.SUBMISSION_ID,
                        SUBMITTED_ANSWER.MISSING_REASON,
                        SUBMITTED_ANSWER.CHOICE_ID,
                        TICKED,
                        SUBMITTED_ANSWER.NUMBER_VALUE,
                        SUBMITTED_ANSWER.ESTIMATED)
                .from(RoundMunicipalities.asked()
                        .join(QUESTION)
                        .on(QUESTION.QUESTIONNAIRE_VERSION_ID.eq(RoundMunicipalities.OF_ROUND.QUESTIONNAIRE_VERSION_ID))
                        .and(QUESTION.CODE.eq(code))
                        .leftJoin(RESPONSE)
                        .on(RESPONSE.ID.eq(LATEST_SUBMISSION.RESPONSE_ID))
                        .leftJoin(SUBMITTED_ANSWER)
                        .on(SUBMITTED_ANSWER.SUBMISSION_ID.eq(LATEST_SUBMISSION.ID))
                        .and(SUBMITTED_ANSWER.QUESTION_ID.eq(QUESTION.ID)))
                .where(PARTICIPATION.ROUND_ID.in(rounds))
                .orderBy(ROUND_MUNICIPALITY.NAME)
                .collect(Collectors.groupingBy(
                        line -> line.get(PARTICIPATION.ROUND_ID),
                        LinkedHashMap::new,
                        Collectors.mapping(AnswersOfRoundsQuery::answer, Collectors.toList())));
    }

    private static MunicipalityAnswer answer(Record line) {
        return new MunicipalityAnswer(
                line.get(PARTICIPATION.MUNICIPALITY_ID),
                line.get(ROUND_MUNICIPALITY.NAME),
                line.get(ROUND_MUNICIPALITY.CODE),
                AnswersQuery.kind(line.get(ROUND_MUNICIPALITY.KIND)),
                null,
                line.get(POPULATION.RESIDENTS),
                line.get(LATEST_SUBMISSION.ID),
                line.get(ACCEPTED),
                outcome(line),
                choices(line.get(SUBMITTED_ANSWER.CHOICE_ID), line.get(TICKED)),
                line.get(SUBMITTED_ANSWER.NUMBER_VALUE),
                Boolean.TRUE.equals(line.get(SUBMITTED_ANSWER.ESTIMATED)),
                null,
                null);
    }

    private static MunicipalityAnswer.Kind outcome(Record line) {
        if (line.get(LATEST_SUBMISSION.ID) == null) {
            return MunicipalityAnswer.Kind.NOT_SUBMITTED;
        }
        return line.get(SUBMITTED_ANSWER.SUBMISSION_ID) == null
                ? MunicipalityAnswer.Kind.LEFT_EMPTY
                : SubmittedAnswersQuery.outcome(line.get(SUBMITTED_ANSWER.MISSING_REASON));
    }

    private static List<ChoiceId> choices(@Nullable ChoiceId made, ChoiceId @Nullable [] ticked) {
        if (made != null) {
            return List.of(made);
        }
        return ticked == null ? List.of() : Arrays.asList(ticked);
    }
}
