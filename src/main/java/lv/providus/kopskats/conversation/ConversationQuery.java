package lv.providus.kopskats.conversation;

import static lv.providus.kopskats.database.generated.Tables.CONVERSATION;
import static lv.providus.kopskats.database.generated.Tables.CONVERSATION_MESSAGE;
import static lv.providus.kopskats.database.generated.Tables.CONVERSATION_READING;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.QUESTION;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.ConversationId;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads conversations; which ones there are for whom is decided by row-level security too. */
@Repository
class ConversationQuery {

    /** Where a municipality stands in a round: what its questions are about, and until when it may answer. */
    record Place(Atvk atvk, String municipality, LocalizedText round, Instant closesAt, Instant now) {}

    private static final Field<Instant> NOW = DSL.currentOffsetDateTime().convertFrom(OffsetDateTime::toInstant);

    private static final SelectField<@Nullable LocalizedText> WORDING = row(QUESTION.WORDING_LV, QUESTION.WORDING_EN)
            .mapping(LocalizedText.class, (lv, en) -> lv == null ? null : new LocalizedText(lv, en));

    private static final Field<List<Conversation.Message>> MESSAGES = multiset(select(
                            CONVERSATION_MESSAGE.FROM_MUNICIPALITY,
                            CONVERSATION_MESSAGE.AUTHOR_LABEL,
                            CONVERSATION_MESSAGE.TEXT,
                            CONVERSATION_MESSAGE.WRITTEN_AT)
                    .from(CONVERSATION_MESSAGE)
                    .where(CONVERSATION_MESSAGE.CONVERSATION_ID.eq(CONVERSATION.ID))
                    .orderBy(CONVERSATION_MESSAGE.ID))
            .convertFrom(rows -> rows.map(mapping(Conversation.Message::new)));

    private final DSLContext dsl;

    ConversationQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All of a round, those that wait first. */
    List<Conversation> inRound(RoundId round, AccountId reader) {
        return find(CONVERSATION.ROUND_ID.eq(round), reader, false);
    }

    List<Conversation> of(RoundId round, MunicipalityId municipality, AccountId reader) {
        return find(CONVERSATION.ROUND_ID.eq(round).and(CONVERSATION.MUNICIPALITY_ID.eq(municipality)), reader, true);
    }

    /** The same as a researcher reads it. */
    List<Conversation> forResearcher(RoundId round, MunicipalityId municipality, AccountId reader) {
        return find(CONVERSATION.ROUND_ID.eq(round).and(CONVERSATION.MUNICIPALITY_ID.eq(municipality)), reader, false);
    }

    /** How many questions of PROVIDUS the municipality has not answered yet, by round. */
    Map<RoundId, Integer> waitingForMunicipality(MunicipalityId municipality) {
        return dsl.select(CONVERSATION.ROUND_ID, count())
                .from(CONVERSATION)
                .where(CONVERSATION.MUNICIPALITY_ID.eq(municipality))
                .and(CONVERSATION.STATE.eq(lv.providus.kopskats.database.generated.enums.ConversationState.asked))
                .groupBy(CONVERSATION.ROUND_ID)
                .fetchMap(CONVERSATION.ROUND_ID, count());
    }

    Optional<Conversation> byId(ConversationId id, AccountId reader, boolean readerIsOfMunicipality) {
        return find(CONVERSATION.ID.eq(id), reader, readerIsOfMunicipality).stream()
                .findFirst();
    }

    /** How many conversations hold something that the person of a municipality has not read. */
    int unread(RoundId round, MunicipalityId municipality, AccountId reader) {
        return (int) of(round, municipality, reader).stream()
                .filter(Conversation::unread)
                .count();
    }

    int waiting(RoundId round) {
        return dsl.fetchCount(
                CONVERSATION,
                CONVERSATION
                        .ROUND_ID
                        .eq(round)
                        .and(CONVERSATION.STATE.eq(
                                lv.providus.kopskats.database.generated.enums.ConversationState.open)));
    }

