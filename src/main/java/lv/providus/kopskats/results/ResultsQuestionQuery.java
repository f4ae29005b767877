package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.CHOICE;
import static lv.providus.kopskats.database.generated.Tables.QUESTION;
import static lv.providus.kopskats.database.generated.Tables.QUESTIONNAIRE_VERSION;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.SECTION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lv.providus.kopskats.database.generated.enums.Disclosure;
import lv.providus.kopskats.database.generated.enums.QuestionType;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.statistics.PossibleValue;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the questions whose answers are shown. Those of a published version of the questionnaire never change and are read once. */
@Repository
class ResultsQuestionQuery {

    /** A version of the questionnaire; the moment tells it from one that had the same id in an emptied database. */
    record Version(QuestionnaireVersionId id, @Nullable Instant publishedAt) {}

    private final DSLContext database;
    private final Map<Version, List<ResultsQuestion>> published = new ConcurrentHashMap<>();

    ResultsQuestionQuery(DSLContext database) {
        this.database = database;
    }

    /** What each of some rounds asks, in the order of its questionnaire. */
    Map<RoundId, List<ResultsQuestion>> questions(Collection<RoundId> rounds) {
        Map<RoundId, Version> versions = database.select(ROUND.ID, version())
                .from(roundsWithVersion())
                .where(ROUND.ID.eq(SubmittedAnswersQuery.anyOf(ROUND.ID, rounds)))
                .fetchMap(Record2::value1, Record2::value2);
        Map<RoundId, List<ResultsQuestion>> asked = new HashMap<>();
        versions.forEach((round, version) -> asked.put(round, questions(round, version)));
        return asked;
    }

    /** Each round with the version of the questionnaire that it asks. */
    static Table<?> roundsWithVersion() {
        return ROUND.join(QUESTIONNAIRE_VERSION).on(QUESTIONNAIRE_VERSION.ID.eq(ROUND.QUESTIONNAIRE_VERSION_ID));
    }

    static SelectField<Version> version() {
        return row(QUESTIONNAIRE_VERSION.ID, QUESTIONNAIRE_VERSION.PUBLISHED_AT).mapping(Version::new);
    }

    /** What a round asks by a version of the questionnaire, in its order. */
    List<ResultsQuestion> questions(RoundId round, Version version) {
        return version.publishedAt() == null
                ? questions(round)
                : published.computeIfAbsent(version, ignored -> questions(round));
    }

    private List<ResultsQuestion> questions(RoundId round) {
        return database.select(questions(noCondition()))
                .from(ROUND)
                .where(ROUND.ID.eq(round))
                .fetchSingle(mapping(questions -> questions));
    }

    /** Some of what a round asks. */
    List<ResultsQuestion> questions(RoundId id, Collection<QuestionId> wanted) {
        return database.select(questions(QUESTION.ID.in(wanted)))
                .from(ROUND)
                .where(ROUND.ID.eq(id))
                .fetchOptional(found -> found.value1())
                .orElse(List.of());
    }

    private static Field<List<ResultsQuestion>> questions(Condition wanted) {
        var battery = QUESTION.as("battery");
        return multiset(select(
                                QUESTION.ID,
                                QUESTION.CODE,
                                QUESTION.TYPE,
                                row(QUESTION.WORDING_LV, QUESTION.WORDING_EN).mapping(LocalizedText::new),
                                optionalText(QUESTION.STEM_LV, QUESTION.STEM_EN),
                                optionalText(battery.WORDING_LV, battery.WORDING_EN),
                                battery.CODE,
                                QUESTION.CUMULATIVE,
                                QUESTION.ASSUMED_WORDING,
                                QUESTION.DISCLOSURE,
                                QUESTION.PREFILLED_FROM_POPULATION,
                                row(QUESTION.TYPE, QUESTION.MINIMUM, QUESTION.MAXIMUM)
                                        .mapping(ResultsQuestionQuery::allowed),
                                options(QUESTION.ID))
                        .from(QUESTION)
                        .join(SECTION)
                        .on(SECTION.ID.eq(QUESTION.SECTION_ID))
                        .leftJoin(battery)
                        .on(battery.ID.eq(QUESTION.BATTERY_ID))
                        .where(QUESTION.QUESTIONNAIRE_VERSION_ID.eq(ROUND.QUESTIONNAIRE_VERSION_ID))
                        .and(QUESTION.TYPE.ne(QuestionType.battery))
                        .and(wanted)
                        .orderBy(SECTION.POSITION, coalesce(battery.POSITION, QUESTION.POSITION), QUESTION.POSITION))
                .convertFrom(rows -> rows.map(mapping(
                        (id,
                                code,
                                type,
                                wording,
                                stem,
                                batteryWording,
                                batteryCode,
                                cumulative,
                                assumed,
                                disclosure,
                                residents,
                                allowed,
                                options) -> new ResultsQuestion(
                                id,
                                code,
                                typeOf(type),
                                wording,
                                stem,
                                batteryWording,
                                batteryCode,
                                cumulative,
                                assumed,
                                disclosure == Disclosure.named,
                                residents,
                                allowed,
                                options))));
    }

    private static PossibleValue<BigDecimal> allowed(
            QuestionType type, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        return new PossibleValue<>(minimum == null && type == QuestionType.count ? BigDecimal.ZERO : minimum, maximum);
    }

    private static ResultsQuestion.Type typeOf(QuestionType type) {
        return switch (type) {
            case count -> ResultsQuestion.Type.COUNT;
            case decimal -> ResultsQuestion.Type.DECIMAL;
            case scale -> ResultsQuestion.Type.SCALE;
            case single_choice -> ResultsQuestion.Type.SINGLE_CHOICE;
            case multiple_choice -> ResultsQuestion.Type.MULTIPLE_CHOICE;
            case text -> ResultsQuestion.Type.TEXT;
            case date -> ResultsQuestion.Type.DATE;
            case battery -> throw new IllegalArgumentException("A battery itself is not answered");
        };
    }

    /** The choices of a question in their order. */
    private static Field<List<ResultsQuestion.Option>> options(Field<QuestionId> question) {
        return multiset(select(
                                CHOICE.ID,
                                CHOICE.CODE,
                                row(CHOICE.WORDING_LV, CHOICE.WORDING_EN).mapping(LocalizedText::new),
                                CHOICE.SCORE,
                                CHOICE.EXCLUSIVE,
                                CHOICE.ASKS_FOR_TEXT)
                        .from(CHOICE)
                        .where(CHOICE.QUESTION_ID.eq(question))
                        .orderBy(CHOICE.POSITION))
                .convertFrom(found -> found.map(mapping(ResultsQuestion.Option::new)));
    }

    static SelectField<@Nullable LocalizedText> optionalText(TableField<?, String> lv, TableField<?, String> en) {
        return row(lv, en).mapping((latvian, english) -> latvian == null ? null : new LocalizedText(latvian, english));
    }
}
