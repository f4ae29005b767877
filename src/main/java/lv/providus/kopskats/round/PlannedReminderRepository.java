package lv.providus.kopskats.round;

import static lv.providus.kopskats.database.generated.Tables.ASKING_WAVE;
import static lv.providus.kopskats.database.generated.Tables.PLANNED_REMINDER;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.database.generated.Routines;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlannedReminderRepository {

    private static final Field<Instant> DUE_AT =
            Routines.plannedReminderDueAt(ROUND.CLOSES_AT, PLANNED_REMINDER.DAYS_BEFORE, PLANNED_REMINDER.AT_TIME);
    private static final Field<Instant> NOW = currentOffsetDateTime().convertFrom(OffsetDateTime::toInstant);

    private final DSLContext dsl;

    PlannedReminderRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** In the order in which they go out. */
    List<PlannedReminder> of(RoundId round) {
        return dsl.select(
                        PLANNED_REMINDER.ID,
                        PLANNED_REMINDER.DAYS_BEFORE,
                        PLANNED_REMINDER.AT_TIME,
                        DUE_AT,
                        ASKING_WAVE.SENT_AT,
                        field(ASKING_WAVE.ID.isNull().and(DUE_AT.lt(PLANNED_REMINDER.ARMED_AT))))
                .from(PLANNED_REMINDER)
                .join(ROUND)
                .on(ROUND.ID.eq(PLANNED_REMINDER.ROUND_ID))
                .leftJoin(ASKING_WAVE)
                .on(ASKING_WAVE.PLANNED_REMINDER_ID.eq(PLANNED_REMINDER.ID))
                .where(PLANNED_REMINDER.ROUND_ID.eq(round))
                .orderBy(PLANNED_REMINDER.DAYS_BEFORE.desc(), PLANNED_REMINDER.AT_TIME)
                .fetch(mapping(PlannedReminder::new));
    }

    /** Reminders that are to go out now: of open rounds, each that no wave was sent for. */
    List<DueReminder> due() {
        return dsl.select(PLANNED_REMINDER.ID, PLANNED_REMINDER.ROUND_ID)
                .from(PLANNED_REMINDER)
                .join(ROUND)
                .on(ROUND.ID.eq(PLANNED_REMINDER.ROUND_ID))
                .where(DUE_AT.ge(PLANNED_REMINDER.ARMED_AT))
                .and(DUE_AT.le(NOW))
                .and(RoundQuery.OPEN)
                .and(notExists(
                        selectOne().from(ASKING_WAVE).where(ASKING_WAVE.PLANNED_REMINDER_ID.eq(PLANNED_REMINDER.ID))))
                .orderBy(DUE_AT, PLANNED_REMINDER.ID)
                .fetch(mapping(DueReminder::new));
    }

    boolean insert(RoundId round, int daysBefore, LocalTime time) {
        return dsl.insertInto(PLANNED_REMINDER)
                        .set(PLANNED_REMINDER.ROUND_ID, round)
                        .set(PLANNED_REMINDER.DAYS_BEFORE, daysBefore)
                        .set(PLANNED_REMINDER.AT_TIME, time)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    Optional<Boolean> sent(RoundId round, long reminder) {
        return dsl.select(field(ASKING_WAVE.ID.isNotNull()))
                .from(PLANNED_REMINDER)
                .leftJoin(ASKING_WAVE)
                .on(ASKING_WAVE.PLANNED_REMINDER_ID.eq(PLANNED_REMINDER.ID))
                .where(PLANNED_REMINDER.ID.eq(reminder))
                .and(PLANNED_REMINDER.ROUND_ID.eq(round))
                .fetchOptional(mapping(sent -> sent));
    }

    void delete(long reminder) {
        dsl.deleteFrom(PLANNED_REMINDER).where(PLANNED_REMINDER.ID.eq(reminder)).execute();
    }

    void copy(RoundId from, RoundId to) {
        dsl.insertInto(
                        PLANNED_REMINDER,
                        PLANNED_REMINDER.ROUND_ID,
                        PLANNED_REMINDER.DAYS_BEFORE,
                        PLANNED_REMINDER.AT_TIME)
                .select(select(
                                inline(to, PLANNED_REMINDER.ROUND_ID.getDataType()),
                                PLANNED_REMINDER.DAYS_BEFORE,
                                PLANNED_REMINDER.AT_TIME)
                        .from(PLANNED_REMINDER)
                        .where(PLANNED_REMINDER.ROUND_ID.eq(from)))
                .execute();
    }
}
