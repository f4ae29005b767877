package lv.providus.kopskats.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.providus.kopskats.questionnaire.FileProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the checks of a file, once its questions are read. */
final class CheckReader {

    private static final int MOST_CHECKS = 500;
    private static final Set<String> OF_CHECKS = Set.of("code", "type", "severity", "question", "message");

    private final CodeRegister codes = new CodeRegister();
    private final CodeRegister questionCodes;
    private final Map<String, Question> read;

    /**
     * @param questionCodes of every question in the file; one that could not be read is no problem of a check as well
     * @param sections what could be read
     */
    CheckReader(CodeRegister questionCodes, List<Section> sections) {
        this.questionCodes = questionCodes;
        this.read = Stream.concat(
                        sections.stream().flatMap(section -> section.questions().stream()),
                        sections.stream().flatMap(section -> section.items().stream()))
                .distinct()
                .collect(Collectors.toMap(question -> question.code().value(), Function.identity()));
    }

    List<Check> checks(YamlMapping file) {
        List<Check> checks = new ArrayList<>();
        if (file.has("checks")) {
            for (YamlMapping mapping : file.mappings("checks", 0, MOST_CHECKS)) {
                Check check = check(mapping);
                if (check != null) {
                    checks.add(check);
                }
            }
        }
        return checks;
    }

    private @Nullable Check check(YamlMapping mapping) {
        CheckType type = type(mapping);
        String code = codes.codeOf(mapping);
        CheckSeverity severity = severity(mapping);
        Explanation message = mapping.requiredExplanation("message");
        QuestionCode question = question(mapping, "question");
        if (type == null) {
            return null;
        }
        mapping.allow(fieldsOf(type));
        if (message != null) {
            CheckFigure.unknownIn(message.text(), type)
                    .forEach(place -> mapping.problemAt("message", Kind.UNKNOWN_FIGURE, place, figureNames(type)));
        }
        boolean possible = type == CheckType.NOT_ABOVE || severity != CheckSeverity.HARD;
        if (!possible) {
            mapping.problemAt("severity", Kind.ONLY_COMPARISON_IS_HARD);
        }
        CheckBasics basics = code == null || severity == null || message == null || !possible
                ? null
                : new CheckBasics(new QuestionCode(code), severity, message.text(), message.assumed());
        return switch (type) {
            case NOT_ABOVE -> notAbove(mapping, basics, question);
            case CHANGED -> changed(mapping, basics, question);
            case LOWER_THAN_LAST -> lowerThanLast(mapping, basics, question);
            case SHARE -> share(mapping, basics, question);
            case UNLIKE_REGISTER -> unlikeRegister(mapping, basics, question);
        };
    }

    private static Set<String> fieldsOf(CheckType type) {
        return switch (type) {
            case NOT_ABOVE -> with("limit");
            case CHANGED -> with("share", "difference");
            case LOWER_THAN_LAST -> OF_CHECKS;
            case SHARE -> with("of", "minimum", "maximum");
            case UNLIKE_REGISTER -> with("factor");
        };
    }

    private static @Nullable CheckType type(YamlMapping mapping) {
        String name = mapping.requiredText("type");
        CheckType type = name == null ? null : CheckType.ofCode(name).orElse(null);
        if (name != null && type == null) {
            mapping.problemAt(
                    "type",
                    Kind.UNKNOWN_CHECK_TYPE,
                    name,
                    Arrays.stream(CheckType.values()).map(CheckType::code).collect(Collectors.joining(", ")));
        }
        return type;
    }

    private static @Nullable CheckSeverity severity(YamlMapping mapping) {
        String name = mapping.requiredText("severity");
        CheckSeverity severity =
                name == null ? null : CheckSeverity.ofCode(name).orElse(null);
        if (name != null && severity == null) {
            mapping.problemAt("severity", Kind.UNKNOWN_SEVERITY, name);
        }
        return severity;
    }

    private static String figureNames(CheckType type) {
        return type.figures().stream().map(figure -> "{" + figure.code() + "}").collect(Collectors.joining(", "));
    }

