package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.CHOICE;
import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER_CHOICE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what the four comparisons of a region with the rest are made of, by one statement. */
@Repository
class ChallengesQuery {

    private static final Field<Boolean> IN_REGION = column("in_region", SQLDataType.BOOLEAN);
    private static final Field<Boolean> INVOLVED = column("involved", SQLDataType.BOOLEAN);
    private static final Field<Boolean> RESOURCED = column("resourced", SQLDataType.BOOLEAN);
    private static final Field<Integer> TICKED = column("ticked", SQLDataType.INTEGER);
    private static final Field<BigDecimal> HOUSED = column("housed", SQLDataType.NUMERIC);
    private static final Field<Integer> RESIDENTS = column("residents", SQLDataType.INTEGER);

    private final DSLContext database;

    ChallengesQuery(DSLContext database) {
        this.database = database;
    }

    /** The questions that the comparisons are about; null where the questionnaire does not hold one. */
    record Questions(
            @Nullable QuestionId involvement,
            @Nullable QuestionId housed,
            @Nullable QuestionId resources,
            @Nullable QuestionId activities) {}

    /**
     * Sums and counts of one side.
     *
     * @param ticked ticked support activities in all, of which each could tick as many as were offered
     * @param persons persons housed in all, where residents are known
     */
    record Totals(
            int onInvolvement,
            int involved,
            int onResources,
            int resourced,
            int onActivities,
            BigDecimal ticked,
            int onHoused,
            BigDecimal persons,
            BigDecimal residents,
            @Nullable BigDecimal medianOfHoused) {}

    /** Both sides, the wordings above the middle of each scale and how many activities were offered. */
    record Figures(
            Totals region,
            Totals others,
            List<LocalizedText> involvedWordings,
            List<LocalizedText> resourcedWordings,
            int offered) {}

    Figures figures(RoundId round, Questions questions, PlanningRegionId region) {
        CommonTableExpression<?> facts = facts(round, questions, region);
        return Objects.requireNonNull(database.with(facts)
                .select(
                        totals(condition(IN_REGION)),
                        totals(not(condition(IN_REGION))),
                        upperWordings(questions.involvement()),
                        upperWordings(questions.resources()),
                        field(selectCount().from(CHOICE).where(isOffered(questions.activities()))))
                .from(facts)
                .fetchOne(mapping(Figures::new)));
    }

    /** One row for each municipality asked: the value that each comparison takes from it, null where it has none. */
    private static CommonTableExpression<?> facts(RoundId round, Questions questions, PlanningRegionId region) {
        return name("facts")
                .as(select(
                                field(ROUND_MUNICIPALITY.PLANNING_REGION_ID.eq(region))
                                        .as(IN_REGION),
                                answeredAbove(questions.involvement()).as(INVOLVED),
                                answeredAbove(questions.resources()).as(RESOURCED),
                                tickedOfOffered(questions.activities()).as(TICKED),
                                field(select(SUBMITTED_ANSWER.NUMBER_VALUE)
                                                .from(SUBMITTED_ANSWER)
                                                .where(isAnswerTo(questions.housed())))
                                        .as(HOUSED),
                                POPULATION.RESIDENTS.as(RESIDENTS))
                        .from(RoundMunicipalities.asked())
                        .where(PARTICIPATION.ROUND_ID.eq(round)));
    }

    private static Condition isAnswerTo(@Nullable QuestionId question) {
        return SUBMITTED_ANSWER
                .SUBMISSION_ID
                .eq(LATEST_SUBMISSION.ID)
                .and(SUBMITTED_ANSWER.QUESTION_ID.eq(question))
                .and(SUBMITTED_ANSWER.MISSING_REASON.isNull());
    }

    private static Field<Boolean> answeredAbove(@Nullable QuestionId question) {
        return field(select(field(isAboveTheMiddle(question)))
                .from(SUBMITTED_ANSWER)
                .join(CHOICE)
                .on(CHOICE.ID.eq(SUBMITTED_ANSWER.CHOICE_ID))
                .where(isAnswerTo(question))
                .and(CHOICE.SCORE.isNotNull()));
    }

    private static Condition isAboveTheMiddle(@Nullable QuestionId question) {
        var point = CHOICE.as("point");
        return CHOICE.SCORE
                .times(2)
                .gt(select(min(point.SCORE).plus(max(point.SCORE))).from(point).where(point.QUESTION_ID.eq(question)));
    }

    private static Field<List<LocalizedText>> upperWordings(@Nullable QuestionId question) {
        return multiset(select(CHOICE.WORDING_LV, CHOICE.WORDING_EN)
                        .from(CHOICE)
                        .where(CHOICE.QUESTION_ID.eq(question))
                        .and(isAboveTheMiddle(question))
                        .orderBy(CHOICE.SCORE))
                .convertFrom(rows -> rows.map(mapping(LocalizedText::new)));
    }

    private static Condition isOffered(@Nullable QuestionId question) {
        return CHOICE.QUESTION_ID.eq(question).and(not(CHOICE.EXCLUSIVE)).and(not(CHOICE.ASKS_FOR_TEXT));
    }

    private static Field<Integer> tickedOfOffered(@Nullable QuestionId question) {
        return field(select(field(selectCount()
                        .from(SUBMITTED_ANSWER_CHOICE)
                        .join(CHOICE)
                        .on(CHOICE.ID.eq(SUBMITTED_ANSWER_CHOICE.CHOICE_ID))
                        .where(SUBMITTED_ANSWER_CHOICE.SUBMISSION_ID.eq(SUBMITTED_ANSWER.SUBMISSION_ID))
                        .and(isOffered(question))))
                .from(SUBMITTED_ANSWER)
                .where(isAnswerTo(question)));
    }

    private static SelectField<Totals> totals(Condition side) {
        Condition comparable = side.and(HOUSED.isNotNull()).and(RESIDENTS.isNotNull());
        Field<BigDecimal> housedPerResident = HOUSED.div(RESIDENTS.cast(SQLDataType.NUMERIC));
        return row(
                        count(INVOLVED).filterWhere(side),
                        count().filterWhere(side.and(INVOLVED)),
                        count(RESOURCED).filterWhere(side),
                        count().filterWhere(side.and(RESOURCED)),
                        count(TICKED).filterWhere(side),
                        total(TICKED, side),
                        count().filterWhere(comparable),
                        total(HOUSED, comparable),
                        total(RESIDENTS, comparable),
                        Medians.of(housedPerResident, comparable))
                .mapping(Totals::new);
    }

    private static Field<BigDecimal> total(Field<? extends Number> value, Condition side) {
        return coalesce(sum(value).filterWhere(side), inline(BigDecimal.ZERO));
    }

    private static <T> Field<T> column(String name, DataType<T> type) {
        return field(name("facts", name), type);
    }
}
