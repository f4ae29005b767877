package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.CHOICE;
import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION;
import static lv.providus.kopskats.database.generated.Tables.RESPONSE;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.database.generated.enums.MunicipalityKind;
import lv.providus.kopskats.database.generated.enums.ResponseState;
import lv.providus.kopskats.municipality.Centre;
import lv.providus.kopskats.results.SubmittedAnswersQuery.Given;
import lv.providus.kopskats.results.SubmittedAnswersQuery.Place;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.SubmissionId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads all that was answered to questions of a round, by the same few statements however many they are: who was asked
 * with the latest submission of each, then what these submissions hold. Since a submission never changes, they see one
 * state.
 */
@Repository
class AnswersQuery {

    private static final Given NOTHING = new Given(null, List.of(), null, false, null, null);

    private final DSLContext database;
    private final SubmittedAnswersQuery submitted;

    AnswersQuery(DSLContext database, SubmittedAnswersQuery submitted) {
        this.database = database;
        this.submitted = submitted;
    }

    Answers answers(RoundId round, QuestionId question) {
        return Objects.requireNonNull(answers(round, List.of(question)).get(question));
    }

    /** What was answered to each of some questions, in their order. */
    Map<QuestionId, Answers> answers(RoundId round, Collection<QuestionId> questions) {
        Map<QuestionId, List<Answers.Option>> options = options(questions);
        List<Asked> asked = asked(round);
        Map<Place, Given> given = submitted.given(
                asked.stream().map(Asked::submission).filter(Objects::nonNull).toList(), questions);
        Map<QuestionId, Answers> answers = new LinkedHashMap<>();
        for (QuestionId question : questions) {
            answers.put(
                    question,
                    new Answers(
                            options.getOrDefault(question, List.of()),
                            asked.stream()
                                    .map(one -> one.submission() == null
                                            ? one.nothing(MunicipalityAnswer.Kind.NOT_SUBMITTED)
                                            : one.gave(given.get(new Place(one.submission(), question))))
                                    .toList()));
        }
        return answers;
    }

    /** A municipality asked. */
    private record Asked(
            MunicipalityId municipality,
            String name,
            String region,
            lv.providus.kopskats.municipality.MunicipalityKind kind,
            @Nullable Centre centre,
            @Nullable Integer residents,
            @Nullable SubmissionId submission,
            boolean accepted) {

        MunicipalityAnswer gave(@Nullable Given answer) {
            return answer == null ? nothing(MunicipalityAnswer.Kind.LEFT_EMPTY) : with(answer.outcome(), answer);
        }

        MunicipalityAnswer nothing(MunicipalityAnswer.Kind outcome) {
            return with(outcome, NOTHING);
        }

        private MunicipalityAnswer with(MunicipalityAnswer.Kind outcome, Given answer) {
            return new MunicipalityAnswer(
                    municipality,
                    name,
                    region,
                    kind,
                    centre,
                    residents,
                    submission,
                    accepted,
                    outcome,
                    answer.choices(),
                    answer.number(),
                    answer.estimated(),
                    answer.text(),
                    answer.date());
        }
    }

    private Map<QuestionId, List<Answers.Option>> options(Collection<QuestionId> questions) {
        return database.select(
                        CHOICE.QUESTION_ID,
                        CHOICE.ID,
                        CHOICE.CODE,
                        CHOICE.WORDING_LV,
                        CHOICE.WORDING_EN,
                        CHOICE.SCORE,
                        CHOICE.EXCLUSIVE,
                        CHOICE.ASKS_FOR_TEXT)
                .from(CHOICE)
                .where(CHOICE.QUESTION_ID.eq(SubmittedAnswersQuery.anyOf(CHOICE.QUESTION_ID, questions)))
                .orderBy(CHOICE.QUESTION_ID, CHOICE.POSITION)
                .fetchGroups(
                        CHOICE.QUESTION_ID,
                        line -> new Answers.Option(
                                line.get(CHOICE.ID),
                                line.get(CHOICE.CODE),
                                new LocalizedText(line.get(CHOICE.WORDING_LV), line.get(CHOICE.WORDING_EN)),
                                line.get(CHOICE.SCORE),
                                line.get(CHOICE.EXCLUSIVE),
                                line.get(CHOICE.ASKS_FOR_TEXT)));
    }

    /** The choices of a question in their order. */
    static Field<List<Answers.Option>> options(Field<QuestionId> question) {
        return multiset(select(
                                CHOICE.ID,
                                CHOICE.CODE,
                                row(CHOICE.WORDING_LV, CHOICE.WORDING_EN).mapping(LocalizedText::new),
                                CHOICE.SCORE,
                                CHOICE.EXCLUSIVE,
                                CHOICE.ASKS_FOR_TEXT)
                        .from(CHOICE)
                        .where(CHOICE.QUESTION_ID.eq(question))
                        .orderBy(CHOICE.POSITION))
                .convertFrom(found -> found.map(mapping(Answers.Option::new)));
    }

    private List<Asked> asked(RoundId round) {
        return database.select(
                        PARTICIPATION.MUNICIPALITY_ID,
                        ROUND_MUNICIPALITY.NAME,
                        ROUND_MUNICIPALITY.CODE,
                        ROUND_MUNICIPALITY.KIND,
                        MUNICIPALITY.LONGITUDE,
                        MUNICIPALITY.LATITUDE,
                        POPULATION.RESIDENTS,
                        LATEST_SUBMISSION.ID,
                        RESPONSE.STATE)
                .from(RoundMunicipalities.asked()
                        .join(MUNICIPALITY)
                        .on(MUNICIPALITY.ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                        .leftJoin(RESPONSE)
                        .on(RESPONSE.ID.eq(LATEST_SUBMISSION.RESPONSE_ID)))
                .where(PARTICIPATION.ROUND_ID.eq(round))
                .orderBy(ROUND_MUNICIPALITY.NAME)
                .fetch(line -> new Asked(
                        line.get(PARTICIPATION.MUNICIPALITY_ID),
                        line.get(ROUND_MUNICIPALITY.NAME),
                        line.get(ROUND_MUNICIPALITY.CODE),
                        kind(line.get(ROUND_MUNICIPALITY.KIND)),
                        centre(line.get(MUNICIPALITY.LONGITUDE), line.get(MUNICIPALITY.LATITUDE)),
                        line.get(POPULATION.RESIDENTS),
                        line.get(LATEST_SUBMISSION.ID),
                        line.get(RESPONSE.STATE) == ResponseState.accepted));
    }

    private static @Nullable Centre centre(@Nullable BigDecimal longitude, @Nullable BigDecimal latitude) {
        return longitude == null || latitude == null ? null : new Centre(longitude, latitude);
    }

    static lv.providus.kopskats.municipality.MunicipalityKind kind(MunicipalityKind kind) {
        return switch (kind) {
            case valstspilseta -> lv.providus.kopskats.municipality.MunicipalityKind.VALSTSPILSETA;
            case novads -> lv.providus.kopskats.municipality.MunicipalityKind.NOVADS;
        };
    }
}
