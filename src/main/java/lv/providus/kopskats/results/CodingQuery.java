package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.ANSWER_CATEGORY;
import static lv.providus.kopskats.database.generated.Tables.CODED_ANSWER;
import static lv.providus.kopskats.database.generated.Tables.CODED_ANSWER_CATEGORY;
import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.QUESTION;
import static lv.providus.kopskats.database.generated.Tables.QUESTIONNAIRE_VERSION;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Reads categories and what is sorted into them, by one statement. */
@Repository
class CodingQuery {

    private static final Field<String> TEXT = coalesce(SUBMITTED_ANSWER.TEXT_VALUE, SUBMITTED_ANSWER.OTHER_TEXT);

    private final DSLContext database;

    CodingQuery(DSLContext database) {
        this.database = database;
    }

    Coding coding(RoundId round, QuestionId question) {
        return Objects.requireNonNull(database.select(categories(round, question), texts(round, question))
                .fetchOne(mapping(Coding::new)));
    }

    private static Field<List<Coding.Category>> categories(RoundId round, QuestionId question) {
        return multiset(select(
                                ANSWER_CATEGORY.ID.convertFrom(AnswerCategoryId::new),
                                row(ANSWER_CATEGORY.NAME_LV, ANSWER_CATEGORY.NAME_EN)
                                        .mapping(LocalizedText::new),
                                ANSWER_CATEGORY.CHOICE_ID)
                        .from(ANSWER_CATEGORY)
                        .where(ANSWER_CATEGORY.ROUND_ID.eq(round))
                        .and(ANSWER_CATEGORY.QUESTION_ID.eq(question))
                        .orderBy(ANSWER_CATEGORY.POSITION, ANSWER_CATEGORY.ID))
                .convertFrom(found -> found.map(mapping(Coding.Category::new)));
    }

    private static Field<List<Coding.Text>> texts(RoundId round, QuestionId question) {
        Field<Set<AnswerCategoryId>> categories = multiset(
                        select(CODED_ANSWER_CATEGORY.ANSWER_CATEGORY_ID.convertFrom(AnswerCategoryId::new))
                                .from(CODED_ANSWER_CATEGORY)
                                .where(CODED_ANSWER_CATEGORY.ROUND_ID.eq(CODED_ANSWER.ROUND_ID))
                                .and(CODED_ANSWER_CATEGORY.QUESTION_ID.eq(CODED_ANSWER.QUESTION_ID))
                                .and(CODED_ANSWER_CATEGORY.MUNICIPALITY_ID.eq(CODED_ANSWER.MUNICIPALITY_ID)))
                .convertFrom(found -> new HashSet<>(found.map(mapping(id -> id))));
        return multiset(select(
                                PARTICIPATION.MUNICIPALITY_ID,
                                ROUND_MUNICIPALITY.NAME,
                                TEXT,
                                CODED_ANSWER.CODED_TEXT,
                                categories,
                                CODED_ANSWER.CODED_BY_LABEL,
                                CODED_ANSWER.CODED_AT)
                        .from(RoundMunicipalities.asked()
                                .join(SUBMITTED_ANSWER)
                                .on(SUBMITTED_ANSWER.SUBMISSION_ID.eq(LATEST_SUBMISSION.ID))
                                .leftJoin(CODED_ANSWER)
                                .on(CODED_ANSWER.ROUND_ID.eq(PARTICIPATION.ROUND_ID))
                                .and(CODED_ANSWER.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                                .and(CODED_ANSWER.QUESTION_ID.eq(SUBMITTED_ANSWER.QUESTION_ID)))
                        .where(PARTICIPATION.ROUND_ID.eq(round))
                        .and(SUBMITTED_ANSWER.QUESTION_ID.eq(question))
                        .and(TEXT.isNotNull())
                        .orderBy(ROUND_MUNICIPALITY.NAME))
                .convertFrom(found -> found.map(mapping(Coding.Text::new)));
    }

    /**
     * The categories of the latest earlier round of the same questionnaire in which the question of the same code has
     * some.
     */
    List<Coding.Category> earlier(RoundId round, QuestionId question) {
        var now = ROUND.as("now");
        var version = QUESTIONNAIRE_VERSION.as("version_now");
        var asked = QUESTION.as("question_now");
        return database.select(ROUND.ID, QUESTION.ID)
                .from(ROUND)
                .join(QUESTIONNAIRE_VERSION)
                .on(QUESTIONNAIRE_VERSION.ID.eq(ROUND.QUESTIONNAIRE_VERSION_ID))
                .join(QUESTION)
                .on(QUESTION.QUESTIONNAIRE_VERSION_ID.eq(ROUND.QUESTIONNAIRE_VERSION_ID))
                .join(now)
                .on(now.ID.eq(round))
                .join(version)
                .on(version.ID.eq(now.QUESTIONNAIRE_VERSION_ID))
                .and(version.QUESTIONNAIRE_ID.eq(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID))
                .join(asked)
                .on(asked.ID.eq(question))
                .and(asked.CODE.eq(QUESTION.CODE))
                .where(ROUND.OPENS_AT.lt(now.OPENS_AT))
                .and(exists(selectOne()
                        .from(ANSWER_CATEGORY)
                        .where(ANSWER_CATEGORY.ROUND_ID.eq(ROUND.ID))
                        .and(ANSWER_CATEGORY.QUESTION_ID.eq(QUESTION.ID))))
                .orderBy(ROUND.OPENS_AT.desc())
                .limit(1)
                .fetchOptional(mapping((earlier, same) -> coding(earlier, same).categories()))
                .orElse(List.of());
    }
}
