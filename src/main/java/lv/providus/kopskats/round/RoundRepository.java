package lv.providus.kopskats.round;

import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import lv.providus.kopskats.database.generated.enums.RoundKind;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RoundRepository {

    /** Until when a municipality may answer; over where the round is published or archived. */
    record Deadline(Instant closesAt, boolean over, Instant now) {}

    private final DSLContext dsl;

    RoundRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Locks the participation of a municipality; empty where it is not asked. */
    Optional<Deadline> lockDeadline(RoundId round, MunicipalityId municipality) {
        return dsl.select(
                        greatest(ROUND.CLOSES_AT, PARTICIPATION.EXTENDED_UNTIL),
                        field(ROUND.PUBLISHED_AT.isNotNull().or(ROUND.ARCHIVED_AT.isNotNull())),
                        currentOffsetDateTime().convertFrom(OffsetDateTime::toInstant))
                .from(PARTICIPATION)
                .join(ROUND)
                .on(ROUND.ID.eq(PARTICIPATION.ROUND_ID))
                .where(PARTICIPATION.ROUND_ID.eq(round))
                .and(PARTICIPATION.MUNICIPALITY_ID.eq(municipality))
                .forUpdate()
                .of(PARTICIPATION)
                .fetchOptional(mapping(Deadline::new));
    }

    void extend(RoundId round, MunicipalityId municipality, Instant until) {
        dsl.update(PARTICIPATION)
                .set(PARTICIPATION.EXTENDED_UNTIL, until)
                .where(PARTICIPATION.ROUND_ID.eq(round))
                .and(PARTICIPATION.MUNICIPALITY_ID.eq(municipality))
                .execute();
    }

    RoundId insert(NewRound round) {
        LocalizedText note = round.note();
        RoundContact contact = round.contact();
        RoundId id = Objects.requireNonNull(dsl.insertInto(ROUND)
                .set(ROUND.QUESTIONNAIRE_VERSION_ID, round.questionnaireVersion())
                .set(ROUND.POPULATION_SET_ID, round.populationSet())
                .set(ROUND.TITLE_LV, round.title().lv())
                .set(ROUND.TITLE_EN, round.title().en())
                .set(ROUND.NOTE_LV, note == null ? null : note.lv())
                .set(ROUND.NOTE_EN, note == null ? null : note.en())
                .set(
                        ROUND.KIND,
                        switch (round.kind()) {
                            case FULL -> RoundKind.full;
                            case PARTIAL -> RoundKind.partial;
                        })
                .set(ROUND.DEMONSTRATION, round.demonstration())
                .set(ROUND.REFERENCE_DATE, round.referenceDate())
                .set(ROUND.REFERENCE_DATE_ASSUMED, round.referenceDateAssumed())
                .set(ROUND.OPENS_AT, round.opensAt())
                .set(ROUND.CLOSES_AT, round.closesAt())
                .set(ROUND.CONTACT, contact == null ? null : contact.name())
                .set(ROUND.CONTACT_EMAIL, contact == null ? null : contact.email())
                .returningResult(ROUND.ID)
                .fetchSingle()
                .value1());
        dsl.insertInto(PARTICIPATION, PARTICIPATION.ROUND_ID, PARTICIPATION.MUNICIPALITY_ID)
                .valuesOfRows(round.asked().stream()
                        .map(municipality -> row(id, municipality))
                        .toList())
                .execute();
        return id;
    }
}