    private @Nullable QuestionCode question(YamlMapping mapping, String field) {
        String code = mapping.requiredText(field);
        if (code == null) {
            return null;
        }
        Question question = read.get(code);
        if (question instanceof CountQuestion || question instanceof DecimalQuestion) {
            return question.code();
        }
        if (question != null) {
            mapping.problemAt(field, Kind.NOT_A_NUMBER_QUESTION, code);
        } else if (!questionCodes.knows(code)) {
            mapping.problemAt(field, Kind.UNKNOWN_QUESTION, code);
        }
        return null;
    }

    private @Nullable QuestionCode otherQuestion(YamlMapping mapping, String field, @Nullable QuestionCode question) {
        QuestionCode other = question(mapping, field);
        if (other != null && other.equals(question)) {
            mapping.problemAt(field, Kind.SAME_QUESTION, other.value());
            return null;
        }
        return other;
    }

    private @Nullable Check notAbove(
            YamlMapping mapping, @Nullable CheckBasics basics, @Nullable QuestionCode question) {
        QuestionCode limit = otherQuestion(mapping, "limit", question);
        return basics == null || question == null || limit == null ? null : new Check.NotAbove(basics, question, limit);
    }

    private @Nullable Check changed(
            YamlMapping mapping, @Nullable CheckBasics basics, @Nullable QuestionCode question) {
        if (!mapping.has("share")) {
            mapping.problem(Kind.FIELD_MISSING, "share");
        }
        BigDecimal share = above(mapping, "share", BigDecimal.ZERO);
        BigDecimal difference =
                mapping.has("difference") ? above(mapping, "difference", BigDecimal.ZERO) : BigDecimal.ZERO;
        return basics == null || question == null || share == null || difference == null
                ? null
                : new Check.Changed(basics, question, share, difference);
    }

    private @Nullable Check lowerThanLast(
            YamlMapping mapping, @Nullable CheckBasics basics, @Nullable QuestionCode question) {
        if (question != null && !(read.get(question.value()) instanceof CountQuestion count && count.cumulative())) {
            mapping.problemAt("question", Kind.NOT_CUMULATIVE, question.value());
            return null;
        }
        return basics == null || question == null ? null : new Check.LowerThanLast(basics, question);
    }

    private @Nullable Check share(YamlMapping mapping, @Nullable CheckBasics basics, @Nullable QuestionCode question) {
        QuestionCode of = mapping.has("of") ? otherQuestion(mapping, "of", question) : null;
        BigDecimal minimum = above(mapping, "minimum", BigDecimal.ZERO);
        BigDecimal maximum = above(mapping, "maximum", BigDecimal.ZERO);
        if (!mapping.has("minimum") && !mapping.has("maximum")) {
            mapping.problem(Kind.NO_LIMIT);
        }
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            mapping.problemAt("maximum", Kind.LIMITS_OUT_OF_ORDER, "minimum", "maximum");
            return null;
        }
        return basics == null
                        || question == null
                        || minimum == null && maximum == null
                        || mapping.has("of") && of == null
                ? null
                : new Check.ShareOutside(basics, question, of, minimum, maximum);
    }

    private @Nullable Check unlikeRegister(
            YamlMapping mapping, @Nullable CheckBasics basics, @Nullable QuestionCode question) {
        if (!mapping.has("factor")) {
            mapping.problem(Kind.FIELD_MISSING, "factor");
        }
        BigDecimal factor = above(mapping, "factor", BigDecimal.ONE);
        return basics == null || question == null || factor == null
                ? null
                : new Check.UnlikeRegister(basics, question, factor);
    }

    private static @Nullable BigDecimal above(YamlMapping mapping, String field, BigDecimal bound) {
        BigDecimal number = mapping.number(field);
        if (number != null && number.compareTo(bound) <= 0) {
            mapping.problemAt(field, Kind.LIMIT_TOO_LOW, field, number.toPlainString(), bound.toPlainString());
            return null;
        }
        return number;
    }

    private static Set<String> with(String... more) {
        return Stream.concat(OF_CHECKS.stream(), Arrays.stream(more)).collect(Collectors.toCollection(TreeSet::new));
    }
}
