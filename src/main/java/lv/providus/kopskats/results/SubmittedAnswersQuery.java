package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER_CHOICE;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lv.providus.kopskats.database.generated.enums.MissingReason;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.SubmissionId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QuantifiedSelect;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads what submissions hold, a line for each question with its answers in arrays that go side by side: thousands of
 * lines take longer to read than to find.
 */
@Repository
class SubmittedAnswersQuery {

    private final DSLContext database;

    SubmittedAnswersQuery(DSLContext database) {
        this.database = database;
    }

    /** What was given as answer to a question. */
    record Given(
            @Nullable MissingReason missing,
            List<ChoiceId> choices,
            @Nullable BigDecimal number,
            boolean estimated,
            @Nullable String text,
            @Nullable LocalDate date) {

        MunicipalityAnswer.Kind outcome() {
            return SubmittedAnswersQuery.outcome(missing);
        }
    }

    /** What became of a question that was not left empty. */
    static MunicipalityAnswer.Kind outcome(@Nullable MissingReason missing) {
        return switch (missing) {
            case null -> MunicipalityAnswer.Kind.ANSWERED;
            case does_not_know -> MunicipalityAnswer.Kind.DOES_NOT_KNOW;
            case not_applicable -> MunicipalityAnswer.Kind.NOT_APPLICABLE;
        };
    }

    /**
     * What submissions hold of some questions, by question; nothing where a submission left the question empty.
     *
     * @param submissions in any order, of one round
     */
    Map<QuestionId, Map<SubmissionId, Given>> given(
            Collection<SubmissionId> submissions, Collection<QuestionId> questions) {
        Map<QuestionId, Map<SubmissionId, Given>> given = new HashMap<>();
        for (SubmissionRange range : SubmissionRange.of(submissions)) {
            Map<QuestionId, Map<SubmissionId, String>> texts = texts(range, questions);
            Map<QuestionId, Map<SubmissionId, List<ChoiceId>>> ticked = ticked(range, questions);
            database.select(
                            SUBMITTED_ANSWER.QUESTION_ID,
                            arrayAgg(SUBMITTED_ANSWER.SUBMISSION_ID),
                            arrayAgg(SUBMITTED_ANSWER.MISSING_REASON),
                            arrayAgg(SUBMITTED_ANSWER.CHOICE_ID),
                            arrayAgg(SUBMITTED_ANSWER.NUMBER_VALUE),
                            arrayAgg(SUBMITTED_ANSWER.ESTIMATED),
                            arrayAgg(SUBMITTED_ANSWER.DATE_VALUE))
                    .from(SUBMITTED_ANSWER)
                    .where(among(range, questions))
                    .groupBy(SUBMITTED_ANSWER.QUESTION_ID)
                    .forEach(line -> {
                        Map<SubmissionId, String> written = texts.getOrDefault(line.value1(), Map.of());
                        Map<SubmissionId, List<ChoiceId>> ticks = ticked.getOrDefault(line.value1(), Map.of());
                        Map<SubmissionId, Given> own =
                                given.computeIfAbsent(line.value1(), question -> new HashMap<>());
                        for (int at = 0; at < line.value2().length; at++) {
                            SubmissionId submission = line.value2()[at];
                            own.put(
                                    submission,
                                    new Given(
                                            line.value3()[at],
                                            chosen(line.value4()[at], submission, ticks),
                                            line.value5()[at],
                                            line.value6()[at],
                                            written.get(submission),
                                            line.value7()[at]));
                        }
                    });
        }
        return given;
    }

    /**
     * What figures are made of: as {@link #given}, without texts, dates and what was estimated. A choice, or why there is
     * no answer, is a line with those that gave it.
     *
     * @param submissions in any order, of any rounds
     */
    Map<QuestionId, Map<SubmissionId, Given>> figures(
            Collection<SubmissionId> submissions, Collection<ResultsQuestion> questions) {
        Set<QuestionId> all = ids(questions, question -> true);
        Set<QuestionId> ofTicks = ids(questions, question -> question.type() == ResultsQuestion.Type.MULTIPLE_CHOICE);
        Field<BigDecimal[]> numbers =
                questions.stream().noneMatch(question -> question.options().isEmpty())
                        ? val((BigDecimal[]) null)
                        : arrayAgg(SUBMITTED_ANSWER.NUMBER_VALUE);
        Map<QuestionId, Map<SubmissionId, Given>> given = new HashMap<>();
        for (SubmissionRange range : SubmissionRange.of(submissions)) {
            Map<QuestionId, Map<SubmissionId, List<ChoiceId>>> ticked =
                    ofTicks.isEmpty() ? Map.of() : ticked(range, ofTicks);
            database.select(
                            SUBMITTED_ANSWER.QUESTION_ID,
                            SUBMITTED_ANSWER.MISSING_REASON,
                            SUBMITTED_ANSWER.CHOICE_ID,
                            arrayAgg(SUBMITTED_ANSWER.SUBMISSION_ID),
                            numbers)
                    .from(SUBMITTED_ANSWER)
                    .where(among(range, all))
                    .groupBy(SUBMITTED_ANSWER.QUESTION_ID, SUBMITTED_ANSWER.MISSING_REASON, SUBMITTED_ANSWER.CHOICE_ID)
                    .forEach(line -> {
                        Map<SubmissionId, List<ChoiceId>> ticks = ticked.getOrDefault(line.value1(), Map.of());
                        Map<SubmissionId, Given> own =
                                given.computeIfAbsent(line.value1(), question -> new HashMap<>());
                        for (int at = 0; at < line.value4().length; at++) {
                            SubmissionId submission = line.value4()[at];
                            own.put(
                                    submission,
                                    new Given(
                                            line.value2(),
                                            chosen(line.value3(), submission, ticks),
                                            line.value5() == null ? null : line.value5()[at],
                                            false,
                                            null,
                                            null));
                        }
                    });
        }
        return given;
    }

