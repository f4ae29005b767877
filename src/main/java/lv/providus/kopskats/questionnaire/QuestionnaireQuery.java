package lv.providus.kopskats.questionnaire;

import static lv.providus.kopskats.database.generated.Tables.CHECK_RULE;
import static lv.providus.kopskats.database.generated.Tables.CHOICE;
import static lv.providus.kopskats.database.generated.Tables.QUESTION;
import static lv.providus.kopskats.database.generated.Tables.QUESTIONNAIRE;
import static lv.providus.kopskats.database.generated.Tables.QUESTIONNAIRE_VERSION;
import static lv.providus.kopskats.database.generated.Tables.SECTION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.database.generated.enums.QuestionType;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class QuestionnaireQuery {

    private final DSLContext dsl;

    QuestionnaireQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Number and state of a version. */
    record Head(
            QuestionnaireVersionId id,
            String code,
            int number,
            Instant createdAt,
            @Nullable Instant publishedAt) {}

    Optional<Head> head(QuestionnaireVersionId id) {
        return dsl.select(
                        QUESTIONNAIRE_VERSION.ID,
                        QUESTIONNAIRE.CODE,
                        QUESTIONNAIRE_VERSION.NUMBER,
                        QUESTIONNAIRE_VERSION.CREATED_AT,
                        QUESTIONNAIRE_VERSION.PUBLISHED_AT)
                .from(QUESTIONNAIRE_VERSION)
                .join(QUESTIONNAIRE)
                .on(QUESTIONNAIRE.ID.eq(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID))
                .where(QUESTIONNAIRE_VERSION.ID.eq(id))
                .fetchOptional(Records.mapping(Head::new));
    }

    List<QuestionnaireVersionSummary> versions() {
        Field<Integer> items = field(select(count())
                .from(QUESTION)
                .where(QUESTION.QUESTIONNAIRE_VERSION_ID.eq(QUESTIONNAIRE_VERSION.ID))
                .and(QUESTION.TYPE.ne(QuestionType.battery)));
        Field<Integer> assumedWordings = field(select(count().filterWhere(QUESTION.ASSUMED_WORDING)
                        .plus(count().filterWhere(QUESTION.ASSUMED_STEM))
                        .plus(count().filterWhere(QUESTION.ASSUMED_DEFINITION))
                        .plus(count().filterWhere(QUESTION.ASSUMED_WHY)))
                .from(QUESTION)
                .where(QUESTION.QUESTIONNAIRE_VERSION_ID.eq(QUESTIONNAIRE_VERSION.ID)));
        Field<Integer> assumedChoices =
                field(select(count().filterWhere(QUESTION.SCALE_CODE.isNull()).plus(countDistinct(QUESTION.SCALE_CODE)))
                        .from(CHOICE)
                        .join(QUESTION)
                        .on(QUESTION.ID.eq(CHOICE.QUESTION_ID))
                        .where(QUESTION.QUESTIONNAIRE_VERSION_ID.eq(QUESTIONNAIRE_VERSION.ID))
                        .and(CHOICE.ASSUMED_WORDING));
        Field<Integer> assumedMessages = field(select(count())
                .from(CHECK_RULE)
                .where(CHECK_RULE.QUESTIONNAIRE_VERSION_ID.eq(QUESTIONNAIRE_VERSION.ID))
                .and(CHECK_RULE.ASSUMED_MESSAGE));
        return dsl.select(
                        QUESTIONNAIRE_VERSION.ID,
                        QUESTIONNAIRE.CODE.convertFrom(QuestionCode::new),
                        QUESTIONNAIRE_VERSION.NUMBER,
                        QUESTIONNAIRE_VERSION.TITLE_LV,
                        QUESTIONNAIRE_VERSION.TITLE_EN,
                        QUESTIONNAIRE_VERSION.CREATED_AT,
                        QUESTIONNAIRE_VERSION.PUBLISHED_AT,
                        items,
                        assumedWordings.plus(assumedChoices).plus(assumedMessages))
                .from(QUESTIONNAIRE_VERSION)
                .join(QUESTIONNAIRE)
                .on(QUESTIONNAIRE.ID.eq(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID))
                .orderBy(QUESTIONNAIRE.CODE, QUESTIONNAIRE_VERSION.NUMBER.desc())
                .fetch(Records.mapping((id, code, number, lv, en, createdAt, publishedAt, itemCount, assumed) ->
                        new QuestionnaireVersionSummary(
                                id,
                                code,
                                number,
                                new LocalizedText(lv, en),
                                createdAt,
                                publishedAt,
                                itemCount,
                                assumed)));
    }

    QuestionnaireVersion load(Head head) {
        var version = dsl.fetchSingle(QUESTIONNAIRE_VERSION, QUESTIONNAIRE_VERSION.ID.eq(head.id()));
        var sections = dsl.selectFrom(SECTION)
                .where(SECTION.QUESTIONNAIRE_VERSION_ID.eq(head.id()))
                .orderBy(SECTION.POSITION)
                .fetch();
        var questions = dsl.selectFrom(QUESTION)
                .where(QUESTION.QUESTIONNAIRE_VERSION_ID.eq(head.id()))
                .orderBy(QUESTION.POSITION)
                .fetch();
        var choices = dsl.select(CHOICE.fields())
                .from(CHOICE)
                .join(QUESTION)
                .on(QUESTION.ID.eq(CHOICE.QUESTION_ID))
                .where(QUESTION.QUESTIONNAIRE_VERSION_ID.eq(head.id()))
                .orderBy(CHOICE.POSITION)
                .fetchInto(CHOICE);
        var checks = dsl.selectFrom(CHECK_RULE)
                .where(CHECK_RULE.QUESTIONNAIRE_VERSION_ID.eq(head.id()))
                .orderBy(CHECK_RULE.POSITION)
                .fetch();
        return new VersionAssembler(sections, questions, choices, checks).assemble(head, version);
    }
}
