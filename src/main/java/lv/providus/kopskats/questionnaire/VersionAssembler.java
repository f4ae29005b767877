package lv.providus.kopskats.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lv.providus.kopskats.database.generated.tables.records.CheckRuleRecord;
import lv.providus.kopskats.database.generated.tables.records.ChoiceRecord;
import lv.providus.kopskats.database.generated.tables.records.QuestionRecord;
import lv.providus.kopskats.database.generated.tables.records.QuestionnaireVersionRecord;
import lv.providus.kopskats.database.generated.tables.records.SectionRecord;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionId;
import org.jspecify.annotations.Nullable;

/** Makes a version of its rows, each kind given in the order of position. */
class VersionAssembler {

    private final List<SectionRecord> sections;
    private final List<QuestionRecord> questions;
    private final List<CheckRuleRecord> checks;
    private final Map<QuestionId, List<ChoiceRecord>> choices = new HashMap<>();

    VersionAssembler(
            List<SectionRecord> sections,
            List<QuestionRecord> questions,
            List<ChoiceRecord> choices,
            List<CheckRuleRecord> checks) {
        this.sections = sections;
        this.questions = questions;
        this.checks = checks;
        for (ChoiceRecord choice : choices) {
            this.choices
                    .computeIfAbsent(choice.getQuestionId(), ignored -> new ArrayList<>())
                    .add(choice);
        }
    }

    QuestionnaireVersion assemble(QuestionnaireQuery.Head head, QuestionnaireVersionRecord version) {
        QuestionnaireContent content = new QuestionnaireContent(
                new QuestionCode(head.code()),
                new LocalizedText(version.getTitleLv(), version.getTitleEn()),
                text(version.getIntroductionLv(), version.getIntroductionEn()),
                sections.stream().map(this::section).toList(),
                checks.stream().map(this::check).toList());
        Map<QuestionCode, QuestionnaireVersion.StoredItem> ids = new HashMap<>();
        for (QuestionRecord question : questions) {
            Map<ChoiceCode, ChoiceId> choiceIds = new LinkedHashMap<>();
            choicesOf(question).forEach(choice -> choiceIds.put(new ChoiceCode(choice.getCode()), choice.getId()));
            ids.put(
                    new QuestionCode(question.getCode()),
                    new QuestionnaireVersion.StoredItem(question.getId(), choiceIds));
        }
        return new QuestionnaireVersion(head.id(), head.number(), head.publishedAt(), content, ids);
    }

    private Section section(SectionRecord section) {
        return new Section(
                new QuestionCode(section.getCode()),
                new LocalizedText(section.getTitleLv(), section.getTitleEn()),
                text(section.getIntroductionLv(), section.getIntroductionEn()),
                questions.stream()
                        .filter(question ->
                                question.getSectionId().equals(section.getId()) && question.getBatteryId() == null)
                        .map(this::question)
                        .toList());
    }

    private Question question(QuestionRecord row) {
        ItemBasics basics = basics(row);
        return switch (row.getType()) {
            case count ->
                new CountQuestion(
                        basics,
                        whole(row.getMinimum()),
                        whole(row.getMaximum()),
                        row.getCumulative(),
                        row.getPrefilledFromPopulation(),
                        row.getAllowsEstimate());
            case decimal ->
                new DecimalQuestion(
                        basics, row.getMinimum(), row.getMaximum(), row.getDecimals(), row.getAllowsEstimate());
            case scale -> scaleQuestion(row);
            case single_choice -> new SingleChoiceQuestion(basics, choices(row));
            case multiple_choice -> new MultipleChoiceQuestion(basics, choices(row));
            case text -> new TextQuestion(basics, row.getMaximumLength());
            case date -> new DateQuestion(basics, row.getEarliest(), row.getLatest());
            case battery -> battery(basics, row);
        };
    }

