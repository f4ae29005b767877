package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.ANSWER;
import static lv.providus.kopskats.database.generated.Tables.ANSWER_CHOICE;
import static lv.providus.kopskats.database.generated.Tables.CHOICE;
import static lv.providus.kopskats.database.generated.Tables.SAVED_CHANGE;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lv.providus.kopskats.response.AnswerRepository.Owner;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.QuestionId;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;

/** All that hangs on the change of an answer and is done in the same statement; nothing where nothing changes. */
final class AnswerConsequences {

    /** The version of the answer after the change. */
    static final Field<Integer> VERSION_MADE = field(name("made", "version"), ANSWER.VERSION.getDataType());

    static final Field<Instant> MADE_AT = field(name("made", "saved_at"), ANSWER.CHANGED_AT.getDataType());
    static final Name MADE = name("made");

    private final Owner owner;
    private final QuestionId question;
    private final List<CommonTableExpression<?>> parts = new ArrayList<>();

    AnswerConsequences(Owner owner, QuestionId question) {
        this.owner = owner;
        this.question = question;
    }

    /** The parts of a statement: the change itself, which brings version and moment, then all that hangs on it. */
    List<CommonTableExpression<?>> of(ResultQuery<? extends Record2<Integer, ?>> change) {
        List<CommonTableExpression<?>> all = new ArrayList<>();
        all.add(MADE.fields("version", "saved_at").as(change));
        all.addAll(parts);
        return all;
    }

    /** Keeps what comes of the change under its key, where it has one. */
    AnswerConsequences remembering(@Nullable UUID key, Field<Integer> versionAfterwards) {
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

    AnswerConsequences ticking(Collection<ChoiceId> choices) {
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

    AnswerConsequences unticking(Collection<ChoiceId> choices) {
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
