package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.CHOICE;
import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION;
import static lv.providus.kopskats.database.generated.Tables.RESPONSE;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lv.providus.kopskats.database.generated.enums.MunicipalityKind;
import lv.providus.kopskats.database.generated.enums.ResponseState;
import lv.providus.kopskats.results.SubmittedAnswersQuery.Given;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.SubmissionId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads all that was answered to questions of rounds, by the same few statements however many there are: who was asked
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
        List<Asked> asked = asked(List.of(round)).getOrDefault(round, List.of());
        Map<QuestionId, Map<SubmissionId, Given>> given = submitted.given(
                asked.stream().map(Asked::submission).filter(Objects::nonNull).toList(), questions);
        Map<QuestionId, Answers> answers = new LinkedHashMap<>();
        for (QuestionId question : questions) {
            answers.put(
                    question,
                    new Answers(
                            options.getOrDefault(question, List.of()),
                            answers(asked, given.getOrDefault(question, Map.of()))));
        }
        return answers;
    }

    /**
     * What was answered in several rounds to the one question of each, by round; without texts. All rounds are read at
     * once.
     */
    Map<RoundId, List<MunicipalityAnswer>> answers(Map<RoundId, QuestionId> questions) {
        Map<RoundId, List<Asked>> asked = asked(questions.keySet());
        Map<QuestionId, Map<SubmissionId, Given>> given = submitted.figures(
                asked.values().stream()
                        .flatMap(Collection::stream)
                        .map(Asked::submission)
                        .filter(Objects::nonNull)
                        .toList(),
                Set.copyOf(questions.values()));
        Map<RoundId, List<MunicipalityAnswer>> answers = new HashMap<>();
        questions.forEach((round, question) -> answers.put(
                round, answers(asked.getOrDefault(round, List.of()), given.getOrDefault(question, Map.of()))));
        return answers;
    }

    private static List<MunicipalityAnswer> answers(List<Asked> asked, Map<SubmissionId, Given> given) {
        return asked.stream().map(one -> one.answer(given)).toList();
    }

    /** A municipality asked. */
    private record Asked(
            MunicipalityId municipality,
            String name,
            String region,
            lv.providus.kopskats.municipality.MunicipalityKind kind,
            @Nullable Integer residents,
            @Nullable SubmissionId submission,
            boolean accepted) {

        MunicipalityAnswer answer(Map<SubmissionId, Given> given) {
            if (submission == null) {
                return with(MunicipalityAnswer.Kind.NOT_SUBMITTED, NOTHING);
            }
            Given own = given.get(submission);
            return own == null ? with(MunicipalityAnswer.Kind.LEFT_EMPTY, NOTHING) : with(own.outcome(), own);
        }

        private MunicipalityAnswer with(MunicipalityAnswer.Kind outcome, Given answer) {
            return new MunicipalityAnswer(
                    municipality,
                    name,
                    region,
                    kind,
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

    /**
     * Who was asked in rounds, by round and in Latvian order of names. One round is asked for as one: of a list, however
     * short, PostgreSQL thinks that it had ten and reads the submissions of all rounds. A municipality is a line with its
     * rounds side by side, so that names are put in order once and not for every round.
     */
    private Map<RoundId, List<Asked>> asked(Collection<RoundId> rounds) {
        Condition wanted = rounds.size() == 1
                ? PARTICIPATION.ROUND_ID.eq(rounds.iterator().next())
                : PARTICIPATION.ROUND_ID.eq(SubmittedAnswersQuery.anyOf(PARTICIPATION.ROUND_ID, rounds));
        Field<RoundId[]> round = arrayAgg(PARTICIPATION.ROUND_ID).as("rounds");
        Field<Integer[]> residents = arrayAgg(POPULATION.RESIDENTS).as("residents");
        Field<SubmissionId[]> submission = arrayAgg(LATEST_SUBMISSION.ID).as("submissions");
        Field<Boolean[]> accepted =
                arrayAgg(field(RESPONSE.STATE.eq(ResponseState.accepted))).as("accepted");
        Table<?> lines = select(
                        PARTICIPATION.MUNICIPALITY_ID,
                        ROUND_MUNICIPALITY.NAME,
                        ROUND_MUNICIPALITY.CODE,
                        ROUND_MUNICIPALITY.KIND,
                        round,
                        residents,
                        submission,
                        accepted)
                .from(RoundMunicipalities.asked().leftJoin(RESPONSE).on(RESPONSE.ID.eq(LATEST_SUBMISSION.RESPONSE_ID)))
                .where(wanted)
                .groupBy(
                        PARTICIPATION.MUNICIPALITY_ID,
                        ROUND_MUNICIPALITY.NAME,
                        ROUND_MUNICIPALITY.CODE,
                        ROUND_MUNICIPALITY.KIND)
                .asTable("asked");
        Map<RoundId, List<Asked>> asked = new HashMap<>();
        database.select(
                        lines.field(PARTICIPATION.MUNICIPALITY_ID),
                        lines.field(ROUND_MUNICIPALITY.NAME),
                        lines.field(ROUND_MUNICIPALITY.CODE),
                        lines.field(ROUND_MUNICIPALITY.KIND),
                        lines.field(round),
                        lines.field(residents),
                        lines.field(submission),
                        lines.field(accepted))
                .from(lines)
                .orderBy(lines.field(ROUND_MUNICIPALITY.NAME))
                .forEach(line -> {
                    for (int at = 0; at < line.value5().length; at++) {
                        asked.computeIfAbsent(line.value5()[at], first -> new ArrayList<>())
                                .add(new Asked(
                                        line.value1(),
                                        line.value2(),
                                        line.value3(),
                                        kind(line.value4()),
                                        line.value6()[at],
                                        line.value7()[at],
                                        Boolean.TRUE.equals(line.value8()[at])));
                    }
                });
        return asked;
    }

    static lv.providus.kopskats.municipality.MunicipalityKind kind(MunicipalityKind kind) {
        return switch (kind) {
            case valstspilseta -> lv.providus.kopskats.municipality.MunicipalityKind.VALSTSPILSETA;
            case novads -> lv.providus.kopskats.municipality.MunicipalityKind.NOVADS;
        };
    }
}
