package lv.providus.kopskats.round;

import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.QUESTIONNAIRE_VERSION;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.database.generated.Routines;
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

@Repository
class RoundQuery {

    private static final Field<lv.providus.kopskats.database.generated.enums.RoundState> STORED_STATE =
            Routines.roundState(ROUND.OPENS_AT, ROUND.CLOSES_AT, ROUND.PUBLISHED_AT, ROUND.ARCHIVED_AT);

    static final Condition OPEN = STORED_STATE.eq(lv.providus.kopskats.database.generated.enums.RoundState.open);

    static final Field<RoundState> STATE = STORED_STATE.convertFrom(state -> switch (state) {
        case planned -> RoundState.PLANNED;
        case open -> RoundState.OPEN;
        case closed -> RoundState.CLOSED;
        case published -> RoundState.PUBLISHED;
        case archived -> RoundState.ARCHIVED;
    });

    private static final Field<RoundKind> KIND = ROUND.KIND.convertFrom(kind -> switch (kind) {
        case full -> RoundKind.FULL;
        case partial -> RoundKind.PARTIAL;
    });

    private static final SelectField<LocalizedText> TITLE =
            row(ROUND.TITLE_LV, ROUND.TITLE_EN).mapping(LocalizedText.class, LocalizedText::new);

    private static final SelectField<@Nullable LocalizedText> NOTE = row(ROUND.NOTE_LV, ROUND.NOTE_EN)
            .mapping(LocalizedText.class, (lv, en) -> lv == null ? null : new LocalizedText(lv, en));

    private static final SelectField<@Nullable LocalizedText> PRIVACY = row(ROUND.PRIVACY_LV, ROUND.PRIVACY_EN)
            .mapping(LocalizedText.class, (lv, en) -> lv == null ? null : new LocalizedText(lv, en));

    private static final SelectField<@Nullable RoundContact> CONTACT = row(ROUND.CONTACT, ROUND.CONTACT_EMAIL)
            .mapping(RoundContact.class, (name, email) -> name == null ? null : new RoundContact(name, email));

    private final DSLContext dsl;

    RoundQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Round> all() {
        return select(noCondition());
    }

    Optional<Round> byId(RoundId id) {
        return select(ROUND.ID.eq(id)).stream().findFirst();
    }

    /** Rounds in which a municipality was asked, the latest to close first. */
    List<Round> asking(MunicipalityId municipality) {
        return select(asked(municipality));
    }

    Optional<Round> asking(MunicipalityId municipality, RoundId id) {
        return select(ROUND.ID.eq(id).and(asked(municipality))).stream().findFirst();
    }

    private static Condition asked(MunicipalityId municipality) {
        return exists(selectOne()
                .from(PARTICIPATION)
                .where(PARTICIPATION.ROUND_ID.eq(ROUND.ID))
                .and(PARTICIPATION.MUNICIPALITY_ID.eq(municipality)));
    }

    private List<Round> select(Condition condition) {
        return dsl.select(
                        ROUND.ID,
                        ROUND.QUESTIONNAIRE_VERSION_ID,
                        ROUND.POPULATION_SET_ID,
                        TITLE,
                        NOTE,
                        KIND,
                        ROUND.DEMONSTRATION,
                        ROUND.REFERENCE_DATE,
                        ROUND.REFERENCE_DATE_ASSUMED,
                        ROUND.OPENS_AT,
                        ROUND.CLOSES_AT,
                        STATE,
                        ROUND.VERSION,
                        CONTACT,
                        PRIVACY)
                .from(ROUND)
                .where(condition)
                .orderBy(ROUND.CLOSES_AT.desc(), ROUND.ID.desc())
                .fetch(mapping(Round::new));
    }

    /** Everybody asked in a round, in Latvian order. */
    List<Participation> participations(RoundId round) {
        return dsl.select(
                        PARTICIPATION.MUNICIPALITY_ID,
                        ROUND_MUNICIPALITY.ATVK,
                        ROUND_MUNICIPALITY.NAME,
                        ROUND_MUNICIPALITY.PLANNING_REGION_ID,
                        PARTICIPATION.EXTENDED_UNTIL)
                .from(PARTICIPATION)
                .join(ROUND_MUNICIPALITY)
                .on(ROUND_MUNICIPALITY.ROUND_ID.eq(PARTICIPATION.ROUND_ID))
                .and(ROUND_MUNICIPALITY.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                .where(PARTICIPATION.ROUND_ID.eq(round))
                .orderBy(ROUND_MUNICIPALITY.NAME, ROUND_MUNICIPALITY.MUNICIPALITY_ID)
                .fetch(mapping(Participation::new));
    }

    int asked(RoundId round) {
        return dsl.fetchCount(PARTICIPATION, PARTICIPATION.ROUND_ID.eq(round));
    }

    private boolean published(QuestionnaireVersionId version) {
        return dsl.fetchExists(
                QUESTIONNAIRE_VERSION,
                QUESTIONNAIRE_VERSION.ID.eq(version).and(QUESTIONNAIRE_VERSION.PUBLISHED_AT.isNotNull()));
    }

    private boolean allValidOn(LocalDate date, Set<MunicipalityId> municipalities) {
        return dsl.select(count())
                        .from(MUNICIPALITY)
                        .where(MUNICIPALITY.ID.in(municipalities))
                        .and(MUNICIPALITY.VALID_FROM.le(date))
                        .and(MUNICIPALITY.VALID_TO.isNull().or(MUNICIPALITY.VALID_TO.ge(date)))
                        .fetchSingle()
                        .value1()
                == municipalities.size();
    }

    /** Why a round can't be as described. */
    Optional<RoundCreation.Reason> reasonAgainst(NewRound round) {
        LocalizedText privacy = round.privacy();
        if (!round.opensAt().isBefore(round.closesAt())) {
            return Optional.of(RoundCreation.Reason.CLOSES_BEFORE_IT_OPENS);
        }
        if (longest(round.title()) > NewRound.TITLE_MAX_LENGTH) {
            return Optional.of(RoundCreation.Reason.TITLE_TOO_LONG);
        }
        if (privacy != null && longest(privacy) > NewRound.PRIVACY_MAX_LENGTH) {
            return Optional.of(RoundCreation.Reason.PRIVACY_TOO_LONG);
        }
        if (round.asked().isEmpty()) {
            return Optional.of(RoundCreation.Reason.NOBODY_ASKED);
        }
        if (!allValidOn(round.referenceDate(), round.asked())) {
            return Optional.of(RoundCreation.Reason.MUNICIPALITY_NOT_VALID_ON_REFERENCE_DATE);
        }
        return published(round.questionnaireVersion())
                ? Optional.empty()
                : Optional.of(RoundCreation.Reason.QUESTIONNAIRE_NOT_PUBLISHED);
    }

    private static int longest(LocalizedText text) {
        return Math.max(text.lv().length(), text.en().length());
    }
}
