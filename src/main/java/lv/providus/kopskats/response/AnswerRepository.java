package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.ANSWER;
import static lv.providus.kopskats.database.generated.Tables.ANSWER_CHOICE;
import static lv.providus.kopskats.database.generated.Tables.CHOICE;
import static lv.providus.kopskats.database.generated.Tables.SAVED_CHANGE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.defaultValue;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.BIGINT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Name;
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

    private static final Name MADE = name("made");
    private static final Field<Integer> VERSION_MADE = field(name("made", "version"), ANSWER.VERSION.getDataType());
    private static final Field<Instant> MADE_AT = field(name("made", "saved_at"), ANSWER.CHANGED_AT.getDataType());

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
        Making making = new Making(owner, content.question())
                .ticking(content.value().choices())
                .remembering(key, VERSION_MADE);
        return make(stored, making, line);
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
        Making making = new Making(owner, content.question())
                .unticking(without(earlier, now))
                .ticking(without(now, earlier))
                .remembering(key, VERSION_MADE);
        return make(stored, making, line);
    }

    /** Clears an answer; empty where the stored one no longer has the expected version. */
    Optional<Change> delete(
            Owner owner, QuestionId question, int version, @Nullable UUID key, @Nullable AuditLine line) {
        var cleared = dsl.deleteFrom(ANSWER)
                .where(keyIs(owner.response(), question))
                .and(ANSWER.VERSION.eq(version))
                .returningResult(ANSWER.VERSION, ResponseFields.NOW);
        Making making = new Making(owner, question).remembering(key, inline(SaveAnswer.NOT_ANSWERED));
        return make(cleared, making, line);
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
            ResultQuery<T> change, Making making, @Nullable AuditLine line) {
        List<CommonTableExpression<?>> all = new ArrayList<>();
        all.add(MADE.fields("version", "saved_at").as(change));
        all.addAll(making.parts);
        Field<Long> written =
                line == null ? inline(null, BIGINT) : Routines.recordAuditEvent(val(JSONB.valueOf(line.json())));
        return dsl.with(all)
                .select(VERSION_MADE, MADE_AT, written)
                .from(MADE)
                .fetchOptional(mapping((version, savedAt, ignored) -> new Change(version, savedAt)));
    }

    /** All that hangs on the change of an answer and is done in the same statement; nothing where nothing changes. */
    private static final class Making {

        private final Owner owner;
        private final QuestionId question;
        private final List<CommonTableExpression<?>> parts = new ArrayList<>();

        Making(Owner owner, QuestionId question) {
            this.owner = owner;
            this.question = question;
        }

        /** Keeps what comes of the change under its key, where it has one. */
        Making remembering(@Nullable UUID key, Field<Integer> versionAfterwards) {
            if (key != null) {
                parts.add(name("kept")
                        .as(insertInto(
                                        SAVED_CHANGE,
                                        SAVED_CHANGE.RESPONSE_ID,
                                        SAVED_CHANGE.IDEMPOTENCY_KEY,
                                        SAVED_CHANGE.QUESTION_ID,
                                        SAVED_CHANGE.MUNICIPALITY_ID,
                                        SAVED_CHANGE.VERSION,
                                        SAVED_CHANGE.SAVED_AT)
                                .select(select(
                                                val(owner.response(), SAVED_CHANGE.RESPONSE_ID),
                                                val(key, SAVED_CHANGE.IDEMPOTENCY_KEY),
                                                val(question, SAVED_CHANGE.QUESTION_ID),
                                                val(owner.municipality(), SAVED_CHANGE.MUNICIPALITY_ID),
                                                versionAfterwards,
                                                MADE_AT)
                                        .from(MADE))
                                .returningResult(SAVED_CHANGE.VERSION)));
            }
            return this;
        }

        Making ticking(Collection<ChoiceId> choices) {
            if (!choices.isEmpty()) {
                parts.add(name("ticked")
                        .as(insertInto(
                                        ANSWER_CHOICE,
                                        ANSWER_CHOICE.RESPONSE_ID,
                                        ANSWER_CHOICE.QUESTION_ID,
                                        ANSWER_CHOICE.CHOICE_ID,
                                        ANSWER_CHOICE.MUNICIPALITY_ID)
                                .select(select(
                                                val(owner.response(), ANSWER_CHOICE.RESPONSE_ID),
                                                CHOICE.QUESTION_ID,
                                                CHOICE.ID,
                                                val(owner.municipality(), ANSWER_CHOICE.MUNICIPALITY_ID))
                                        .from(CHOICE)
                                        .crossJoin(MADE)
                                        .where(CHOICE.QUESTION_ID.eq(question))
                                        .and(CHOICE.ID.in(choices)))
                                .returningResult(ANSWER_CHOICE.CHOICE_ID)));
            }
            return this;
        }

        Making unticking(Collection<ChoiceId> choices) {
            if (!choices.isEmpty()) {
                parts.add(name("unticked")
                        .as(deleteFrom(ANSWER_CHOICE)
                                .where(ANSWER_CHOICE.RESPONSE_ID.eq(owner.response()))
                                .and(ANSWER_CHOICE.QUESTION_ID.eq(question))
                                .and(ANSWER_CHOICE.CHOICE_ID.in(choices))
                                .and(exists(selectOne().from(MADE)))
                                .returningResult(ANSWER_CHOICE.CHOICE_ID)));
            }
            return this;
        }
    }
}
