package lv.providus.kopskats.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static lv.providus.kopskats.database.generated.Tables.CHOICE;
import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION;
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

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lv.providus.kopskats.database.generated.enums.MissingReason;
import lv.providus.kopskats.database.generated.enums.MunicipalityKind;
import lv.providus.kopskats.database.generated.enums.ResponseState;
import lv.providus.kopskats.municipality.Centre;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.SubmissionId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads all that was answered to questions of a round, by one statement however many they are. */
@Repository
class AnswersQuery {

    private final DSLContext database;

    AnswersQuery(DSLContext database) {
        this.database = database;
    }

    Answers answers(RoundId round, QuestionId question) {
        return Objects.requireNonNull(answers(round, List.of(question)).get(question));
    }

    /** What was answered to each of some questions, in their order. */
    Map<QuestionId, Answers> answers(RoundId round, Collection<QuestionId> questions) {
        All all = Objects.requireNonNull(
                database.select(options(questions), asked(round, questions)).fetchOne(mapping(All::new)));
        Map<QuestionId, List<Answers.Option>> options = all.options().stream()
                .collect(groupingBy(OptionOf::question, Collectors.mapping(OptionOf::option, toList())));
        Map<QuestionId, Answers> answers = new LinkedHashMap<>();
        for (QuestionId question : questions) {
            answers.put(
                    question,
                    new Answers(
                            options.getOrDefault(question, List.of()),
                            all.asked().stream()
                                    .map(one -> one.answerTo(question))
                                    .toList()));
        }
        return answers;
    }

    private record All(List<OptionOf> options, List<Asked> asked) {}

    private record OptionOf(QuestionId question, Answers.Option option) {}

    /** What was given as answer to a question. */
    private record Given(
            QuestionId question,
            MunicipalityAnswer.Kind outcome,
            List<ChoiceId> choices,
            @Nullable BigDecimal number,
            boolean estimated,
            @Nullable String text,
            @Nullable LocalDate date) {}

    /** A municipality asked, with all it gave. */
    private record Asked(
            MunicipalityId municipality,
            String name,
            String region,
            lv.providus.kopskats.municipality.MunicipalityKind kind,
            @Nullable Centre centre,
            @Nullable Integer residents,
            @Nullable SubmissionId submission,
            boolean accepted,
            Map<QuestionId, Given> given) {

        MunicipalityAnswer answerTo(QuestionId question) {
            Given answer = given.getOrDefault(question, nothing(question));
            return new MunicipalityAnswer(
                    municipality,
                    name,
                    region,
                    kind,
                    centre,
                    residents,
                    submission,
                    accepted,
                    answer.outcome(),
                    answer.choices(),
                    answer.number(),
                    answer.estimated(),
                    answer.text(),
                    answer.date());
        }

        private Given nothing(QuestionId question) {
            return new Given(
                    question,
                    submission == null ? MunicipalityAnswer.Kind.NOT_SUBMITTED : MunicipalityAnswer.Kind.LEFT_EMPTY,
                    List.of(),
                    null,
                    false,
                    null,
                    null);
        }
    }

    private static Field<List<OptionOf>> options(Collection<QuestionId> questions) {
        return multiset(select(CHOICE.QUESTION_ID, option())
                        .from(CHOICE)
                        .where(CHOICE.QUESTION_ID.in(questions))
                        .orderBy(CHOICE.QUESTION_ID, CHOICE.POSITION))
                .convertFrom(found -> found.map(mapping(OptionOf::new)));
    }

    /** The choices of a question in their order. */
    static Field<List<Answers.Option>> options(Field<QuestionId> question) {
        return multiset(select(option())
                        .from(CHOICE)
                        .where(CHOICE.QUESTION_ID.eq(question))
                        .orderBy(CHOICE.POSITION))
                .convertFrom(found -> found.map(mapping(option -> option)));
    }

    private static SelectField<Answers.Option> option() {
        return row(
                        CHOICE.ID,
                        CHOICE.CODE,
                        row(CHOICE.WORDING_LV, CHOICE.WORDING_EN).mapping(LocalizedText::new),
                        CHOICE.SCORE,
                        CHOICE.EXCLUSIVE,
                        CHOICE.ASKS_FOR_TEXT)
                .mapping(Answers.Option::new);
    }

    private static Field<List<Asked>> asked(RoundId round, Collection<QuestionId> questions) {
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
                                given(questions))
                        .from(RoundMunicipalities.asked()
                                .join(MUNICIPALITY)
                                .on(MUNICIPALITY.ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                                .leftJoin(RESPONSE)
                                .on(RESPONSE.ID.eq(LATEST_SUBMISSION.RESPONSE_ID)))
                        .where(PARTICIPATION.ROUND_ID.eq(round))
                        .orderBy(ROUND_MUNICIPALITY.NAME))
                .convertFrom(found -> found.map(mapping(Asked::new)));
    }

    private static Field<Map<QuestionId, Given>> given(Collection<QuestionId> questions) {
        return multiset(select(
                                SUBMITTED_ANSWER.QUESTION_ID,
                                row(SUBMITTED_ANSWER.SUBMISSION_ID, SUBMITTED_ANSWER.MISSING_REASON)
                                        .mapping((submission, missing) -> outcome(missing)),
                                choices(),
                                SUBMITTED_ANSWER.NUMBER_VALUE,
                                SUBMITTED_ANSWER.ESTIMATED,
                                coalesce(SUBMITTED_ANSWER.TEXT_VALUE, SUBMITTED_ANSWER.OTHER_TEXT),
                                SUBMITTED_ANSWER.DATE_VALUE)
                        .from(SUBMITTED_ANSWER)
                        .where(SUBMITTED_ANSWER.SUBMISSION_ID.eq(LATEST_SUBMISSION.ID))
                        .and(SUBMITTED_ANSWER.QUESTION_ID.in(questions)))
                .convertFrom(found -> found.collect(toMap(
                        answer -> answer.value1(), answer -> mapping(Given::new).map(answer))));
    }

    /** The choice that the answer itself names, or those ticked. */
    private static Field<List<ChoiceId>> choices() {
        return multiset(select(CHOICE.ID)
                        .from(CHOICE)
                        .where(CHOICE.QUESTION_ID.eq(SUBMITTED_ANSWER.QUESTION_ID))
                        .and(CHOICE.ID
                                .eq(SUBMITTED_ANSWER.CHOICE_ID)
                                .or(CHOICE.ID.in(select(SUBMITTED_ANSWER_CHOICE.CHOICE_ID)
                                        .from(SUBMITTED_ANSWER_CHOICE)
                                        .where(SUBMITTED_ANSWER_CHOICE.SUBMISSION_ID.eq(SUBMITTED_ANSWER.SUBMISSION_ID))
                                        .and(SUBMITTED_ANSWER_CHOICE.QUESTION_ID.eq(SUBMITTED_ANSWER.QUESTION_ID)))))
                        .orderBy(CHOICE.POSITION))
                .convertFrom(found -> found.map(mapping(id -> id)));
    }

    private static MunicipalityAnswer.Kind outcome(@Nullable MissingReason missing) {
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