    Optional<Place> place(RoundId round, MunicipalityId municipality) {
        return dsl.select(
                        ROUND_MUNICIPALITY.ATVK.convertFrom(Atvk::new),
                        ROUND_MUNICIPALITY.NAME,
                        row(ROUND.TITLE_LV, ROUND.TITLE_EN).mapping(LocalizedText::new),
                        greatest(ROUND.CLOSES_AT, PARTICIPATION.EXTENDED_UNTIL),
                        NOW)
                .from(PARTICIPATION)
                .join(ROUND)
                .on(ROUND.ID.eq(PARTICIPATION.ROUND_ID))
                .join(ROUND_MUNICIPALITY)
                .on(ROUND_MUNICIPALITY.ROUND_ID.eq(PARTICIPATION.ROUND_ID))
                .and(ROUND_MUNICIPALITY.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                .where(PARTICIPATION.ROUND_ID.eq(round))
                .and(PARTICIPATION.MUNICIPALITY_ID.eq(municipality))
                .fetchOptional(mapping(Place::new));
    }

    /** A question of the questionnaire that a round asks. */
    Optional<QuestionId> question(RoundId round, QuestionCode code) {
        return dsl.select(QUESTION.ID)
                .from(QUESTION)
                .join(ROUND)
                .on(ROUND.QUESTIONNAIRE_VERSION_ID.eq(QUESTION.QUESTIONNAIRE_VERSION_ID))
                .where(ROUND.ID.eq(round))
                .and(QUESTION.CODE.eq(code.value()))
                .fetchOptional(QUESTION.ID);
    }

    private List<Conversation> find(Condition condition, AccountId reader, boolean readerIsOfMunicipality) {
        Field<Long> readUpTo = coalesce(
                field(DSL.select(CONVERSATION_READING.LAST_MESSAGE_ID)
                        .from(CONVERSATION_READING)
                        .where(CONVERSATION_READING.CONVERSATION_ID.eq(CONVERSATION.ID))
                        .and(CONVERSATION_READING.ACCOUNT_ID.eq(reader))),
                inline(0L));
        Field<Boolean> unread = field(exists(selectOne()
                .from(CONVERSATION_MESSAGE)
                .where(CONVERSATION_MESSAGE.CONVERSATION_ID.eq(CONVERSATION.ID))
                .and(CONVERSATION_MESSAGE.FROM_MUNICIPALITY.ne(readerIsOfMunicipality))
                .and(CONVERSATION_MESSAGE.ID.gt(readUpTo))));
        return dsl.select(
                        CONVERSATION.ID,
                        CONVERSATION.ROUND_ID,
                        CONVERSATION.MUNICIPALITY_ID,
                        ROUND_MUNICIPALITY.ATVK.convertFrom(Atvk::new),
                        ROUND_MUNICIPALITY.NAME,
                        CONVERSATION.KIND.convertFrom(kind -> switch (kind) {
                            case question -> ConversationKind.QUESTION;
                            case extension -> ConversationKind.EXTENSION;
                        }),
                        CONVERSATION.OPENED_BY_PROVIDUS,
                        QUESTION.CODE.convertFrom(code -> code == null ? null : new QuestionCode(code)),
                        WORDING,
                        CONVERSATION.WISHED_UNTIL,
                        CONVERSATION.GRANTED_UNTIL,
                        CONVERSATION.STATE.convertFrom(state -> switch (state) {
                            case open -> ConversationState.OPEN;
                            case asked -> ConversationState.ASKED;
                            case answered -> ConversationState.ANSWERED;
                            case granted -> ConversationState.GRANTED;
                            case refused -> ConversationState.REFUSED;
                        }),
                        MESSAGES,
                        unread)
                .from(CONVERSATION)
                .join(ROUND_MUNICIPALITY)
                .on(ROUND_MUNICIPALITY.ROUND_ID.eq(CONVERSATION.ROUND_ID))
                .and(ROUND_MUNICIPALITY.MUNICIPALITY_ID.eq(CONVERSATION.MUNICIPALITY_ID))
                .leftJoin(QUESTION)
                .on(QUESTION.ID.eq(CONVERSATION.QUESTION_ID))
                .where(condition)
                .orderBy(CONVERSATION.STATE, CONVERSATION.ID.desc())
                .fetch(mapping(Conversation::new));
    }
}
