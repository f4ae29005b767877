package lv.providus.kopskats.trend;

import static lv.providus.kopskats.database.generated.Tables.CHOICE;
import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.PLANNING_REGION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION_SET;
import static lv.providus.kopskats.database.generated.Tables.QUESTION;
import static lv.providus.kopskats.database.generated.Tables.QUESTIONNAIRE;
import static lv.providus.kopskats.database.generated.Tables.QUESTIONNAIRE_VERSION;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SECTION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.providus.kopskats.database.generated.enums.Disclosure;
import lv.providus.kopskats.database.generated.enums.QuestionType;
import lv.providus.kopskats.database.generated.enums.RoundKind;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.results.Answers;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.SelectField;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what a trend can be about, by one statement: rounds, questions, regions and mergers, but no answers. */
@Repository
class TrendQuery {

    private static final Condition BEGUN = ROUND.OPENS_AT.le(currentInstant());

    private final DSLContext database;

    TrendQuery(DSLContext database) {
        this.database = database;
    }

    /** A round that has begun, with the question where it asks it. */
    record Begun(
            RoundId id,
            LocalizedText title,
            LocalDate referenceDate,
            boolean partial,
            boolean demonstration,
            boolean open,
            PopulationSetId populationSet,
            String residents,
            List<TrendQuestion> questions) {}

    /** What the statement brings. */
    record Found(
            List<Begun> rounds,
            List<TrendSubject.Region> regions,
            List<TrendSubject.Named> municipalities,
            List<Lineages.Entry> lineages) {}

