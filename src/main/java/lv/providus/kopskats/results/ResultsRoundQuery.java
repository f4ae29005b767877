package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.QUESTIONNAIRE;
import static lv.providus.kopskats.database.generated.Tables.QUESTIONNAIRE_VERSION;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SUBMISSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.database.generated.Routines;
import lv.providus.kopskats.database.generated.enums.RoundKind;
import lv.providus.kopskats.database.generated.enums.RoundState;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Reads what a round's results are about: regions, how many submitted, and the questions. */
@Repository
class ResultsRoundQuery {

    private final DSLContext database;
    private final ResultsQuestionQuery questions;

    ResultsRoundQuery(DSLContext database, ResultsQuestionQuery questions) {
        this.database = database;
        this.questions = questions;
    }

    Optional<ResultsRound> round(RoundId id) {
        return database.select(
                        ROUND.ID,
                        QUESTIONNAIRE.CODE,
                        row(ROUND.TITLE_LV, ROUND.TITLE_EN).mapping(LocalizedText::new),
                        ResultsQuestionQuery.optionalText(ROUND.NOTE_LV, ROUND.NOTE_EN),
                        field(ROUND.KIND.eq(RoundKind.partial)),
                        ROUND.DEMONSTRATION,
                        field(Routines.roundState(
                                        ROUND.OPENS_AT, ROUND.CLOSES_AT, ROUND.PUBLISHED_AT, ROUND.ARCHIVED_AT)
                                .notIn(RoundState.planned, RoundState.open)),
                        ROUND.REFERENCE_DATE,
                        ROUND.REFERENCE_DATE_ASSUMED,
                        regions(),
                        ResultsQuestionQuery.version(),
                        receivedOtherwise())
                .from(ResultsQuestionQuery.roundsWithVersion())
                .join(QUESTIONNAIRE)
                .on(QUESTIONNAIRE.ID.eq(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID))
                .where(ROUND.ID.eq(id))
                .fetchOptional(mapping(
                        (round,
                                questionnaire,
                                title,
                                note,
                                partial,
                                demonstration,
                                over,
                                day,
                                assumedDay,
                                regions,
                                version,
                                received) -> new ResultsRound(
                                round,
                                questionnaire,
                                title,
                                note,
                                partial,
                                demonstration,
                                over,
                                day,
                                assumedDay,
                                regions,
                                questions.questions(round, version),
                                received)));
    }

    private static Field<List<ResultsRound.Region>> regions() {
        return multiset(select(
                                ROUND_MUNICIPALITY.PLANNING_REGION_ID,
                                ROUND_MUNICIPALITY.CODE,
                                row(ROUND_MUNICIPALITY.SHORT_NAME, ROUND_MUNICIPALITY.NAME_EN)
                                        .mapping(LocalizedText::new),
                                row(ROUND_MUNICIPALITY.SHORT_LOCATIVE, ROUND_MUNICIPALITY.NAME_EN)
                                        .mapping(LocalizedText::new),
                                count(),
                                count(LATEST_SUBMISSION.ID))
                        .from(RoundMunicipalities.asked())
                        .where(PARTICIPATION.ROUND_ID.eq(ROUND.ID))
                        .groupBy(
                                ROUND_MUNICIPALITY.PLANNING_REGION_ID,
                                ROUND_MUNICIPALITY.CODE,
                                ROUND_MUNICIPALITY.POSITION,
                                ROUND_MUNICIPALITY.SHORT_NAME,
                                ROUND_MUNICIPALITY.SHORT_LOCATIVE,
                                ROUND_MUNICIPALITY.NAME_EN)
                        .orderBy(ROUND_MUNICIPALITY.POSITION))
                .convertFrom(rows -> rows.map(mapping(ResultsRound.Region::new)));
    }

    private static Field<Integer> receivedOtherwise() {
        return field(selectCount()
                .from(LATEST_SUBMISSION)
                .join(SUBMISSION)
                .on(SUBMISSION.ID.eq(LATEST_SUBMISSION.ID))
                .where(LATEST_SUBMISSION.ROUND_ID.eq(ROUND.ID))
                .and(SUBMISSION.RECEIVED_BY.isNotNull()));
    }
}
