package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.ANSWER;
import static lv.providus.kopskats.database.generated.Tables.DELEGATION;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.QUESTION;
import static lv.providus.kopskats.database.generated.Tables.RESPONSE;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SECTION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.database.generated.Routines;
import lv.providus.kopskats.database.generated.enums.AccountLanguage;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.DelegationId;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads entrusted sections. */
@Repository
class DelegationQuery {

    /** What entrusting a section depends on; {@code now} is the clock of the database. */
    record Place(
            long sectionId,
            QuestionnaireVersionId questionnaire,
            Instant closesAt,
            AnsweringWindow window,
            @Nullable ResponseState state,
            Instant now) {}

    private static final Field<@Nullable Instant> ANSWERED_AT = field(select(max(ANSWER.CHANGED_AT))
            .from(ANSWER)
            .join(RESPONSE)
            .on(RESPONSE.ID.eq(ANSWER.RESPONSE_ID))
            .join(QUESTION)
            .on(QUESTION.ID.eq(ANSWER.QUESTION_ID))
            .where(RESPONSE.ROUND_ID.eq(DELEGATION.ROUND_ID))
            .and(RESPONSE.MUNICIPALITY_ID.eq(DELEGATION.MUNICIPALITY_ID))
            .and(QUESTION.SECTION_ID.eq(DELEGATION.SECTION_ID))
            .and(ANSWER.CHANGED_BY_ACCOUNT_ID.isNull())
            .and(ANSWER.CHANGED_BY_LABEL.eq(DELEGATION.LABEL))
            .and(ANSWER.CHANGED_AT.ge(DELEGATION.CREATED_AT)));

    private static final SelectField<DelegationState> STATE = row(
                    Routines.delegationState(DELEGATION.ID.coerce(Long.class)), ANSWERED_AT)
            .mapping(DelegationState.class, DelegationQuery::stateOf);

    /** Needs {@code ROUND} and {@code PARTICIPATION} in the from clause. */
    private static final Field<Instant> ENDS_AT = least(ResponseFields.CLOSES_AT, DELEGATION.EXPIRES_AT);

    private static final SelectField<LocalizedText> ROUND_TITLE =
            row(ROUND.TITLE_LV, ROUND.TITLE_EN).mapping(LocalizedText.class, LocalizedText::new);

    private static final SelectField<LocalizedText> SECTION_TITLE =
            row(SECTION.TITLE_LV, SECTION.TITLE_EN).mapping(LocalizedText.class, LocalizedText::new);

    private static final Field<Language> LANGUAGE = DELEGATION.LANGUAGE.convertFrom(language -> switch (language) {
        case lv_ -> Language.LV;
        case en -> Language.EN;
    });

    private final DSLContext dsl;

    DelegationQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    static AccountLanguage stored(Language language) {
        return switch (language) {
            case LV -> AccountLanguage.lv_;
            case EN -> AccountLanguage.en;
        };
    }

    private static DelegationState stateOf(
            lv.providus.kopskats.database.generated.enums.DelegationState state, @Nullable Instant answeredAt) {
        return switch (state) {
            case sent -> DelegationState.SENT;
            case opened -> answeredAt == null ? DelegationState.OPENED : DelegationState.WORKING;
            case handed_in -> DelegationState.HANDED_IN;
            case expired -> DelegationState.EXPIRED;
            case revoked -> DelegationState.REVOKED;
        };
    }

    /** The state of a delegation by the clock of the database; empty where there is none. */
    Optional<DelegationState> state(DelegationId delegation) {
        return Optional.ofNullable(
                        dsl.select(Routines.delegationState(delegation.value())).fetchSingle(mapping(state -> state)))
                .map(state -> stateOf(state, null));
    }

    /** Whether a delegation works at this moment and a question belongs to its section. */
    boolean reaches(DelegationId delegation, RoundId round, QuestionCode question) {
        return dsl.fetchExists(select(QUESTION.ID)
                .from(DELEGATION)
                .join(QUESTION)
                .on(QUESTION.SECTION_ID.eq(DELEGATION.SECTION_ID))
                .where(DELEGATION.ID.eq(delegation))
                .and(DELEGATION.ROUND_ID.eq(round))
                .and(QUESTION.CODE.eq(question.value()))
                .and(Routines.delegationState(DELEGATION.ID.coerce(Long.class))
                        .in(
                                lv.providus.kopskats.database.generated.enums.DelegationState.sent,
                                lv.providus.kopskats.database.generated.enums.DelegationState.opened)));
    }

    /** Everything entrusted in a response, the latest first. */
    List<Delegation> all(RoundId round, MunicipalityId municipality) {
        return list(DELEGATION.ROUND_ID.eq(round).and(DELEGATION.MUNICIPALITY_ID.eq(municipality)));
    }

