package lv.providus.kopskats.conversation;

import static lv.providus.kopskats.database.generated.Tables.CONVERSATION;
import static lv.providus.kopskats.database.generated.Tables.CONVERSATION_MESSAGE;
import static lv.providus.kopskats.database.generated.Tables.CONVERSATION_READING;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import lv.providus.kopskats.database.generated.enums.ConversationKind;
import lv.providus.kopskats.database.generated.enums.ConversationState;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.ConversationId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ConversationRepository {

    private final DSLContext dsl;

    ConversationRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Opens a question; whoever opens it has the other side to wait for. */
    ConversationId openQuestion(
            RoundId round, MunicipalityId municipality, @Nullable QuestionId question, boolean byProvidus) {
        return Objects.requireNonNull(dsl.insertInto(CONVERSATION)
                .set(CONVERSATION.ROUND_ID, round)
                .set(CONVERSATION.MUNICIPALITY_ID, municipality)
                .set(CONVERSATION.KIND, ConversationKind.question)
                .set(CONVERSATION.QUESTION_ID, question)
                .set(CONVERSATION.OPENED_BY_PROVIDUS, byProvidus)
                .set(CONVERSATION.STATE, byProvidus ? ConversationState.asked : ConversationState.open)
                .returningResult(CONVERSATION.ID)
                .fetchSingle()
                .value1());
    }

    /** Empty where a wish of the municipality waits already. */
    Optional<ConversationId> openExtension(RoundId round, MunicipalityId municipality, Instant wishedUntil) {
        return dsl.insertInto(CONVERSATION)
                .set(CONVERSATION.ROUND_ID, round)
                .set(CONVERSATION.MUNICIPALITY_ID, municipality)
                .set(CONVERSATION.KIND, ConversationKind.extension)
                .set(CONVERSATION.WISHED_UNTIL, wishedUntil)
                .onConflictDoNothing()
                .returningResult(CONVERSATION.ID)
                .fetchOptional(CONVERSATION.ID);
    }

    /** Locks a conversation, so that it gets one answer at a time. */
    void lock(ConversationId id) {
        dsl.selectOne()
                .from(CONVERSATION)
                .where(CONVERSATION.ID.eq(id))
                .forUpdate()
                .execute();
    }

    /** Adds a message and gives back its number. */
    long say(ConversationId id, MunicipalityId municipality, boolean fromMunicipality, String text) {
        Actor actor = Actors.require();
        Long message = dsl.insertInto(CONVERSATION_MESSAGE)
                .set(CONVERSATION_MESSAGE.CONVERSATION_ID, id)
                .set(CONVERSATION_MESSAGE.MUNICIPALITY_ID, municipality)
                .set(CONVERSATION_MESSAGE.FROM_MUNICIPALITY, fromMunicipality)
                .set(CONVERSATION_MESSAGE.ACCOUNT_ID, Actors.accountOf(actor))
                .set(CONVERSATION_MESSAGE.AUTHOR_LABEL, actor.label())
                .set(CONVERSATION_MESSAGE.TEXT, text)
                .returningResult(CONVERSATION_MESSAGE.ID)
                .fetchSingle()
                .value1();
        return Objects.requireNonNull(message);
    }

    void setOpen(ConversationId id) {
        setState(id, ConversationState.open, null);
    }

    void setAsked(ConversationId id) {
        setState(id, ConversationState.asked, null);
    }

    void setAnswered(ConversationId id) {
        setState(id, ConversationState.answered, null);
    }

    void grant(ConversationId id, Instant until) {
        setState(id, ConversationState.granted, until);
    }

    void refuse(ConversationId id) {
        setState(id, ConversationState.refused, null);
    }

    private void setState(ConversationId id, ConversationState state, @Nullable Instant grantedUntil) {
        dsl.update(CONVERSATION)
                .set(CONVERSATION.STATE, state)
                .set(CONVERSATION.GRANTED_UNTIL, grantedUntil)
                .set(CONVERSATION.VERSION, CONVERSATION.VERSION.plus(1))
                .where(CONVERSATION.ID.eq(id))
                .execute();
    }

    /** Remembers that a person has read everything there is. */
    void markRead(ConversationId id, AccountId reader) {
        dsl.insertInto(
                        CONVERSATION_READING,
                        CONVERSATION_READING.CONVERSATION_ID,
                        CONVERSATION_READING.ACCOUNT_ID,
                        CONVERSATION_READING.MUNICIPALITY_ID,
                        CONVERSATION_READING.LAST_MESSAGE_ID)
                .select(select(
                                CONVERSATION_MESSAGE.CONVERSATION_ID,
                                val(reader, CONVERSATION_READING.ACCOUNT_ID),
                                CONVERSATION_MESSAGE.MUNICIPALITY_ID,
                                max(CONVERSATION_MESSAGE.ID))
                        .from(CONVERSATION_MESSAGE)
                        .where(CONVERSATION_MESSAGE.CONVERSATION_ID.eq(id))
                        .groupBy(CONVERSATION_MESSAGE.CONVERSATION_ID, CONVERSATION_MESSAGE.MUNICIPALITY_ID))
                .onConflict(CONVERSATION_READING.CONVERSATION_ID, CONVERSATION_READING.ACCOUNT_ID)
                .doUpdate()
                .set(
                        CONVERSATION_READING.LAST_MESSAGE_ID,
                        org.jooq.impl.DSL.excluded(CONVERSATION_READING.LAST_MESSAGE_ID))
                .execute();
    }
}
