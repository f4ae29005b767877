package lv.providus.kopskats.asking;

import static lv.providus.kopskats.database.generated.Tables.ASKING_WAVE;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.providus.kopskats.database.generated.Routines;
import lv.providus.kopskats.database.generated.enums.AnsweringWindow;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class AskingQuery {

    private static final Field<Instant> DEADLINE = greatest(ROUND.CLOSES_AT, PARTICIPATION.EXTENDED_UNTIL);

    private final DSLContext dsl;

    AskingQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Who can answer now, and until when. */
    Map<MunicipalityId, Instant> canAnswerUntil(RoundId round) {
        return dsl.select(PARTICIPATION.MUNICIPALITY_ID, DEADLINE)
                .from(PARTICIPATION)
                .join(ROUND)
                .on(ROUND.ID.eq(PARTICIPATION.ROUND_ID))
                .where(PARTICIPATION.ROUND_ID.eq(round))
                .and(Routines.answeringWindow(ROUND.OPENS_AT, DEADLINE, ROUND.PUBLISHED_AT, ROUND.ARCHIVED_AT)
                        .eq(AnsweringWindow.open))
                .fetchMap(PARTICIPATION.MUNICIPALITY_ID, DEADLINE);
    }

    /** The latest first. */
    List<AskingWave> waves(RoundId round) {
        return dsl.select(
                        ASKING_WAVE.KIND.convertFrom(
                                kind -> AskingWaveKind.valueOf(kind.getLiteral().toUpperCase(Locale.ROOT))),
                        ASKING_WAVE.MAILS,
                        ASKING_WAVE.MUNICIPALITIES,
                        field(ASKING_WAVE.PLANNED_REMINDER_ID.isNotNull()),
                        ASKING_WAVE.SENT_BY_LABEL,
                        ASKING_WAVE.SENT_AT)
                .from(ASKING_WAVE)
                .where(ASKING_WAVE.ROUND_ID.eq(round))
                .orderBy(ASKING_WAVE.ID.desc())
                .fetch(mapping(AskingWave::new));
    }
}
