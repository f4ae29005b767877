package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.ANSWER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.defaultValue;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.BIGINT;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.providus.kopskats.audit.AuditLine;
import lv.providus.kopskats.database.generated.Routines;
import lv.providus.kopskats.database.generated.enums.QuestionType;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.ResponseId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record2;
import org.jooq.ResultQuery;
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
    record Content(QuestionId question, QuestionType type, StoredValue value, AnswerContent said) {

        static Content of(QuestionnaireVersion questionnaire, Item item, AnswerContent content) {
            return new Content(
                    questionnaire.idOf(item),
                    QuestionType.valueOf(item.type().code()),
                    StoredValue.of(questionnaire, item, content.value()),
                    content);
        }
    }

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
    Optional<Change> insert(Owner owner, Content content, int version, @Nullable UUID key, @Nullable AuditLine line) {
        var stored = dsl.insertInto(ANSWER)
                .set(ANSWER.RESPONSE_ID, owner.response())
                .set(ANSWER.QUESTION_ID, content.question())
                .set(ANSWER.MUNICIPALITY_ID, owner.municipality())
                .set(ANSWER.QUESTIONNAIRE_VERSION_ID, owner.questionnaire())
                .set(ANSWER.TYPE, content.type())
                .set(ANSWER.VERSION, version)
                .set(columnsOf(content))
                .onConflict(ANSWER.RESPONSE_ID, ANSWER.QUESTION_ID)
                .doNothing()
                .returningResult(ANSWER.VERSION, ANSWER.CHANGED_AT);
        AnswerConsequences consequences = new AnswerConsequences(owner, content.question())
                .ticking(content.value().choices())
                .remembering(key, AnswerConsequences.VERSION_MADE);
        return make(stored, consequences, line);
    }

    /** Stores a changed answer; empty where the stored one no longer has the expected version. */
    Optional<Change> update(
            Owner owner, Content content, StoredAnswer before, @Nullable UUID key, @Nullable AuditLine line) {
        var stored = dsl.update(ANSWER)
                .set(columnsOf(content))
                .set(ANSWER.CHANGED_AT, defaultValue(ANSWER.CHANGED_AT))
                .set(ANSWER.VERSION, ANSWER.VERSION.plus(1))
                .where(keyIs(owner.response(), content.question()))
                .and(ANSWER.VERSION.eq(before.version()))
                .returningResult(ANSWER.VERSION, ANSWER.CHANGED_AT);
        Set<ChoiceId> now = content.value().choices();
        Set<ChoiceId> earlier = before.value().choices();
        AnswerConsequences consequences = new AnswerConsequences(owner, content.question())
                .unticking(without(earlier, now))
                .ticking(without(now, earlier))
                .remembering(key, AnswerConsequences.VERSION_MADE);
        return make(stored, consequences, line);
    }

    /** Clears an answer; empty where the stored one no longer has the expected version. */
    Optional<Change> delete(
            Owner owner, QuestionId question, int version, @Nullable UUID key, @Nullable AuditLine line) {
        var cleared = dsl.deleteFrom(ANSWER)
                .where(keyIs(owner.response(), question))
                .and(ANSWER.VERSION.eq(version))
                .returningResult(ANSWER.VERSION, ResponseFields.NOW);
        AnswerConsequences consequences =
                new AnswerConsequences(owner, question).remembering(key, inline(SaveAnswer.NOT_ANSWERED));
        return make(cleared, consequences, line);
    }

    private static Map<Field<?>, @Nullable Object> columnsOf(Content content) {
        Actor actor = Actors.require();
        StoredValue value = content.value();
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(ANSWER.NUMBER_VALUE, value.number());
        columns.put(ANSWER.TEXT_VALUE, value.text());
        columns.put(ANSWER.DATE_VALUE, value.date());
        columns.put(ANSWER.CHOICE_ID, value.choice());
        columns.put(ANSWER.OTHER_TEXT, value.otherText());
        columns.put(ANSWER.MISSING_REASON, value.missing());
        columns.put(ANSWER.ESTIMATED, content.said().estimated());
        columns.put(ANSWER.COMMENT, content.said().comment());
        columns.put(ANSWER.REASON_FOR_WARNING, content.said().reasonForWarning());
        columns.put(ANSWER.CHANGED_BY_ACCOUNT_ID, Actors.accountOf(actor));
        columns.put(ANSWER.CHANGED_BY_LABEL, actor.label());
        return columns;
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

    /** Makes a change with all that hangs on it; the audit trail gets the line where there was one. */
    private <T extends Record2<Integer, ?>> Optional<Change> make(
            ResultQuery<T> change, AnswerConsequences consequences, @Nullable AuditLine line) {
        Field<Long> written =
                line == null ? inline(null, BIGINT) : Routines.recordAuditEvent(val(JSONB.valueOf(line.json())));
        return dsl.with(consequences.of(change))
                .select(AnswerConsequences.VERSION_MADE, AnswerConsequences.MADE_AT, written)
                .from(AnswerConsequences.MADE)
                .fetchOptional(mapping((version, savedAt, ignored) -> new Change(version, savedAt)));
    }
}
