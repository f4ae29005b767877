package lv.providus.kopskats.results;

import static lv.providus.kopskats.database.generated.Tables.ANSWER_CATEGORY;
import static lv.providus.kopskats.database.generated.Tables.CODED_ANSWER;
import static lv.providus.kopskats.database.generated.Tables.CODED_ANSWER_CATEGORY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes categories and what is sorted into them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CodingRepository {

    private final DSLContext database;

    CodingRepository(DSLContext database) {
        this.database = database;
    }

    /** Adds a category after the others; empty where another has its name or stands for its choice. */
    Optional<AnswerCategoryId> add(
            RoundId round, QuestionId question, LocalizedText name, @Nullable ChoiceId choice, String by) {
        return database.insertInto(ANSWER_CATEGORY)
                .set(ANSWER_CATEGORY.ROUND_ID, round)
                .set(ANSWER_CATEGORY.QUESTION_ID, question)
                .set(
                        ANSWER_CATEGORY.POSITION,
                        field(select(coalesce(max(ANSWER_CATEGORY.POSITION), inline(0))
                                        .plus(1))
                                .from(ANSWER_CATEGORY)
                                .where(ANSWER_CATEGORY.ROUND_ID.eq(round))
                                .and(ANSWER_CATEGORY.QUESTION_ID.eq(question))))
                .set(ANSWER_CATEGORY.NAME_LV, name.lv())
                .set(ANSWER_CATEGORY.NAME_EN, name.en())
                .set(ANSWER_CATEGORY.CHOICE_ID, choice)
                .set(ANSWER_CATEGORY.CREATED_BY_LABEL, by)
                .onConflictDoNothing()
                .returningResult(ANSWER_CATEGORY.ID)
                .fetchOptional(added -> new AnswerCategoryId(Objects.requireNonNull(added.value1())));
    }

    /** Renames a category that stands for no choice. */
    void rename(AnswerCategoryId category, LocalizedText name) {
        database.update(ANSWER_CATEGORY)
                .set(ANSWER_CATEGORY.NAME_LV, name.lv())
                .set(ANSWER_CATEGORY.NAME_EN, name.en())
                .where(ANSWER_CATEGORY.ID.eq(category.value()))
                .execute();
    }

    /** Deletes a category; texts that were sorted into it stay coded, without it. */
    void delete(AnswerCategoryId category) {
        database.deleteFrom(ANSWER_CATEGORY)
                .where(ANSWER_CATEGORY.ID.eq(category.value()))
                .execute();
    }

    /** Sorts a text into categories, into none where there are none given. */
    void code(
            RoundId round,
            QuestionId question,
            MunicipalityId municipality,
            String text,
            Set<AnswerCategoryId> categories,
            String by) {
        database.insertInto(CODED_ANSWER)
                .set(CODED_ANSWER.ROUND_ID, round)
                .set(CODED_ANSWER.QUESTION_ID, question)
                .set(CODED_ANSWER.MUNICIPALITY_ID, municipality)
                .set(CODED_ANSWER.CODED_TEXT, text)
                .set(CODED_ANSWER.CODED_BY_LABEL, by)
                .onConflict(CODED_ANSWER.ROUND_ID, CODED_ANSWER.QUESTION_ID, CODED_ANSWER.MUNICIPALITY_ID)
                .doUpdate()
                .set(CODED_ANSWER.CODED_TEXT, text)
                .set(CODED_ANSWER.CODED_BY_LABEL, by)
                .set(CODED_ANSWER.CODED_AT, currentInstant())
                .execute();
        database.deleteFrom(CODED_ANSWER_CATEGORY)
                .where(CODED_ANSWER_CATEGORY.ROUND_ID.eq(round))
                .and(CODED_ANSWER_CATEGORY.QUESTION_ID.eq(question))
                .and(CODED_ANSWER_CATEGORY.MUNICIPALITY_ID.eq(municipality))
                .execute();
        if (!categories.isEmpty()) {
            database.insertInto(
                            CODED_ANSWER_CATEGORY,
                            CODED_ANSWER_CATEGORY.ROUND_ID,
                            CODED_ANSWER_CATEGORY.QUESTION_ID,
                            CODED_ANSWER_CATEGORY.MUNICIPALITY_ID,
                            CODED_ANSWER_CATEGORY.ANSWER_CATEGORY_ID)
                    .valuesOfRows(categories.stream()
                            .map(category -> row(round, question, municipality, category.value()))
                            .toList())
                    .execute();
        }
    }

    /** Makes a text not coded again. */
    void forget(RoundId round, QuestionId question, MunicipalityId municipality) {
        database.deleteFrom(CODED_ANSWER)
                .where(CODED_ANSWER.ROUND_ID.eq(round))
                .and(CODED_ANSWER.QUESTION_ID.eq(question))
                .and(CODED_ANSWER.MUNICIPALITY_ID.eq(municipality))
                .execute();
    }
}
