package lv.providus.kopskats.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.providus.kopskats.questionnaire.FileProblem.Kind;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Reads one question of a file, by its type. */
final class QuestionReader {

    private static final int MOST_STATEMENTS = 50;
    private static final int MOST_CHOICES = 100;
    private static final Set<String> OF_QUESTIONS =
            Set.of("code", "type", "wording", "hint", "definition", "why", "disclosure", "assumed");
    private static final Set<String> OF_ITEMS = with(OF_QUESTIONS, "required", "does_not_know", "not_applicable");

    private final ScaleReader scales;
    private final CodeRegister codes = new CodeRegister();

    QuestionReader(ScaleReader scales) {
        this.scales = scales;
    }

    /** The codes of all questions, those that could not be read too. */
    CodeRegister codes() {
        return codes;
    }

    /** The question; null with at least one problem noted. */
    @Nullable
    Question question(YamlMapping mapping) {
        String typeName = mapping.requiredText("type");
        QuestionType type =
                typeName == null ? null : QuestionType.ofCode(typeName).orElse(null);
        if (type == null) {
            if (typeName != null) {
                mapping.problemAt("type", Kind.UNKNOWN_TYPE, typeName, typeNames());
            }
            codes.codeOf(mapping);
            return null;
        }
        mapping.allow(fieldsOf(type));
        return switch (type) {
            case COUNT -> count(mapping, basics(mapping, null));
            case DECIMAL -> decimal(mapping, basics(mapping, null));
            case SCALE -> scale(mapping, basics(mapping, null));
            case SINGLE_CHOICE -> singleChoice(mapping, basics(mapping, null));
            case MULTIPLE_CHOICE -> multipleChoice(mapping, basics(mapping, null));
            case TEXT -> text(mapping, basics(mapping, null));
            case DATE -> date(mapping, basics(mapping, null));
            case BATTERY -> battery(mapping);
        };
    }

    private static Set<String> fieldsOf(QuestionType type) {
        return switch (type) {
            case COUNT -> with(OF_ITEMS, "minimum", "maximum", "cumulative", "prefilled_from_population", "estimate");
            case DECIMAL -> with(OF_ITEMS, "minimum", "maximum", "decimals", "estimate");
            case SCALE -> with(OF_ITEMS, "stem", "scale");
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> with(OF_ITEMS, "choices");
            case TEXT -> with(OF_ITEMS, "maximum_length");
            case DATE -> with(OF_ITEMS, "earliest", "latest");
            case BATTERY -> with(OF_QUESTIONS, "scale", "statements");
        };
    }

    private @Nullable ItemBasics basics(YamlMapping mapping, @Nullable Disclosure inherited) {
        String code = codes.codeOf(mapping);
        LocalizedText wording = mapping.requiredLocalized("wording");
        LocalizedText hint = mapping.localized("hint");
        QuestionHelp help = new QuestionHelp(mapping.explanation("definition"), mapping.explanation("why"));
        Set<MissingReason> reasons = EnumSet.noneOf(MissingReason.class);
        if (mapping.flag("does_not_know")) {
            reasons.add(MissingReason.DOES_NOT_KNOW);
        }
        if (mapping.flag("not_applicable")) {
            reasons.add(MissingReason.NOT_APPLICABLE);
        }
        boolean required = mapping.flag("required");
        boolean assumed = mapping.flag("assumed");
        Disclosure disclosure = inherited != null && !mapping.has("disclosure") ? inherited : disclosure(mapping);
        return code == null || wording == null || disclosure == null
                ? null
                : new ItemBasics(new QuestionCode(code), wording, hint, required, reasons, disclosure, assumed, help);
    }

    private static @Nullable Disclosure disclosure(YamlMapping mapping) {
        String name = mapping.requiredText("disclosure");
        if (name == null) {
            return null;
        }
        Optional<Disclosure> disclosure = Arrays.stream(Disclosure.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        if (disclosure.isEmpty()) {
            mapping.problemAt("disclosure", Kind.UNKNOWN_DISCLOSURE, name);
        }
        return disclosure.orElse(null);
    }

    private static @Nullable CountQuestion count(YamlMapping mapping, @Nullable ItemBasics basics) {
        Long minimum = mapping.whole("minimum", 0, CountQuestion.HIGHEST);
        Long maximum = mapping.whole("maximum", 0, CountQuestion.HIGHEST);
        boolean cumulative = mapping.flag("cumulative");
        boolean prefilled = mapping.flag("prefilled_from_population");
        boolean estimate = mapping.flag("estimate");
        if (minimum != null && maximum != null && minimum > maximum) {
            mapping.problemAt("maximum", Kind.LIMITS_OUT_OF_ORDER, "minimum", "maximum");
            return null;
        }
        return basics == null ? null : new CountQuestion(basics, minimum, maximum, cumulative, prefilled, estimate);
    }

    private static @Nullable DecimalQuestion decimal(YamlMapping mapping, @Nullable ItemBasics basics) {
        BigDecimal minimum = mapping.number("minimum");
        BigDecimal maximum = mapping.number("maximum");
        Long decimals =
                mapping.has("decimals") ? mapping.whole("decimals", 1, DecimalQuestion.MOST_DECIMALS) : Long.valueOf(1);
        boolean estimate = mapping.flag("estimate");
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            mapping.problemAt("maximum", Kind.LIMITS_OUT_OF_ORDER, "minimum", "maximum");
            return null;
        }
        return basics == null || decimals == null
                ? null
                : new DecimalQuestion(basics, minimum, maximum, decimals.intValue(), estimate);
    }