    private static Set<QuestionId> ids(Collection<ResultsQuestion> questions, Predicate<ResultsQuestion> which) {
        return questions.stream().filter(which).map(ResultsQuestion::id).collect(Collectors.toSet());
    }

    private static List<ChoiceId> chosen(
            @Nullable ChoiceId choice, SubmissionId submission, Map<SubmissionId, List<ChoiceId>> ticks) {
        return choice == null ? ticks.getOrDefault(submission, List.of()) : List.of(choice);
    }

    /** Texts, and what was written beside choices: read apart, because the index of the figures does not hold them. */
    private Map<QuestionId, Map<SubmissionId, String>> texts(
            SubmissionRange submissions, Collection<QuestionId> questions) {
        Field<String> text = coalesce(SUBMITTED_ANSWER.TEXT_VALUE, SUBMITTED_ANSWER.OTHER_TEXT);
        Map<QuestionId, Map<SubmissionId, String>> texts = new HashMap<>();
        database.select(SUBMITTED_ANSWER.QUESTION_ID, SUBMITTED_ANSWER.SUBMISSION_ID, text)
                .from(SUBMITTED_ANSWER)
                .where(among(submissions, questions))
                .and(SUBMITTED_ANSWER.TEXT_VALUE.isNotNull().or(SUBMITTED_ANSWER.OTHER_TEXT.isNotNull()))
                .forEach(line -> texts.computeIfAbsent(line.value1(), question -> new HashMap<>())
                        .put(line.value2(), line.value3()));
        return texts;
    }

    private static Condition among(SubmissionRange submissions, Collection<QuestionId> questions) {
        return among(SUBMITTED_ANSWER.SUBMISSION_ID, submissions, SUBMITTED_ANSWER.QUESTION_ID, questions);
    }

    private static Condition among(
            Field<SubmissionId> submission,
            SubmissionRange submissions,
            Field<QuestionId> question,
            Collection<QuestionId> questions) {
        return submission.between(submissions.first(), submissions.last()).and(question.eq(anyOf(question, questions)));
    }

    /** What was ticked in multiple choices, in the order of the choices' ids. */
    private Map<QuestionId, Map<SubmissionId, List<ChoiceId>>> ticked(
            SubmissionRange submissions, Collection<QuestionId> questions) {
        Map<QuestionId, Map<SubmissionId, List<ChoiceId>>> ticked = new HashMap<>();
        database
                .select(
                        SUBMITTED_ANSWER_CHOICE.QUESTION_ID,
                        SUBMITTED_ANSWER_CHOICE.CHOICE_ID,
                        arrayAgg(SUBMITTED_ANSWER_CHOICE.SUBMISSION_ID))
                .from(SUBMITTED_ANSWER_CHOICE)
                .where(among(
                        SUBMITTED_ANSWER_CHOICE.SUBMISSION_ID,
                        submissions,
                        SUBMITTED_ANSWER_CHOICE.QUESTION_ID,
                        questions))
                .groupBy(SUBMITTED_ANSWER_CHOICE.QUESTION_ID, SUBMITTED_ANSWER_CHOICE.CHOICE_ID)
                .fetch()
                .stream()
                .sorted(Comparator.comparingLong(line -> line.value2().value()))
                .forEach(line -> {
                    Map<SubmissionId, List<ChoiceId>> own =
                            ticked.computeIfAbsent(line.value1(), question -> new HashMap<>());
                    for (SubmissionId submission : line.value3()) {
                        own.computeIfAbsent(submission, first -> new ArrayList<>())
                                .add(line.value2());
                    }
                });
        return ticked;
    }

    /** One parameter however many values there are, so that the statement stays the same. */
    static <T> QuantifiedSelect<Record1<T>> anyOf(Field<T> of, Collection<T> values) {
        @SuppressWarnings("unchecked")
        T[] array = values.toArray((T[]) Array.newInstance(of.getType(), 0));
        return DSL.any(DSL.val(array, of.getDataType().array()));
    }
}
