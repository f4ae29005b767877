package lv.providus.kopskats.publication;

import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.QUESTION;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER_CHOICE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.database.generated.enums.MissingReason;
import lv.providus.kopskats.publication.Publication.Outcome;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.SubmissionId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads where the own municipality stands: its name and region in a round, and what it submitted. */
@Repository
class BenchmarkQuery {

    private final DSLContext database;

    BenchmarkQuery(DSLContext database) {
        this.database = database;
    }

    /** Name and region of a municipality asked. */
    record Place(String name, String region) {}

    /** Empty where it is not asked in the round. */
    Optional<Place> place(RoundId round, MunicipalityId municipality) {
        return database.select(ROUND_MUNICIPALITY.NAME, ROUND_MUNICIPALITY.CODE)
                .from(PARTICIPATION)
                .join(ROUND_MUNICIPALITY)
                .on(ROUND_MUNICIPALITY.ROUND_ID.eq(PARTICIPATION.ROUND_ID))
                .and(ROUND_MUNICIPALITY.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                .where(PARTICIPATION.ROUND_ID.eq(round))
                .and(PARTICIPATION.MUNICIPALITY_ID.eq(municipality))
                .fetchOptional(mapping(Place::new));
    }

    Map<QuestionId, OwnAnswer> answers(RoundId round, MunicipalityId municipality, Collection<QuestionId> questions) {
        return database.select(
                        QUESTION.ID,
                        row(
                                        LATEST_SUBMISSION.ID,
                                        LATEST_SUBMISSION.SUBMITTED_AT,
                                        SUBMITTED_ANSWER.SUBMISSION_ID,
                                        SUBMITTED_ANSWER.MISSING_REASON,
                                        SUBMITTED_ANSWER.CHOICE_ID,
                                        SUBMITTED_ANSWER.NUMBER_VALUE,
                                        multiset(select(SUBMITTED_ANSWER_CHOICE.CHOICE_ID)
                                                        .from(SUBMITTED_ANSWER_CHOICE)
                                                        .where(SUBMITTED_ANSWER_CHOICE.SUBMISSION_ID.eq(
                                                                SUBMITTED_ANSWER.SUBMISSION_ID))
                                                        .and(SUBMITTED_ANSWER_CHOICE.QUESTION_ID.eq(QUESTION.ID)))
                                                .convertFrom(rows -> rows.map(mapping(id -> id))))
                                .mapping(BenchmarkQuery::answer))
                .from(QUESTION)
                .leftJoin(LATEST_SUBMISSION)
                .on(LATEST_SUBMISSION.ROUND_ID.eq(round))
                .and(LATEST_SUBMISSION.MUNICIPALITY_ID.eq(municipality))
                .leftJoin(SUBMITTED_ANSWER)
                .on(SUBMITTED_ANSWER.SUBMISSION_ID.eq(LATEST_SUBMISSION.ID))
                .and(SUBMITTED_ANSWER.QUESTION_ID.eq(QUESTION.ID))
                .where(QUESTION.ID.in(questions))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    private static OwnAnswer answer(
            @Nullable SubmissionId submission,
            @Nullable Instant submittedAt,
            @Nullable SubmissionId answered,
            @Nullable MissingReason missing,
            @Nullable ChoiceId choice,
            @Nullable BigDecimal number,
            List<ChoiceId> ticked) {
        return new OwnAnswer(
                submission == null ? null : outcome(answered, missing),
                submittedAt,
                choice == null ? ticked : List.of(choice),
                number);
    }

    private static Outcome outcome(@Nullable SubmissionId answered, @Nullable MissingReason missing) {
        if (answered == null) {
            return Outcome.LEFT_EMPTY;
        }
        return switch (missing) {
            case null -> Outcome.ANSWERED;
            case does_not_know -> Outcome.DOES_NOT_KNOW;
            case not_applicable -> Outcome.NOT_APPLICABLE;
        };
    }
}
