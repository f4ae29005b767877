package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.List;
import lv.providus.kopskats.database.generated.enums.MissingReason;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The part that the statements of all sections have in common: one row for each municipality asked in a round, with its
 * answer to one question in its latest submission, where there is one.
 */
final class AskedMunicipalities {

    private static final Field<Boolean> IN_REGION = field(name("in_region"), SQLDataType.BOOLEAN);

    private final CommonTableExpression<?> table;

    private AskedMunicipalities(Select<?> rows) {
        this.table = name("asked").as(rows);
    }

    static AskedMunicipalities of(RoundId round, QuestionId question, PlanningRegionId region) {
        return new AskedMunicipalities(select(
                        ROUND_MUNICIPALITY.NAME,
                        ROUND_MUNICIPALITY.SHORT_NAME,
                        ROUND_MUNICIPALITY.NAME_EN,
                        field(ROUND_MUNICIPALITY.PLANNING_REGION_ID.eq(region)).as(IN_REGION),
                        LATEST_SUBMISSION.ID,
                        SUBMITTED_ANSWER.SUBMISSION_ID,
                        SUBMITTED_ANSWER.MISSING_REASON,
                        SUBMITTED_ANSWER.CHOICE_ID,
                        SUBMITTED_ANSWER.OTHER_TEXT,
                        SUBMITTED_ANSWER.NUMBER_VALUE,
                        SUBMITTED_ANSWER.ESTIMATED,
                        SUBMITTED_ANSWER.TEXT_VALUE,
                        SUBMITTED_ANSWER.DATE_VALUE)
                .from(RoundMunicipalities.asked())
                .leftJoin(SUBMITTED_ANSWER)
                .on(SUBMITTED_ANSWER
                        .SUBMISSION_ID
                        .eq(LATEST_SUBMISSION.ID)
                        .and(SUBMITTED_ANSWER.QUESTION_ID.eq(question)))
                .where(PARTICIPATION.ROUND_ID.eq(round)));
    }

    CommonTableExpression<?> table() {
        return table;
    }

    /** A column of the municipality or of its answer. */
    <T> Field<T> column(TableField<?, T> column) {
        return DSL.field(name("asked", column.getName()), column.getDataType());
    }

    Condition inRegion() {
        return DSL.condition(DSL.field(name("asked", IN_REGION.getName()), SQLDataType.BOOLEAN));
    }

    Field<Boolean> inRegionField() {
        return DSL.field(name("asked", IN_REGION.getName()), SQLDataType.BOOLEAN);
    }

    SelectField<LocalizedText> regionName() {
        return row(column(ROUND_MUNICIPALITY.SHORT_NAME), column(ROUND_MUNICIPALITY.NAME_EN))
                .mapping(LocalizedText::new);
    }

    /** Has a value: neither left empty nor without one for a reason. */
    Condition answered() {
        return column(SUBMITTED_ANSWER.SUBMISSION_ID)
                .isNotNull()
                .and(column(SUBMITTED_ANSWER.MISSING_REASON).isNull());
    }

    /** How many rows of each side meet a condition. */
    SelectField<Compared<Integer>> counted(Condition condition) {
        return row(count().filterWhere(condition.and(inRegion())), count().filterWhere(condition.and(not(inRegion()))))
                .mapping(Compared::new);
    }

    SelectField<Compared<Coverage>> coverage() {
        return row(coverage(inRegion()), coverage(not(inRegion()))).mapping(Compared::new);
    }

    private SelectField<Coverage> coverage(Condition side) {
        Field<MissingReason> missing = column(SUBMITTED_ANSWER.MISSING_REASON);
        Condition submitted = column(LATEST_SUBMISSION.ID).isNotNull();
        return row(
                        count().filterWhere(side),
                        count().filterWhere(side.and(submitted)),
                        count().filterWhere(side.and(missing.eq(MissingReason.does_not_know))),
                        count().filterWhere(side.and(missing.eq(MissingReason.not_applicable))),
                        count().filterWhere(side.and(submitted)
                                .and(column(SUBMITTED_ANSWER.SUBMISSION_ID).isNull())),
                        arrayAgg(column(ROUND_MUNICIPALITY.NAME))
                                .orderBy(column(ROUND_MUNICIPALITY.NAME))
                                .filterWhere(side.and(not(submitted))))
                .mapping((asked, submissions, doesNotKnow, notApplicable, notAnswered, names) -> new Coverage(
                        asked,
                        submissions,
                        doesNotKnow,
                        notApplicable,
                        notAnswered,
                        names == null ? List.of() : List.of(names)));
    }
}