    Optional<Found> found(String questionnaire, String code) {
        return database.select(rounds(code), regions(), municipalities(), lineages())
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.CODE.eq(questionnaire))
                .fetchOptional(mapping(Found::new));
    }

    /** Questions with a trend that a round asks, in the order of its questionnaire. */
    List<TrendSubject.Listed> questions(RoundId round) {
        var battery = QUESTION.as("battery");
        return database.select(
                        QUESTION.CODE,
                        row(QUESTION.WORDING_LV, QUESTION.WORDING_EN).mapping(LocalizedText::new))
                .from(ROUND)
                .join(QUESTION)
                .on(QUESTION.QUESTIONNAIRE_VERSION_ID.eq(ROUND.QUESTIONNAIRE_VERSION_ID))
                .join(SECTION)
                .on(SECTION.ID.eq(QUESTION.SECTION_ID))
                .leftJoin(battery)
                .on(battery.ID.eq(QUESTION.BATTERY_ID))
                .where(ROUND.ID.eq(round))
                .and(QUESTION.TYPE.notIn(QuestionType.battery, QuestionType.text, QuestionType.date))
                .orderBy(SECTION.POSITION, coalesce(battery.POSITION, QUESTION.POSITION), QUESTION.POSITION)
                .fetch(mapping(TrendSubject.Listed::new));
    }

    /** Who was asked in rounds, as they were on the reference dates; in the order of names. */
    Map<RoundId, List<Asked>> asked(Collection<RoundId> rounds) {
        return database.select(
                        PARTICIPATION.ROUND_ID,
                        ROUND_MUNICIPALITY.MUNICIPALITY_ID,
                        ROUND_MUNICIPALITY.NAME,
                        ROUND_MUNICIPALITY.CODE,
                        ROUND_MUNICIPALITY.KIND.convertFrom(
                                kind -> MunicipalityKind.valueOf(kind.name().toUpperCase(Locale.ROOT))))
                .from(PARTICIPATION)
                .join(ROUND_MUNICIPALITY)
                .on(ROUND_MUNICIPALITY.ROUND_ID.eq(PARTICIPATION.ROUND_ID))
                .and(ROUND_MUNICIPALITY.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                .where(PARTICIPATION.ROUND_ID.in(rounds))
                .orderBy(ROUND_MUNICIPALITY.NAME)
                .collect(Collectors.groupingBy(
                        Record5::value1,
                        Collectors.mapping(
                                line -> new Asked(line.value2(), line.value3(), line.value4(), line.value5()),
                                Collectors.toList())));
    }

    /** The code of a round's questionnaire. */
    Optional<String> questionnaireOf(RoundId round) {
        return database.select(QUESTIONNAIRE.CODE)
                .from(ROUND)
                .join(QUESTIONNAIRE_VERSION)
                .on(QUESTIONNAIRE_VERSION.ID.eq(ROUND.QUESTIONNAIRE_VERSION_ID))
                .join(QUESTIONNAIRE)
                .on(QUESTIONNAIRE.ID.eq(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID))
                .where(ROUND.ID.eq(round))
                .fetchOptional(QUESTIONNAIRE.CODE);
    }

    private static Field<List<Begun>> rounds(String code) {
        return multiset(select(
                                ROUND.ID,
                                row(ROUND.TITLE_LV, ROUND.TITLE_EN).mapping(LocalizedText::new),
                                ROUND.REFERENCE_DATE,
                                field(ROUND.KIND.eq(RoundKind.partial)),
                                ROUND.DEMONSTRATION,
                                field(ROUND.CLOSES_AT.gt(currentInstant())),
                                POPULATION_SET.ID,
                                POPULATION_SET.NAME,
                                question(code))
                        .from(ROUND)
                        .join(QUESTIONNAIRE_VERSION)
                        .on(QUESTIONNAIRE_VERSION.ID.eq(ROUND.QUESTIONNAIRE_VERSION_ID))
                        .join(POPULATION_SET)
                        .on(POPULATION_SET.ID.eq(ROUND.POPULATION_SET_ID))
                        .where(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID.eq(QUESTIONNAIRE.ID))
                        .and(BEGUN)
                        .orderBy(ROUND.REFERENCE_DATE, ROUND.ID))
                .convertFrom(rows -> rows.map(mapping(Begun::new)));
    }

    private static Field<List<TrendQuestion>> question(String code) {
        var battery = QUESTION.as("battery");
        return multiset(select(
                                QUESTION.ID,
                                QUESTION.CODE,
                                QUESTION.TYPE.convertFrom(type ->
                                        ResultsQuestion.Type.valueOf(type.name().toUpperCase(Locale.ROOT))),
                                row(QUESTION.WORDING_LV, QUESTION.WORDING_EN).mapping(LocalizedText::new),
                                optionalText(QUESTION.STEM_LV, QUESTION.STEM_EN),
                                optionalText(battery.WORDING_LV, battery.WORDING_EN),
                                battery.CODE,
                                QUESTION.CUMULATIVE,
                                QUESTION.ASSUMED_WORDING,
                                field(QUESTION.DISCLOSURE.eq(Disclosure.named)),
                                QUESTION.PREFILLED_FROM_POPULATION,
                                options())
                        .from(QUESTION)
                        .leftJoin(battery)
                        .on(battery.ID.eq(QUESTION.BATTERY_ID))
                        .where(QUESTION.QUESTIONNAIRE_VERSION_ID.eq(ROUND.QUESTIONNAIRE_VERSION_ID))
                        .and(QUESTION.CODE.eq(code))
                        .and(QUESTION.TYPE.ne(QuestionType.battery)))
                .convertFrom(rows -> rows.map(mapping(ResultsQuestion::new)).stream()
                        .map(TrendQuestion::new)
                        .toList());
    }

    private static Field<List<Answers.Option>> options() {
        return multiset(select(
                                CHOICE.ID,
                                CHOICE.CODE,
                                row(CHOICE.WORDING_LV, CHOICE.WORDING_EN).mapping(LocalizedText::new),
                                CHOICE.SCORE,
                                CHOICE.EXCLUSIVE,
                                CHOICE.ASKS_FOR_TEXT)
                        .from(CHOICE)
                        .where(CHOICE.QUESTION_ID.eq(QUESTION.ID))
                        .orderBy(CHOICE.POSITION))
                .convertFrom(rows -> rows.map(mapping(Answers.Option::new)));
    }

    private static Field<List<TrendSubject.Region>> regions() {
        return multiset(select(
                                PLANNING_REGION.CODE,
                                row(PLANNING_REGION.SHORT_NAME, PLANNING_REGION.NAME_EN)
                                        .mapping(LocalizedText::new),
                                row(PLANNING_REGION.SHORT_LOCATIVE, PLANNING_REGION.NAME_EN)
                                        .mapping(LocalizedText::new))
                        .from(PLANNING_REGION)
                        .orderBy(PLANNING_REGION.POSITION))
                .convertFrom(rows -> rows.map(mapping(TrendSubject.Region::new)));
    }

    private static Field<List<TrendSubject.Named>> municipalities() {
        return multiset(select(MUNICIPALITY.ID, MUNICIPALITY.NAME)
                        .from(MUNICIPALITY)
                        .where(exists(selectOne()
                                .from(PARTICIPATION)
                                .join(ROUND)
                                .on(ROUND.ID.eq(PARTICIPATION.ROUND_ID))
                                .join(QUESTIONNAIRE_VERSION)
                                .on(QUESTIONNAIRE_VERSION.ID.eq(ROUND.QUESTIONNAIRE_VERSION_ID))
                                .where(PARTICIPATION.MUNICIPALITY_ID.eq(MUNICIPALITY.ID))
                                .and(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID.eq(QUESTIONNAIRE.ID))
                                .and(ROUND.KIND.ne(RoundKind.partial))
                                .and(BEGUN)))
                        .orderBy(MUNICIPALITY.NAME, MUNICIPALITY.ID))
                .convertFrom(rows -> rows.map(mapping(TrendSubject.Named::new)));
    }

    private static Field<List<Lineages.Entry>> lineages() {
        var predecessor = MUNICIPALITY.as("predecessor");
        return multiset(select(
                                MUNICIPALITY.ID,
                                MUNICIPALITY.SUCCESSOR_ID,
                                MUNICIPALITY.VALID_FROM,
                                MUNICIPALITY.VALID_TO)
                        .from(MUNICIPALITY)
                        .where(or(
                                MUNICIPALITY.SUCCESSOR_ID.isNotNull(),
                                exists(selectOne()
                                        .from(predecessor)
                                        .where(predecessor.SUCCESSOR_ID.eq(MUNICIPALITY.ID))))))
                .convertFrom(rows -> rows.map(mapping(Lineages.Entry::new)));
    }

    private static SelectField<@Nullable LocalizedText> optionalText(
            TableField<?, String> lv, TableField<?, String> en) {
        return row(lv, en).mapping((latvian, english) -> latvian == null ? null : new LocalizedText(latvian, english));
    }
}
