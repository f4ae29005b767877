package lv.providus.kopskats.results;

import static java.util.stream.Collectors.toMap;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER_CHOICE;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.coalesce;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Reads what submissions hold, in plain columns: thousands of nested rows take longer to read than to find. */
@Repository
class SubmittedAnswersQuery {

    private final DSLContext database;

    SubmittedAnswersQuery(DSLContext database) {
        this.database = database;
    }

    /** A question in a submission. */
    record Place(SubmissionId submission, QuestionId question) {

        private static final long SPREAD = 1_000_003;

        /** Submissions by questions fill a rectangle, on which what a record has otherwise is the same for dozens. */
        @Override
        public int hashCode() {
            return Long.hashCode(SPREAD * submission.value() + question.value());
        }
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
     * From the first submission to the last: those of a round lie together, and a range leaves PostgreSQL no other way than
     * to read the questions side by side. What else lies between is passed over.
     */
    private record Range(SubmissionId first, SubmissionId last) {

        static Range of(Collection<SubmissionId> submissions) {
            Comparator<SubmissionId> order = Comparator.comparingLong(SubmissionId::value);
            return new Range(Collections.min(submissions, order), Collections.max(submissions, order));
        }
    }

    /**
     * What submissions hold of some questions; nothing for a place where the question was left empty.
     *
     * @param submissions in any order, of one round
     */
    Map<Place, Given> given(Collection<SubmissionId> submissions, Collection<QuestionId> questions) {
        if (submissions.isEmpty()) {
            return Map.of();
        }
        Range range = Range.of(submissions);
        return given(range, questions, texts(range, questions));
    }

    /**
     * As {@link #given}, without texts.
     *
     * @param submissions in any order, of any rounds
     */
    Map<Place, Given> figures(Collection<SubmissionId> submissions, Collection<QuestionId> questions) {
        return submissions.isEmpty() ? Map.of() : given(Range.of(submissions), questions, Map.of());
    }

    private Map<Place, Given> given(Range submissions, Collection<QuestionId> questions, Map<Place, String> texts) {
        Map<Place, List<ChoiceId>> ticked = ticked(submissions, questions);
        Map<Place, Given> given = new HashMap<>();
        database.select(
                        SUBMITTED_ANSWER.SUBMISSION_ID,
                        SUBMITTED_ANSWER.QUESTION_ID,
                        SUBMITTED_ANSWER.MISSING_REASON,
                        SUBMITTED_ANSWER.CHOICE_ID,
                        SUBMITTED_ANSWER.NUMBER_VALUE,
                        SUBMITTED_ANSWER.ESTIMATED,
                        SUBMITTED_ANSWER.DATE_VALUE)
                .from(SUBMITTED_ANSWER)
                .where(among(submissions, questions))
                .forEach(line -> {
                    Place place = new Place(line.value1(), line.value2());
                    given.put(
                            place,
                            new Given(
                                    line.value3(),
                                    line.value4() == null
                                            ? ticked.getOrDefault(place, List.of())
                                            : List.of(line.value4()),
                                    line.value5(),
                                    line.value6(),
                                    texts.get(place),
                                    line.value7()));
                });
        return given;
    }

    /** Texts, and what was written beside choices: read apart, because the index of the figures does not hold them. */
    private Map<Place, String> texts(Range submissions, Collection<QuestionId> questions) {
        Field<String> text = coalesce(SUBMITTED_ANSWER.TEXT_VALUE, SUBMITTED_ANSWER.OTHER_TEXT);
        return database.select(SUBMITTED_ANSWER.SUBMISSION_ID, SUBMITTED_ANSWER.QUESTION_ID, text)
                .from(SUBMITTED_ANSWER)
                .where(among(submissions, questions))
                .and(SUBMITTED_ANSWER.TEXT_VALUE.isNotNull().or(SUBMITTED_ANSWER.OTHER_TEXT.isNotNull()))
                .collect(toMap(line -> new Place(line.value1(), line.value2()), line -> line.value3()));
    }

    private static Condition among(Range submissions, Collection<QuestionId> questions) {
        return among(SUBMITTED_ANSWER.SUBMISSION_ID, submissions, SUBMITTED_ANSWER.QUESTION_ID, questions);
    }

    private static Condition among(
            Field<SubmissionId> submission,
            Range submissions,
            Field<QuestionId> question,
            Collection<QuestionId> questions) {
        return submission.between(submissions.first(), submissions.last()).and(question.eq(anyOf(question, questions)));
    }

    /** What was ticked in multiple choices; put together by the database, since there are many ticks to each answer. */
    private Map<Place, List<ChoiceId>> ticked(Range submissions, Collection<QuestionId> questions) {
        return database.select(
                        SUBMITTED_ANSWER_CHOICE.SUBMISSION_ID,
                        SUBMITTED_ANSWER_CHOICE.QUESTION_ID,
                        arrayAgg(SUBMITTED_ANSWER_CHOICE.CHOICE_ID).orderBy(SUBMITTED_ANSWER_CHOICE.CHOICE_ID))
                .from(SUBMITTED_ANSWER_CHOICE)
                .where(among(
                        SUBMITTED_ANSWER_CHOICE.SUBMISSION_ID,
                        submissions,
                        SUBMITTED_ANSWER_CHOICE.QUESTION_ID,
                        questions))
                .groupBy(SUBMITTED_ANSWER_CHOICE.SUBMISSION_ID, SUBMITTED_ANSWER_CHOICE.QUESTION_ID)
                .collect(toMap(line -> new Place(line.value1(), line.value2()), line -> List.of(line.value3())));
    }

    /** One parameter however many values there are, so that the statement stays the same. */
    static <T> QuantifiedSelect<Record1<T>> anyOf(Field<T> of, Collection<T> values) {
        @SuppressWarnings("unchecked")
        T[] array = values.toArray((T[]) Array.newInstance(of.getType(), 0));
        return DSL.any(DSL.val(array, of.getDataType().array()));
    }
}
