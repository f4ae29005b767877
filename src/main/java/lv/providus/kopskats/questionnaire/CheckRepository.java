package lv.providus.kopskats.questionnaire;

import static java.util.Objects.requireNonNull;
import static lv.providus.kopskats.database.generated.Tables.CHECK_RULE;

import java.util.Map;
import lv.providus.kopskats.database.generated.tables.records.CheckRuleRecord;
import lv.providus.kopskats.database.generated.tables.records.QuestionRecord;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import org.jooq.DSLContext;

/** Writes the checks of one version, whose questions are stored already. */
class CheckRepository {

    private final DSLContext dsl;
    private final QuestionnaireVersionId version;
    private final Map<QuestionCode, QuestionRecord> questions;

    CheckRepository(DSLContext dsl, QuestionnaireVersionId version, Map<QuestionCode, QuestionRecord> questions) {
        this.dsl = dsl;
        this.version = version;
        this.questions = questions;
    }

    void insert(Check check, int position) {
        QuestionRecord question = stored(check.question());
        CheckRuleRecord row = dsl.newRecord(CHECK_RULE);
        row.setQuestionnaireVersionId(version);
        row.setPosition(position);
        row.setCode(check.code().value());
        row.setType(lv.providus.kopskats.database.generated.enums.CheckType.valueOf(
                check.type().code()));
        row.setSeverity(lv.providus.kopskats.database.generated.enums.CheckSeverity.valueOf(
                check.severity().code()));
        row.setQuestionId(question.getId());
        row.setQuestionType(question.getType());
        check.other().map(this::stored).ifPresent(other -> {
            row.setOtherQuestionId(other.getId());
            row.setOtherQuestionType(other.getType());
        });
        row.setMessageLv(check.basics().message().lv());
        row.setMessageEn(check.basics().message().en());
        row.setAssumedMessage(check.basics().assumed());
        switch (check) {
            case Check.Changed changed -> {
                row.setShare(changed.share());
                row.setDifference(changed.difference());
            }
            case Check.ShareOutside share -> {
                row.setMinimum(share.minimum());
                row.setMaximum(share.maximum());
            }
            case Check.UnlikeRegister unlike -> row.setFactor(unlike.factor());
            case Check.NotAbove _, Check.LowerThanLast _ -> {}
        }
        row.store();
    }

    private QuestionRecord stored(QuestionCode question) {
        return requireNonNull(
                questions.get(question), () -> "A check is about a question that is not there: " + question);
    }
}
