package lv.providus.kopskats.response;

import static java.util.Objects.requireNonNull;
import static lv.providus.kopskats.database.generated.Tables.ANSWER;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.QUESTION;
import static lv.providus.kopskats.database.generated.Tables.QUESTIONNAIRE_VERSION;
import static lv.providus.kopskats.database.generated.Tables.RESPONSE;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SAVED_CHANGE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lv.providus.kopskats.database.generated.enums.ResponseState;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.ResponseId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Responses and their state. A response is locked before anything in it changes. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ResponseRepository {

    /** What else may go on in the response while it is locked. */
    enum Lock {
        /** Others may change other answers, but nobody the state. */
        AGAINST_CHANGE_OF_STATE,
        /** Nobody else may change anything. */
        ALONE
    }

    /**
     * Where the municipality stands, and its stored answer to the question that was asked for.
     *
     * @param earlier what came of the same change when it was sent before; null where it is new
     */
    record AnswerStanding(
            Standing standing, @Nullable StoredAnswer answer, AnswerRepository.@Nullable Change earlier) {}

    private static final Duration CHANGES_ARE_KEPT = Duration.ofDays(30);

    private final DSLContext dsl;

    ResponseRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Locks the response where there is one; empty where the municipality is not asked in the round. */
    Optional<Standing> lock(RoundId round, MunicipalityId municipality, Lock lock) {
        var response = locked(round, municipality, lock);
        return dsl.select(standing(response))
                .from(ResponseFields.asked())
                .leftJoin(response)
                .on(trueCondition())
                .where(isAsked(round, municipality))
                .fetchOptional(mapping(standing -> standing));
    }

    /** As {@link #lock}, and the stored answer to the question of a change, all in one statement. */
    Optional<AnswerStanding> lockWithAnswer(
            RoundId round, MunicipalityId municipality, Lock lock, QuestionCode question, @Nullable UUID key) {
        var response = locked(round, municipality, lock);
        Field<@Nullable StoredAnswer> answer = multiset(select(ResponseFields.WORKING_ANSWER)
                        .from(ANSWER)
                        .join(QUESTION)
                        .on(QUESTION.ID.eq(ANSWER.QUESTION_ID))
                        .where(ANSWER.RESPONSE_ID.eq(response.field(RESPONSE.ID)))
                        .and(QUESTION.CODE.eq(question.value())))
                .convertFrom(
                        answers -> answers.isEmpty() ? null : answers.getFirst().value1());
        Field<AnswerRepository.@Nullable Change> earlier = multiset(select(SAVED_CHANGE.VERSION, SAVED_CHANGE.SAVED_AT)
                        .from(SAVED_CHANGE)
                        .join(QUESTION)
                        .on(QUESTION.ID.eq(SAVED_CHANGE.QUESTION_ID))
                        .where(SAVED_CHANGE.RESPONSE_ID.eq(response.field(RESPONSE.ID)))
                        .and(SAVED_CHANGE.IDEMPOTENCY_KEY.eq(key))
                        .and(QUESTION.CODE.eq(question.value())))
                .convertFrom(changes -> changes.map(mapping(AnswerRepository.Change::new)).stream()
                        .findFirst()
                        .orElse(null));
        return dsl.select(standing(response), answer, earlier)
                .from(ResponseFields.asked())
                .leftJoin(response)
                .on(trueCondition())
                .where(isAsked(round, municipality))
                .fetchOptional(mapping(AnswerStanding::new));
    }

    private static Table<?> locked(RoundId round, MunicipalityId municipality, Lock lock) {
        var response = select(RESPONSE.ID, RESPONSE.STATE, RESPONSE.VERSION)
                .from(RESPONSE)
                .where(RESPONSE.ROUND_ID.eq(round))
                .and(RESPONSE.MUNICIPALITY_ID.eq(municipality));
        return lateral(
                        switch (lock) {
                            case AGAINST_CHANGE_OF_STATE -> response.forShare();
                            case ALONE -> response.forUpdate();
                        })
                .as("locked_response");
    }

    private static SelectField<Standing> standing(Table<?> response) {
        return row(
                        ROUND_MUNICIPALITY.ATVK.convertFrom(Atvk::new),
                        ROUND.QUESTIONNAIRE_VERSION_ID,
                        field(select(QUESTIONNAIRE_VERSION.PUBLISHED_AT)
                                .from(QUESTIONNAIRE_VERSION)
                                .where(QUESTIONNAIRE_VERSION.ID.eq(ROUND.QUESTIONNAIRE_VERSION_ID))),
                        ResponseFields.CLOSES_AT,
                        ResponseFields.WINDOW,
                        response.field(RESPONSE.ID),
                        requireNonNull(response.field(RESPONSE.STATE)).convertFrom(ResponseFields::stateOf),
                        coalesce(response.field(RESPONSE.VERSION), inline(0)))
                .mapping(Standing::new);
    }

    private static Condition isAsked(RoundId round, MunicipalityId municipality) {
        return PARTICIPATION.ROUND_ID.eq(round).and(PARTICIPATION.MUNICIPALITY_ID.eq(municipality));
    }

    /** The clock of the database. */
    Instant now() {
        return requireNonNull(dsl.select(ResponseFields.NOW).fetchSingle().value1());
    }

    /** Starts a response; empty where somebody else has just done so. */
    Optional<ResponseId> start(RoundId round, MunicipalityId municipality, QuestionnaireVersionId questionnaire) {
        return dsl.insertInto(RESPONSE)
                .set(RESPONSE.ROUND_ID, round)
                .set(RESPONSE.MUNICIPALITY_ID, municipality)
                .set(RESPONSE.QUESTIONNAIRE_VERSION_ID, questionnaire)
                .onConflict(RESPONSE.ROUND_ID, RESPONSE.MUNICIPALITY_ID)
                .doNothing()
                .returningResult(RESPONSE.ID)
                .fetchOptional(mapping(id -> id));
    }

    void setState(ResponseId response, ResponseState state) {
        dsl.update(RESPONSE)
                .set(RESPONSE.STATE, state)
                .where(RESPONSE.ID.eq(response))
                .execute();
    }

    /** Forgets changes that no browser sends again. */
    void forgetOldChanges(ResponseId response) {
        dsl.deleteFrom(SAVED_CHANGE)
                .where(SAVED_CHANGE.RESPONSE_ID.eq(response))
                .and(SAVED_CHANGE.SAVED_AT.lt(Instant.now().minus(CHANGES_ARE_KEPT)))
                .execute();
    }

    /** Keeps in mind that an answer of this version was cleared. */
    void rememberClearedVersion(ResponseId response, int version) {
        dsl.update(RESPONSE)
                .set(RESPONSE.VERSION, greatest(RESPONSE.VERSION, val(version)))
                .where(RESPONSE.ID.eq(response))
                .execute();
    }
}