    private Check check(CheckRuleRecord row) {
        CheckBasics basics = new CheckBasics(
                new QuestionCode(row.getCode()),
                switch (row.getSeverity()) {
                    case hard -> CheckSeverity.HARD;
                    case soft -> CheckSeverity.SOFT;
                },
                new LocalizedText(row.getMessageLv(), row.getMessageEn()),
                row.getAssumedMessage());
        QuestionCode question = codeOf(row.getQuestionId());
        QuestionId other = row.getOtherQuestionId();
        return switch (row.getType()) {
            case not_above -> new Check.NotAbove(basics, question, codeOf(other));
            case changed -> new Check.Changed(basics, question, row.getShare(), row.getDifference());
            case lower_than_last -> new Check.LowerThanLast(basics, question);
            case share ->
                new Check.ShareOutside(
                        basics, question, other == null ? null : codeOf(other), row.getMinimum(), row.getMaximum());
            case unlike_register -> new Check.UnlikeRegister(basics, question, row.getFactor());
        };
    }

    private QuestionCode codeOf(QuestionId question) {
        return questions.stream()
                .filter(row -> row.getId().equals(question))
                .map(row -> new QuestionCode(row.getCode()))
                .findFirst()
                .orElseThrow();
    }

    private BatteryQuestion battery(ItemBasics basics, QuestionRecord row) {
        List<ScaleQuestion> statements = questions.stream()
                .filter(question -> row.getId().equals(question.getBatteryId()))
                .map(this::scaleQuestion)
                .toList();
        return new BatteryQuestion(
                basics.code(),
                basics.wording(),
                basics.hint(),
                basics.disclosure(),
                basics.assumedWording(),
                basics.help(),
                statements.getFirst().scale(),
                statements);
    }

    private ScaleQuestion scaleQuestion(QuestionRecord row) {
        LocalizedText stem = text(row.getStemLv(), row.getStemEn());
        return new ScaleQuestion(basics(row), stem == null ? null : new Stem(stem, row.getAssumedStem()), scale(row));
    }

    private Scale scale(QuestionRecord row) {
        List<ChoiceRecord> points = choicesOf(row);
        return new Scale(
                new ChoiceCode(row.getScaleCode()),
                points.stream()
                        .map(point -> new ScalePoint(
                                new ChoiceCode(point.getCode()),
                                new LocalizedText(point.getWordingLv(), point.getWordingEn()),
                                point.getScore()))
                        .toList(),
                points.stream().anyMatch(ChoiceRecord::getAssumedWording));
    }

    private List<Choice> choices(QuestionRecord row) {
        return choicesOf(row).stream()
                .map(choice -> new Choice(
                        new ChoiceCode(choice.getCode()),
                        new LocalizedText(choice.getWordingLv(), choice.getWordingEn()),
                        choice.getExclusive(),
                        choice.getAsksForText(),
                        choice.getAssumedWording()))
                .toList();
    }

    private List<ChoiceRecord> choicesOf(QuestionRecord row) {
        return Objects.requireNonNullElse(choices.get(row.getId()), List.of());
    }

    private static ItemBasics basics(QuestionRecord row) {
        Set<MissingReason> reasons = EnumSet.noneOf(MissingReason.class);
        if (row.getAllowsDoesNotKnow()) {
            reasons.add(MissingReason.DOES_NOT_KNOW);
        }
        if (row.getAllowsNotApplicable()) {
            reasons.add(MissingReason.NOT_APPLICABLE);
        }
        return new ItemBasics(
                new QuestionCode(row.getCode()),
                new LocalizedText(row.getWordingLv(), row.getWordingEn()),
                text(row.getHintLv(), row.getHintEn()),
                row.getRequired(),
                reasons,
                switch (row.getDisclosure()) {
                    case named -> Disclosure.NAMED;
                    case groups_only -> Disclosure.GROUPS_ONLY;
                },
                row.getAssumedWording(),
                new QuestionHelp(
                        explanation(row.getDefinitionLv(), row.getDefinitionEn(), row.getAssumedDefinition()),
                        explanation(row.getWhyLv(), row.getWhyEn(), row.getAssumedWhy())));
    }

    private static @Nullable Explanation explanation(@Nullable String lv, @Nullable String en, boolean assumed) {
        LocalizedText text = text(lv, en);
        return text == null ? null : new Explanation(text, assumed);
    }

    private static @Nullable LocalizedText text(@Nullable String lv, @Nullable String en) {
        return lv == null || en == null ? null : new LocalizedText(lv, en);
    }

    private static @Nullable Long whole(@Nullable BigDecimal number) {
        return number == null ? null : number.longValueExact();
    }
}
