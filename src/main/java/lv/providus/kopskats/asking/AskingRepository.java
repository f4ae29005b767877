package lv.providus.kopskats.asking;

import static lv.providus.kopskats.database.generated.Tables.ASKING_WAVE;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static org.jooq.Records.mapping;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AskingRepository {

    /**
     * What tells one wave from all others.
     *
     * @param plannedReminder null where a person sends it
     */
    record WaveKey(
            AskingWaveKind kind, String key, @Nullable Long plannedReminder) {}

    private final DSLContext dsl;

    AskingRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Lets nobody else write to the same round until the transaction ends. */
    void lock(RoundId round) {
        dsl.select(ROUND.ID)
                .from(ROUND)
                .where(ROUND.ID.eq(round))
                .forNoKeyUpdate()
                .fetch();
    }

    /** The number of a new wave; empty where this one was sent already. */
    Optional<Long> insert(RoundId round, WaveKey wave, int mails, int municipalities, String sentBy) {
        return dsl.insertInto(ASKING_WAVE)
                .set(ASKING_WAVE.ROUND_ID, round)
                .set(
                        ASKING_WAVE.KIND,
                        Objects.requireNonNull(
                                lv.providus.kopskats.database.generated.enums.AskingWaveKind.lookupLiteral(
                                        wave.kind().name().toLowerCase(Locale.ROOT))))
                .set(ASKING_WAVE.KEY, wave.key())
                .set(ASKING_WAVE.PLANNED_REMINDER_ID, wave.plannedReminder())
                .set(ASKING_WAVE.MAILS, mails)
                .set(ASKING_WAVE.MUNICIPALITIES, municipalities)
                .set(ASKING_WAVE.SENT_BY_LABEL, sentBy)
                .onConflictDoNothing()
                .returningResult(ASKING_WAVE.ID)
                .fetchOptional(mapping(id -> id));
    }
}
