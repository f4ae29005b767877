package lv.providus.kopskats.questionnaire;

import static lv.providus.kopskats.database.generated.Tables.CHOICE;
import static lv.providus.kopskats.database.generated.Tables.QUESTION;
import static lv.providus.kopskats.database.generated.Tables.SECTION;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.database.generated.tables.records.ChoiceRecord;
import lv.providus.kopskats.database.generated.tables.records.QuestionRecord;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes the sections, questions, choices and checks of one version. */
class ContentRepository {

    private final DSLContext dsl;
    private final QuestionnaireVersionId version;
    private final Map<QuestionCode, QuestionRecord> questions = new HashMap<>();

    ContentRepository(DSLContext dsl, QuestionnaireVersionId version) {
        this.dsl = dsl;
        this.version = version;
    }

    void insert(QuestionnaireContent content) {
        for (int i = 0; i < content.sections().size(); i++) {
            insert(content.sections().get(i), i + 1);
        }
        CheckRepository checks = new CheckRepository(dsl, version, questions);
        for (int i = 0; i < content.checks().size(); i++) {
            checks.insert(content.checks().get(i), i + 1);
        }
    }

    private void insert(Section section, int position) {
        LocalizedText introduction = section.introduction();
        Long id = dsl.insertInto(SECTION)
                .set(SECTION.QUESTIONNAIRE_VERSION_ID, version)
                .set(SECTION.CODE, section.code().value())
                .set(SECTION.POSITION, position)
                .set(SECTION.TITLE_LV, section.title().lv())
                .set(SECTION.TITLE_EN, section.title().en())
                .set(SECTION.INTRODUCTION_LV, introduction == null ? null : introduction.lv())
                .set(SECTION.INTRODUCTION_EN, introduction == null ? null : introduction.en())
                .returningResult(SECTION.ID)
                .fetchSingle()
                .value1();
        for (int i = 0; i < section.questions().size(); i++) {
            insert(section.questions().get(i), id, i + 1);
        }
    }

    private void insert(Question question, Long section, int position) {
        switch (question) {
            case Item item -> insert(item, section, null, position);
            case BatteryQuestion battery -> {
                QuestionRecord row = row(battery, section, position);
                row.setScaleCode(battery.scale().code().value());
                row.store();
                for (int i = 0; i < battery.statements().size(); i++) {
                    insert(battery.statements().get(i), section, row.getId(), i + 1);
                }
            }
        }
    }

    private void insert(Item item, Long section, @Nullable QuestionId battery, int position) {
        QuestionRecord row = row(item, section, position);
        row.setBatteryId(battery);
        row.setRequired(item.required());
        row.setAllowsEstimate(item.allowsEstimate());
        row.setAllowsDoesNotKnow(item.allows(MissingReason.DOES_NOT_KNOW));
        row.setAllowsNotApplicable(item.allows(MissingReason.NOT_APPLICABLE));
        fill(row, item);
        row.store();
        questions.put(item.code(), row);
        insertChoices(item, row.getId());
    }

    private QuestionRecord row(Question question, Long section, int position) {
        LocalizedText hint = question.hint();
        QuestionRecord row = dsl.newRecord(QUESTION);
        row.setQuestionnaireVersionId(version);
        row.setSectionId(section);
        row.setCode(question.code().value());
        row.setType(typeOf(question));
        row.setPosition(position);
        row.setWordingLv(question.wording().lv());
        row.setWordingEn(question.wording().en());
        row.setHintLv(hint == null ? null : hint.lv());
        row.setHintEn(hint == null ? null : hint.en());
        row.setDisclosure(
                switch (question.disclosure()) {
                    case NAMED -> lv.providus.kopskats.database.generated.enums.Disclosure.named;
                    case GROUPS_ONLY -> lv.providus.kopskats.database.generated.enums.Disclosure.groups_only;
                });
        row.setAssumedWording(question.assumedWording());
        Explanation definition = question.help().definition();
        if (definition != null) {
            row.setDefinitionLv(definition.text().lv());
            row.setDefinitionEn(definition.text().en());
            row.setAssumedDefinition(definition.assumed());
        }
        Explanation why = question.help().why();
        if (why != null) {
            row.setWhyLv(why.text().lv());
            row.setWhyEn(why.text().en());
            row.setAssumedWhy(why.assumed());
        }
        return row;
    }

    private static void fill(QuestionRecord row, Item item) {
        switch (item) {
            case CountQuestion count -> {
                row.setMinimum(number(count.minimum()));
                row.setMaximum(number(count.maximum()));
                row.setCumulative(count.cumulative());
                row.setPrefilledFromPopulation(count.prefilledFromPopulation());
            }
            case DecimalQuestion decimal -> {
                row.setMinimum(decimal.minimum());
                row.setMaximum(decimal.maximum());
                row.setDecimals(decimal.decimals());
            }
            case ScaleQuestion scale -> {
                Stem stem = scale.stem();
                if (stem != null) {
                    row.setStemLv(stem.text().lv());
                    row.setStemEn(stem.text().en());
                    row.setAssumedStem(stem.assumed());
                }
                row.setScaleCode(scale.scale().code().value());
            }
            case TextQuestion text -> row.setMaximumLength(text.maximumLength());
            case DateQuestion date -> {
                row.setEarliest(date.earliest());
                row.setLatest(date.latest());
            }
            case SingleChoiceQuestion _, MultipleChoiceQuestion _ -> {}
        }
    }

    private void insertChoices(Item item, QuestionId question) {
        switch (item) {
            case ScaleQuestion scale -> insertPoints(scale.scale(), question);
            case SingleChoiceQuestion single -> insertChoices(single.choices(), question);
            case MultipleChoiceQuestion multiple -> insertChoices(multiple.choices(), question);
            case CountQuestion _, DecimalQuestion _, TextQuestion _, DateQuestion _ -> {}
        }
    }

    private void insertPoints(Scale scale, QuestionId question) {
        for (int i = 0; i < scale.points().size(); i++) {
            ScalePoint point = scale.points().get(i);
            ChoiceRecord row = choiceRow(question, i + 1, point.code(), point.wording(), scale.assumed());
            row.setScore(point.score());
            row.store();
        }
    }

    private void insertChoices(List<Choice> choices, QuestionId question) {
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            ChoiceRecord row = choiceRow(question, i + 1, choice.code(), choice.wording(), choice.assumed());
            row.setExclusive(choice.exclusive());
            row.setAsksForText(choice.asksForText());
            row.store();
        }
    }

    private ChoiceRecord choiceRow(
            QuestionId question, int position, ChoiceCode code, LocalizedText wording, boolean assumed) {
        ChoiceRecord row = dsl.newRecord(CHOICE);
        row.setQuestionId(question);
        row.setPosition(position);
        row.setCode(code.value());
        row.setWordingLv(wording.lv());
        row.setWordingEn(wording.en());
        row.setAssumedWording(assumed);
        return row;
    }

    private static lv.providus.kopskats.database.generated.enums.QuestionType typeOf(Question question) {
        return lv.providus.kopskats.database.generated.enums.QuestionType.valueOf(
                question.type().code());
    }

    private static @Nullable BigDecimal number(@Nullable Long number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
