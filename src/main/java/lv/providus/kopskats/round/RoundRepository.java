package lv.providus.kopskats.round;

import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.database.generated.Routines;
import lv.providus.kopskats.database.generated.enums.RoundKind;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RoundRepository {

    /** Until when a municipality may answer; over where the round is published or archived. */
    record Deadline(Instant closesAt, boolean over, Instant now) {}

    /** What decides whether a round may be changed. */
    record Locked(int version, RoundState state, Instant now) {}

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

    /** A round that nobody else can change until the transaction ends. */
    Optional<Locked> lock(RoundId round) {
        return dsl.select(
                        ROUND.VERSION, RoundQuery.STATE, currentOffsetDateTime().convertFrom(OffsetDateTime::toInstant))
                .from(ROUND)
                .where(ROUND.ID.eq(round))
                .forUpdate()
                .fetchOptional(mapping(Locked::new));
    }

    RoundId insert(NewRound round) {
        RoundId id = Objects.requireNonNull(dsl.insertInto(ROUND)
                .set(columnsOf(round))
                .returningResult(ROUND.ID)
                .fetchSingle()
                .value1());
        ask(id, round.asked());
        return id;
    }

    void update(RoundId id, NewRound round) {
        change(id, columnsOf(round));
    }

    void ask(RoundId id, Set<MunicipalityId> municipalities) {
        dsl.insertInto(PARTICIPATION, PARTICIPATION.ROUND_ID, PARTICIPATION.MUNICIPALITY_ID)
                .valuesOfRows(municipalities.stream()
                        .map(municipality -> row(id, municipality))
                        .toList())
                .onConflictDoNothing()
                .execute();
    }

    void askOnly(RoundId id, Set<MunicipalityId> municipalities) {
        dsl.deleteFrom(PARTICIPATION)
                .where(PARTICIPATION.ROUND_ID.eq(id))
                .and(PARTICIPATION.MUNICIPALITY_ID.notIn(municipalities))
                .execute();
        ask(id, municipalities);
    }

    void openNow(RoundId id) {
        change(id, Map.of(ROUND.OPENS_AT, now()));
    }

    void closeNow(RoundId id) {
        change(id, Map.of(ROUND.CLOSES_AT, now()));
    }

    void closeAt(RoundId id, Instant moment) {
        change(id, Map.of(ROUND.CLOSES_AT, moment));
    }

    void publishNow(RoundId id) {
        change(id, Map.of(ROUND.PUBLISHED_AT, now()));
    }

    void archiveNow(RoundId id) {
        change(id, Map.of(ROUND.ARCHIVED_AT, now()));
    }

    void unarchive(RoundId id) {
        change(id, Map.of(ROUND.ARCHIVED_AT, castNull(ROUND.ARCHIVED_AT.getDataType())));
    }

    boolean untouched(RoundId id) {
        return dsl.select(Routines.roundIsUntouched(val(id.value())))
                .fetchSingle()
                .value1();
    }

    void delete(RoundId id) {
        dsl.deleteFrom(PARTICIPATION).where(PARTICIPATION.ROUND_ID.eq(id)).execute();
        dsl.deleteFrom(ROUND).where(ROUND.ID.eq(id)).execute();
    }

    private void change(RoundId id, Map<? extends Field<?>, ?> columns) {
        dsl.update(ROUND)
                .set(columns)
                .set(ROUND.VERSION, ROUND.VERSION.plus(1))
                .where(ROUND.ID.eq(id))
                .execute();
    }

    private static Field<Instant> now() {
        return currentOffsetDateTime().convertFrom(OffsetDateTime::toInstant);
    }

    private static Map<Field<?>, @Nullable Object> columnsOf(NewRound round) {
        LocalizedText note = round.note();
        LocalizedText privacy = round.privacy();
        RoundContact contact = round.contact();
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(ROUND.QUESTIONNAIRE_VERSION_ID, round.questionnaireVersion());
        columns.put(ROUND.POPULATION_SET_ID, round.populationSet());
        columns.put(ROUND.TITLE_LV, round.title().lv());
        columns.put(ROUND.TITLE_EN, round.title().en());
        columns.put(ROUND.NOTE_LV, note == null ? null : note.lv());
        columns.put(ROUND.NOTE_EN, note == null ? null : note.en());
        columns.put(
                ROUND.KIND,
                switch (round.kind()) {
                    case FULL -> RoundKind.full;
                    case PARTIAL -> RoundKind.partial;
                });
        columns.put(ROUND.DEMONSTRATION, round.demonstration());
        columns.put(ROUND.REFERENCE_DATE, round.referenceDate());
        columns.put(ROUND.REFERENCE_DATE_ASSUMED, round.referenceDateAssumed());
        columns.put(ROUND.OPENS_AT, round.opensAt());
        columns.put(ROUND.CLOSES_AT, round.closesAt());
        columns.put(ROUND.CONTACT, contact == null ? null : contact.name());
        columns.put(ROUND.CONTACT_EMAIL, contact == null ? null : contact.email());
        columns.put(ROUND.PRIVACY_LV, privacy == null ? null : privacy.lv());
        columns.put(ROUND.PRIVACY_EN, privacy == null ? null : privacy.en());
        return columns;
    }

    void usePopulationSet(RoundId round, PopulationSetId set) {
        dsl.update(ROUND)
                .set(ROUND.POPULATION_SET_ID, set)
                .set(ROUND.VERSION, ROUND.VERSION.plus(1))
                .where(ROUND.ID.eq(round))
                .execute();
    }
}
