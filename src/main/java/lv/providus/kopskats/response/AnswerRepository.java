package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.ANSWER;
import static lv.providus.kopskats.database.generated.Tables.ANSWER_CHOICE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.defaultValue;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.database.generated.enums.QuestionType;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.ResponseId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The working copy of the answers. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AnswerRepository {

    /** The response whose answers are meant, with what its rows repeat. */
    record Owner(ResponseId response, MunicipalityId municipality, QuestionnaireVersionId questionnaire) {}

    /** What is to be stored at one question. */
    record Content(
            QuestionId question,
            QuestionType type,
            StoredValue value,
            @Nullable String comment) {}

    /** When a change was stored, by the clock of the database, and as which version. */
    record Change(int version, Instant savedAt) {}

    private final DSLContext dsl;

    AnswerRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<StoredAnswer> all(ResponseId response) {
        return dsl.select(ResponseFields.WORKING_ANSWER)
                .from(ANSWER)
                .where(ANSWER.RESPONSE_ID.eq(response))
                .fetch(mapping(answer -> answer));
    }

    /** Stores a first answer; empty where somebody else has just answered. */
    Optional<Change> insert(Owner owner, Content content, int version) {
        Actor actor = Actors.require();
        StoredValue value = content.value();
        Optional<Change> change = dsl.insertInto(ANSWER)
                .set(ANSWER.RESPONSE_ID, owner.response())
                .set(ANSWER.QUESTION_ID, content.question())
                .set(ANSWER.MUNICIPALITY_ID, owner.municipality())
                .set(ANSWER.QUESTIONNAIRE_VERSION_ID, owner.questionnaire())
                .set(ANSWER.TYPE, content.type())
                .set(ANSWER.NUMBER_VALUE, value.number())
                .set(ANSWER.TEXT_VALUE, value.text())
                .set(ANSWER.DATE_VALUE, value.date())
                .set(ANSWER.CHOICE_ID, value.choice())
                .set(ANSWER.OTHER_TEXT, value.otherText())
                .set(ANSWER.MISSING_REASON, value.missing())
                .set(ANSWER.COMMENT, content.comment())
                .set(ANSWER.CHANGED_BY_ACCOUNT_ID, Actors.accountOf(actor))
                .set(ANSWER.CHANGED_BY_LABEL, actor.label())
                .set(ANSWER.VERSION, version)
                .onConflict(ANSWER.RESPONSE_ID, ANSWER.QUESTION_ID)
                .doNothing()
                .returningResult(ANSWER.VERSION, ANSWER.CHANGED_AT)
                .fetchOptional(mapping(Change::new));
        change.ifPresent(ignored -> tick(owner, content.question(), value.choices()));
        return change;
    }

    /** Stores a changed answer; empty where the stored one no longer has the expected version. */
    Optional<Change> update(Owner owner, Content content, StoredAnswer before) {
        Actor actor = Actors.require();
        StoredValue value = content.value();
        Optional<Change> change = dsl.update(ANSWER)
                .set(ANSWER.NUMBER_VALUE, value.number())
                .set(ANSWER.TEXT_VALUE, value.text())
                .set(ANSWER.DATE_VALUE, value.date())
                .set(ANSWER.CHOICE_ID, value.choice())
                .set(ANSWER.OTHER_TEXT, value.otherText())
                .set(ANSWER.MISSING_REASON, value.missing())
                .set(ANSWER.COMMENT, content.comment())
                .set(ANSWER.CHANGED_BY_ACCOUNT_ID, Actors.accountOf(actor))
                .set(ANSWER.CHANGED_BY_LABEL, actor.label())
                .set(ANSWER.CHANGED_AT, defaultValue(ANSWER.CHANGED_AT))
                .set(ANSWER.VERSION, ANSWER.VERSION.plus(1))
                .where(keyIs(owner.response(), content.question()))
                .and(ANSWER.VERSION.eq(before.version()))
                .returningResult(ANSWER.VERSION, ANSWER.CHANGED_AT)
                .fetchOptional(mapping(Change::new));
        change.ifPresent(ignored -> {
            untick(owner, content.question(), without(before.value().choices(), value.choices()));
            tick(
                    owner,
                    content.question(),
                    without(value.choices(), before.value().choices()));
        });
        return change;
    }

    /** Clears an answer; empty where the stored one no longer has the expected version. */
    Optional<Change> delete(ResponseId response, QuestionId question, int version) {
        return dsl.deleteFrom(ANSWER)
                .where(keyIs(response, question))
                .and(ANSWER.VERSION.eq(version))
                .returningResult(ANSWER.VERSION, ResponseFields.NOW)
                .fetchOptional(mapping(Change::new));
    }

    /** Clears all answers and tells the highest version there was, 0 where there was no answer. */
    int deleteAll(ResponseId response) {
        Integer highest = dsl.select(max(ANSWER.VERSION))
                .from(ANSWER)
                .where(ANSWER.RESPONSE_ID.eq(response))
                .fetchSingle()
                .value1();
        dsl.deleteFrom(ANSWER).where(ANSWER.RESPONSE_ID.eq(response)).execute();
        return highest == null ? 0 : highest;
    }

    private static Condition keyIs(ResponseId response, QuestionId question) {
        return ANSWER.RESPONSE_ID.eq(response).and(ANSWER.QUESTION_ID.eq(question));
    }

    private static Set<ChoiceId> without(Set<ChoiceId> choices, Set<ChoiceId> others) {
        Set<ChoiceId> rest = new HashSet<>(choices);
        rest.removeAll(others);
        return rest;
    }

    private void tick(Owner owner, QuestionId question, Collection<ChoiceId> choices) {
        if (!choices.isEmpty()) {
            dsl.insertInto(
                            ANSWER_CHOICE,
                            ANSWER_CHOICE.RESPONSE_ID,
                            ANSWER_CHOICE.QUESTION_ID,
                            ANSWER_CHOICE.CHOICE_ID,
                            ANSWER_CHOICE.MUNICIPALITY_ID)
                    .valuesOfRows(choices.stream()
                            .map(choice -> row(owner.response(), question, choice, owner.municipality()))
                            .toList())
                    .execute();
        }
    }

    private void untick(Owner owner, QuestionId question, Collection<ChoiceId> choices) {
        if (!choices.isEmpty()) {
            dsl.deleteFrom(ANSWER_CHOICE)
                    .where(ANSWER_CHOICE.RESPONSE_ID.eq(owner.response()))
                    .and(ANSWER_CHOICE.QUESTION_ID.eq(question))
                    .and(ANSWER_CHOICE.CHOICE_ID.in(choices))
                    .execute();
        }
    }
}
