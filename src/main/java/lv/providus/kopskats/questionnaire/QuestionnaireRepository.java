package lv.providus.kopskats.questionnaire;

import static lv.providus.kopskats.database.generated.Tables.QUESTIONNAIRE;
import static lv.providus.kopskats.database.generated.Tables.QUESTIONNAIRE_VERSION;
import static lv.providus.kopskats.database.generated.Tables.SECTION;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.Optional;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionnaireId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class QuestionnaireRepository {

    private final DSLContext dsl;

    QuestionnaireRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** State of a version that nobody else may change until the transaction ends. */
    record Locked(String code, int number, @Nullable Instant publishedAt) {}

    Optional<Locked> lock(QuestionnaireVersionId id) {
        return dsl.select(QUESTIONNAIRE.CODE, QUESTIONNAIRE_VERSION.NUMBER, QUESTIONNAIRE_VERSION.PUBLISHED_AT)
                .from(QUESTIONNAIRE_VERSION)
                .join(QUESTIONNAIRE)
                .on(QUESTIONNAIRE.ID.eq(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID))
                .where(QUESTIONNAIRE_VERSION.ID.eq(id))
                .forUpdate()
                .of(QUESTIONNAIRE_VERSION)
                .fetchOptional(row -> new Locked(row.value1(), row.value2(), row.value3()));
    }

    /** Adds a draft with the next number of its questionnaire. */
    QuestionnaireVersionId insert(QuestionnaireContent content) {
        QuestionnaireId questionnaire = questionnaire(content.code());
        Integer last = dsl.select(max(QUESTIONNAIRE_VERSION.NUMBER))
                .from(QUESTIONNAIRE_VERSION)
                .where(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID.eq(questionnaire))
                .fetchSingle()
                .value1();
        LocalizedText introduction = content.introduction();
        QuestionnaireVersionId id = dsl.insertInto(QUESTIONNAIRE_VERSION)
                .set(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID, questionnaire)
                .set(QUESTIONNAIRE_VERSION.NUMBER, last == null ? 1 : last + 1)
                .set(QUESTIONNAIRE_VERSION.TITLE_LV, content.title().lv())
                .set(QUESTIONNAIRE_VERSION.TITLE_EN, content.title().en())
                .set(QUESTIONNAIRE_VERSION.INTRODUCTION_LV, introduction == null ? null : introduction.lv())
                .set(QUESTIONNAIRE_VERSION.INTRODUCTION_EN, introduction == null ? null : introduction.en())
                .returningResult(QUESTIONNAIRE_VERSION.ID)
                .fetchSingle()
                .value1();
        new ContentRepository(dsl, id).insert(content);
        return id;
    }

    /** Puts other content into a draft, which keeps its id and number. */
    void replace(QuestionnaireVersionId id, QuestionnaireContent content) {
        LocalizedText introduction = content.introduction();
        dsl.deleteFrom(SECTION).where(SECTION.QUESTIONNAIRE_VERSION_ID.eq(id)).execute();
        dsl.update(QUESTIONNAIRE_VERSION)
                .set(QUESTIONNAIRE_VERSION.TITLE_LV, content.title().lv())
                .set(QUESTIONNAIRE_VERSION.TITLE_EN, content.title().en())
                .set(QUESTIONNAIRE_VERSION.INTRODUCTION_LV, introduction == null ? null : introduction.lv())
                .set(QUESTIONNAIRE_VERSION.INTRODUCTION_EN, introduction == null ? null : introduction.en())
                .where(QUESTIONNAIRE_VERSION.ID.eq(id))
                .execute();
        new ContentRepository(dsl, id).insert(content);
    }

    void publish(QuestionnaireVersionId id) {
        dsl.update(QUESTIONNAIRE_VERSION)
                .set(QUESTIONNAIRE_VERSION.PUBLISHED_AT, currentInstant())
                .where(QUESTIONNAIRE_VERSION.ID.eq(id))
                .execute();
    }

    void delete(QuestionnaireVersionId id) {
        dsl.deleteFrom(QUESTIONNAIRE_VERSION)
                .where(QUESTIONNAIRE_VERSION.ID.eq(id))
                .execute();
    }

    /** The questionnaire of a code, made where there is none yet, and locked so that versions are numbered one by one. */
    private QuestionnaireId questionnaire(QuestionCode code) {
        dsl.insertInto(QUESTIONNAIRE)
                .set(QUESTIONNAIRE.CODE, code.value())
                .onConflictDoNothing()
                .execute();
        return dsl.select(QUESTIONNAIRE.ID)
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.CODE.eq(code.value()))
                .forUpdate()
                .fetchSingle()
                .value1();
    }
}