    Optional<Delegation> byId(DelegationId delegation, MunicipalityId municipality) {
        return list(DELEGATION.ID.eq(delegation).and(DELEGATION.MUNICIPALITY_ID.eq(municipality))).stream()
                .findFirst();
    }

    private List<Delegation> list(Condition which) {
        return dsl.select(
                        DELEGATION.ID,
                        SECTION.CODE.convertFrom(QuestionCode::new),
                        SECTION_TITLE,
                        DELEGATION.LABEL,
                        DELEGATION.EMAIL,
                        DELEGATION.CREATED_BY_LABEL,
                        DELEGATION.CREATED_AT,
                        ENDS_AT,
                        STATE,
                        DELEGATION.REDEEMED_AT,
                        ANSWERED_AT,
                        DELEGATION.HANDED_IN_AT)
                .from(DELEGATION)
                .join(SECTION)
                .on(SECTION.ID.eq(DELEGATION.SECTION_ID))
                .join(ROUND)
                .on(ROUND.ID.eq(DELEGATION.ROUND_ID))
                .join(PARTICIPATION)
                .on(PARTICIPATION.ROUND_ID.eq(DELEGATION.ROUND_ID))
                .and(PARTICIPATION.MUNICIPALITY_ID.eq(DELEGATION.MUNICIPALITY_ID))
                .where(which)
                .orderBy(DELEGATION.CREATED_AT.desc(), DELEGATION.ID.desc())
                .fetch(mapping(Delegation::new));
    }

    /** What is behind a link, whether it still works or not. */
    Optional<EntrustedSection> behind(byte[] tokenHash) {
        return entrusted(DELEGATION.TOKEN_HASH.eq(tokenHash));
    }

    Optional<EntrustedSection> entrusted(DelegationId delegation) {
        return entrusted(DELEGATION.ID.eq(delegation));
    }

    private Optional<EntrustedSection> entrusted(Condition which) {
        return dsl.select(
                        DELEGATION.ID,
                        DELEGATION.ROUND_ID,
                        ROUND_TITLE,
                        DELEGATION.MUNICIPALITY_ID,
                        ROUND_MUNICIPALITY.NAME,
                        SECTION.CODE.convertFrom(QuestionCode::new),
                        SECTION_TITLE,
                        DELEGATION.LABEL,
                        DELEGATION.CREATED_BY_LABEL,
                        DELEGATION.MESSAGE,
                        LANGUAGE,
                        ENDS_AT,
                        STATE)
                .from(DELEGATION)
                .join(SECTION)
                .on(SECTION.ID.eq(DELEGATION.SECTION_ID))
                .join(ROUND)
                .on(ROUND.ID.eq(DELEGATION.ROUND_ID))
                .join(ROUND_MUNICIPALITY)
                .on(ROUND_MUNICIPALITY.ROUND_ID.eq(DELEGATION.ROUND_ID))
                .and(ROUND_MUNICIPALITY.MUNICIPALITY_ID.eq(DELEGATION.MUNICIPALITY_ID))
                .join(PARTICIPATION)
                .on(PARTICIPATION.ROUND_ID.eq(DELEGATION.ROUND_ID))
                .and(PARTICIPATION.MUNICIPALITY_ID.eq(DELEGATION.MUNICIPALITY_ID))
                .where(which)
                .fetchOptional(mapping(EntrustedSection::new));
    }

    /** A section of the response of a municipality; empty where the municipality is not asked, or not that. */
    Optional<Place> place(RoundId round, MunicipalityId municipality, QuestionCode section) {
        return dsl.select(
                        SECTION.ID,
                        ROUND.QUESTIONNAIRE_VERSION_ID,
                        ResponseFields.CLOSES_AT,
                        ResponseFields.WINDOW,
                        RESPONSE.STATE.convertFrom(ResponseFields::stateOf),
                        ResponseFields.NOW)
                .from(PARTICIPATION)
                .join(ROUND)
                .on(ROUND.ID.eq(PARTICIPATION.ROUND_ID))
                .join(SECTION)
                .on(SECTION.QUESTIONNAIRE_VERSION_ID.eq(ROUND.QUESTIONNAIRE_VERSION_ID))
                .leftJoin(RESPONSE)
                .on(RESPONSE.ROUND_ID.eq(PARTICIPATION.ROUND_ID))
                .and(RESPONSE.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                .where(PARTICIPATION.ROUND_ID.eq(round))
                .and(PARTICIPATION.MUNICIPALITY_ID.eq(municipality))
                .and(SECTION.CODE.eq(section.value()))
                .fetchOptional(mapping(Place::new));
    }
}