    private @Nullable ScaleQuestion scale(YamlMapping mapping, @Nullable ItemBasics basics) {
        Scale scale = scales.scaleOf(mapping);
        LocalizedText stem = mapping.localized("stem", Set.of("lv", "en", "assumed"));
        YamlMapping stemMapping = stem == null ? null : mapping.mapping("stem");
        boolean assumedStem = stemMapping != null && stemMapping.flag("assumed");
        return basics == null || scale == null
                ? null
                : new ScaleQuestion(basics, stem == null ? null : new Stem(stem, assumedStem), scale);
    }

    private static @Nullable SingleChoiceQuestion singleChoice(YamlMapping mapping, @Nullable ItemBasics basics) {
        List<Choice> choices = choices(mapping, 2);
        return basics == null || choices.size() < 2 ? null : new SingleChoiceQuestion(basics, choices);
    }

    private static @Nullable MultipleChoiceQuestion multipleChoice(YamlMapping mapping, @Nullable ItemBasics basics) {
        List<Choice> choices = choices(mapping, 1);
        return basics == null || choices.isEmpty() ? null : new MultipleChoiceQuestion(basics, choices);
    }

    private static @Nullable TextQuestion text(YamlMapping mapping, @Nullable ItemBasics basics) {
        Long length = mapping.has("maximum_length")
                ? mapping.whole("maximum_length", 1, TextQuestion.LONGEST)
                : Long.valueOf(TextQuestion.USUAL_LENGTH);
        return basics == null || length == null ? null : new TextQuestion(basics, length.intValue());
    }

    private static @Nullable DateQuestion date(YamlMapping mapping, @Nullable ItemBasics basics) {
        LocalDate earliest = mapping.date("earliest");
        LocalDate latest = mapping.date("latest");
        if (earliest != null && latest != null && earliest.isAfter(latest)) {
            mapping.problemAt("latest", Kind.LIMITS_OUT_OF_ORDER, "earliest", "latest");
            return null;
        }
        return basics == null ? null : new DateQuestion(basics, earliest, latest);
    }

    private @Nullable BatteryQuestion battery(YamlMapping mapping) {
        ItemBasics basics = basics(mapping, null);
        Scale scale = scales.scaleOf(mapping);
        List<ScaleQuestion> statements = new ArrayList<>();
        for (YamlMapping statement : mapping.mappings("statements", 1, MOST_STATEMENTS)) {
            statement.allow(without(OF_ITEMS, "type"));
            ItemBasics ofStatement = basics(statement, basics == null ? Disclosure.NAMED : basics.disclosure());
            if (ofStatement != null && scale != null) {
                statements.add(new ScaleQuestion(ofStatement, null, scale));
            }
        }
        return basics == null || scale == null || statements.isEmpty()
                ? null
                : new BatteryQuestion(
                        basics.code(),
                        basics.wording(),
                        basics.hint(),
                        basics.disclosure(),
                        basics.assumedWording(),
                        basics.help(),
                        scale,
                        statements);
    }

    private static List<Choice> choices(YamlMapping question, int fewest) {
        List<Choice> choices = new ArrayList<>();
        CodeRegister codes = new CodeRegister();
        boolean asked = false;
        for (YamlMapping mapping : question.mappings("choices", fewest, MOST_CHOICES)) {
            mapping.allow(Set.of("code", "lv", "en", "exclusive", "asks_for_text", "assumed"));
            String code = codes.codeOf(mapping);
            LocalizedText wording = mapping.languages("choices");
            boolean exclusive = mapping.flag("exclusive");
            boolean asksForText = mapping.flag("asks_for_text");
            boolean assumed = mapping.flag("assumed");
            if (asksForText && exclusive) {
                mapping.problemAt("exclusive", Kind.EXCLUSIVE_ASKS_FOR_TEXT);
            } else if (asksForText && asked) {
                mapping.problemAt("asks_for_text", Kind.TEXT_ASKED_TWICE);
            } else if (code != null && wording != null) {
                choices.add(new Choice(new ChoiceCode(code), wording, exclusive, asksForText, assumed));
            }
            asked |= asksForText;
        }
        return choices;
    }

    private static String typeNames() {
        return Arrays.stream(QuestionType.values()).map(QuestionType::code).collect(Collectors.joining(", "));
    }

    private static Set<String> with(Set<String> names, String... more) {
        return Stream.concat(names.stream(), Arrays.stream(more)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> without(Set<String> names, String one) {
        return names.stream().filter(name -> !name.equals(one)).collect(Collectors.toUnmodifiableSet());
    }
}
