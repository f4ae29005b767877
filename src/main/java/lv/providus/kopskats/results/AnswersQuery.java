package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY_VERSION;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.PLANNING_REGION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.database.generated.enums.MunicipalityKind;
import lv.providus.kopskats.results.SubmittedAnswersQuery.Given;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.SubmissionId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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

    /** What was answered to each of some questions, in their order. */
    Map<QuestionId, List<MunicipalityAnswer>> answers(
            RoundId round, Collection<QuestionId> questions, boolean acceptedOnly) {
        List<Asked> asked = asked(List.of(round), acceptedOnly).getOrDefault(round, List.of());
        Map<QuestionId, Map<SubmissionId, Given>> given = submitted.given(
                asked.stream().map(Asked::submission).filter(Objects::nonNull).toList(), questions);
        Map<QuestionId, List<MunicipalityAnswer>> answers = new LinkedHashMap<>();
        questions.forEach(question -> answers.put(question, answers(asked, given.getOrDefault(question, Map.of()))));
        return answers;
    }

    /** What figures are made of in the answers of several rounds to the one question of each. All rounds are read at once. */
    Map<RoundId, List<MunicipalityAnswer>> answers(Map<RoundId, ResultsQuestion> questions, boolean acceptedOnly) {
        Map<RoundId, List<Asked>> asked = asked(questions.keySet(), acceptedOnly);
        Map<QuestionId, Map<SubmissionId, Given>> given = submitted.figures(
                asked.values().stream()
                        .flatMap(Collection::stream)
                        .map(Asked::submission)
                        .filter(Objects::nonNull)
                        .toList(),
                questions.values());
        Map<RoundId, List<MunicipalityAnswer>> answers = new HashMap<>();
        questions.forEach((round, question) -> answers.put(
                round, answers(asked.getOrDefault(round, List.of()), given.getOrDefault(question.id(), Map.of()))));
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
            @Nullable SubmissionId submission) {

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
                    outcome,
                    answer.choices(),
                    answer.number(),
                    answer.estimated(),
                    answer.text(),
                    answer.date());
        }
    }

    /**
     * Who was asked in rounds, by round and in Latvian order of names. One round is asked for as one: of a list, however
     * short, PostgreSQL thinks that it had ten and reads the submissions of all rounds. A municipality as it was for a time
     * is a line with its rounds side by side, so that names are put in order once and not for every round.
     */
    private Map<RoundId, List<Asked>> asked(Collection<RoundId> rounds, boolean acceptedOnly) {
        Condition wanted = rounds.size() == 1
                ? PARTICIPATION.ROUND_ID.eq(rounds.iterator().next())
                : PARTICIPATION.ROUND_ID.eq(SubmittedAnswersQuery.anyOf(PARTICIPATION.ROUND_ID, rounds));
        Field<RoundId[]> round = arrayAgg(PARTICIPATION.ROUND_ID).as("rounds");
        Field<Integer[]> residents = arrayAgg(POPULATION.RESIDENTS).as("residents");
        Field<SubmissionId[]> submission = arrayAgg(LATEST_SUBMISSION.ID).as("submissions");
        var lines = select(PARTICIPATION.MUNICIPALITY_ID, ROUND_MUNICIPALITY.VERSION_FROM, round, residents, submission)
                .from(RoundMunicipalities.asked(acceptedOnly))
                .where(wanted)
                .groupBy(PARTICIPATION.MUNICIPALITY_ID, ROUND_MUNICIPALITY.VERSION_FROM)
                .asTable("asked");
        Map<RoundId, List<Asked>> asked = new HashMap<>();
        database.select(
                        MUNICIPALITY_VERSION.MUNICIPALITY_ID,
                        MUNICIPALITY_VERSION.NAME,
                        PLANNING_REGION.CODE,
                        MUNICIPALITY_VERSION.KIND,
                        lines.field(round),
                        lines.field(residents),
                        lines.field(submission))
                .from(lines)
                .join(MUNICIPALITY_VERSION)
                .on(MUNICIPALITY_VERSION.MUNICIPALITY_ID.eq(lines.field(PARTICIPATION.MUNICIPALITY_ID)))
                .and(MUNICIPALITY_VERSION.VALID_FROM.eq(lines.field(ROUND_MUNICIPALITY.VERSION_FROM)))
                .join(PLANNING_REGION)
                .on(PLANNING_REGION.ID.eq(MUNICIPALITY_VERSION.PLANNING_REGION_ID))
                .orderBy(MUNICIPALITY_VERSION.NAME)
                .forEach(line -> {
                    for (int at = 0; at < line.value5().length; at++) {
                        asked.computeIfAbsent(line.value5()[at], first -> new ArrayList<>())
                                .add(new Asked(
                                        line.value1(),
                                        line.value2(),
                                        line.value3(),
                                        kind(line.value4()),
                                        line.value6()[at],
                                        line.value7()[at]));
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
