package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.CHOICE;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER_CHOICE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

/** Reads the answers to one question, each result by one statement. */
@Repository
class QuestionResultQuery {

    private final DSLContext database;

    QuestionResultQuery(DSLContext database) {
        this.database = database;
    }

    ChoiceResult choice(RoundId round, QuestionId question, PlanningRegionId region) {
        var asked = AskedMunicipalities.of(round, question, region);
        Field<List<ChoiceResult.Option>> options = multiset(select(
                                row(CHOICE.WORDING_LV, CHOICE.WORDING_EN).mapping(LocalizedText::new),
                                CHOICE.SCORE,
                                asked.counted(
                                        asked.column(SUBMITTED_ANSWER.CHOICE_ID).isNotNull()))
                        .from(CHOICE)
                        .leftJoin(asked.table())
                        .on(asked.column(SUBMITTED_ANSWER.CHOICE_ID).eq(CHOICE.ID))
                        .where(CHOICE.QUESTION_ID.eq(question))
                        .groupBy(CHOICE.ID)
                        .orderBy(CHOICE.POSITION))
                .convertFrom(rows -> rows.map(mapping(ChoiceResult.Option::new)));
        return Objects.requireNonNull(database.with(asked.table())
                .select(asked.coverage(), options, texts(asked, SUBMITTED_ANSWER.OTHER_TEXT))
                .from(asked.table())
                .fetchOne(mapping(ChoiceResult::new)));
    }

    MultipleChoiceResult multipleChoice(RoundId round, QuestionId question, PlanningRegionId region) {
        var asked = AskedMunicipalities.of(round, question, region);
        Condition tickedByMunicipality =
                SUBMITTED_ANSWER_CHOICE.SUBMISSION_ID.eq(asked.column(SUBMITTED_ANSWER.SUBMISSION_ID));
        Field<List<MultipleChoiceResult.Option>> options = multiset(select(
                                row(CHOICE.WORDING_LV, CHOICE.WORDING_EN).mapping(LocalizedText::new),
                                asked.counted(asked.column(SUBMITTED_ANSWER.SUBMISSION_ID)
                                        .isNotNull()))
                        .from(CHOICE)
                        .leftJoin(SUBMITTED_ANSWER_CHOICE)
                        .on(SUBMITTED_ANSWER_CHOICE.CHOICE_ID.eq(CHOICE.ID))
                        .leftJoin(asked.table())
                        .on(tickedByMunicipality)
                        .where(CHOICE.QUESTION_ID.eq(question))
                        .groupBy(CHOICE.ID)
                        .orderBy(CHOICE.POSITION))
                .convertFrom(rows -> rows.map(mapping(MultipleChoiceResult.Option::new)));
        Condition noneTicked = asked.answered()
                .and(notExists(selectOne()
                        .from(SUBMITTED_ANSWER_CHOICE)
                        .where(tickedByMunicipality)
                        .and(SUBMITTED_ANSWER_CHOICE.QUESTION_ID.eq(question))));
        return Objects.requireNonNull(database.with(asked.table())
                .select(asked.coverage(), options, asked.counted(noneTicked), texts(asked, SUBMITTED_ANSWER.OTHER_TEXT))
                .from(asked.table())
                .fetchOne(mapping(MultipleChoiceResult::new)));
    }

    NumberResult number(RoundId round, QuestionId question, PlanningRegionId region) {
        var asked = AskedMunicipalities.of(round, question, region);
        Field<List<NumberResult.Row>> rows = multiset(select(
                                asked.column(ROUND_MUNICIPALITY.NAME),
                                asked.regionName(),
                                asked.inRegionField(),
                                asked.column(SUBMITTED_ANSWER.NUMBER_VALUE),
                                asked.column(SUBMITTED_ANSWER.ESTIMATED))
                        .from(asked.table())
                        .where(asked.column(SUBMITTED_ANSWER.NUMBER_VALUE).isNotNull())
                        .orderBy(
                                asked.column(SUBMITTED_ANSWER.NUMBER_VALUE).desc(),
                                asked.column(ROUND_MUNICIPALITY.NAME)))
                .convertFrom(found -> found.map(mapping(NumberResult.Row::new)));
        SelectField<Compared<NumberResult.Summary>> summary = row(
                        summary(asked, asked.inRegion()), summary(asked, not(asked.inRegion())))
                .mapping(Compared::new);
        return Objects.requireNonNull(database.with(asked.table())
                .select(asked.coverage(), summary, rows)
                .from(asked.table())
                .fetchOne(mapping(NumberResult::new)));
    }

    private static SelectField<NumberResult.Summary> summary(AskedMunicipalities asked, Condition side) {
        Field<BigDecimal> value = asked.column(SUBMITTED_ANSWER.NUMBER_VALUE);
        return row(coalesce(sum(value).filterWhere(side), inline(BigDecimal.ZERO)), Medians.of(value, side))
                .mapping(NumberResult.Summary::new);
    }

    TextResult text(RoundId round, QuestionId question, PlanningRegionId region) {
        var asked = AskedMunicipalities.of(round, question, region);
        return Objects.requireNonNull(database.with(asked.table())
                .select(asked.coverage(), texts(asked, SUBMITTED_ANSWER.TEXT_VALUE))
                .from(asked.table())
                .fetchOne(mapping(TextResult::new)));
    }

    DateResult date(RoundId round, QuestionId question, PlanningRegionId region) {
        var asked = AskedMunicipalities.of(round, question, region);
        Field<List<DateResult.Row>> rows = multiset(select(
                                asked.column(ROUND_MUNICIPALITY.NAME),
                                asked.inRegionField(),
                                asked.column(SUBMITTED_ANSWER.DATE_VALUE))
                        .from(asked.table())
                        .where(asked.column(SUBMITTED_ANSWER.DATE_VALUE).isNotNull())
                        .orderBy(asked.column(SUBMITTED_ANSWER.DATE_VALUE), asked.column(ROUND_MUNICIPALITY.NAME)))
                .convertFrom(found -> found.map(mapping(DateResult.Row::new)));
        return Objects.requireNonNull(database.with(asked.table())
                .select(asked.coverage(), rows)
                .from(asked.table())
                .fetchOne(mapping(DateResult::new)));
    }

    private static Field<List<TextResult.Row>> texts(AskedMunicipalities asked, TableField<?, String> text) {
        return multiset(select(asked.column(ROUND_MUNICIPALITY.NAME), asked.inRegionField(), asked.column(text))
                        .from(asked.table())
                        .where(asked.column(text).isNotNull())
                        .orderBy(asked.column(ROUND_MUNICIPALITY.NAME)))
                .convertFrom(rows -> rows.map(mapping(TextResult.Row::new)));
    }
}
