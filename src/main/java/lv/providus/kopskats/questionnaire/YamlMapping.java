package lv.providus.kopskats.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lv.providus.kopskats.questionnaire.FileProblem.Kind;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The fields of one YAML mapping. Whatever is not as it should be is noted as a problem and read as null or empty. */
final class YamlMapping {

    /** The longest wording, in characters. */
    static final int LONGEST_TEXT = 4_000;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Set<String> RESERVED_CODES = Set.of("atvk", "municipality");

    private final MappingNode node;
    private final FileProblems problems;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Map<String, Node> names = new LinkedHashMap<>();

    private YamlMapping(MappingNode node, FileProblems problems) {
        this.node = node;
        this.problems = problems;
        for (NodeTuple field : node.getValue()) {
            if (field.getKeyNode() instanceof ScalarNode name) {
                if (fields.putIfAbsent(name.getValue(), field.getValueNode()) != null) {
                    problems.add(name, Kind.FIELD_TWICE, name.getValue());
                } else {
                    names.put(name.getValue(), name);
                }
            } else {
                problems.add(field.getKeyNode(), Kind.NOT_A_TEXT, "?");
            }
        }
    }

    static @Nullable YamlMapping of(Node node, String name, FileProblems problems) {
        if (node instanceof MappingNode mapping) {
            return new YamlMapping(mapping, problems);
        }
        problems.add(node, Kind.NOT_A_MAPPING, name);
        return null;
    }

    /** Notes every field that is not among the allowed ones. */
    YamlMapping allow(Set<String> allowed) {
        names.forEach((name, at) -> {
            if (!allowed.contains(name)) {
                problems.add(at, Kind.UNKNOWN_FIELD, name, String.join(", ", new TreeSet<>(allowed)));
            }
        });
        return this;
    }

    Set<String> names() {
        return names.keySet();
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    void problem(Kind kind, String... details) {
        problems.add(node, kind, details);
    }

    void problemAt(String name, Kind kind, String... details) {
        Node at = names.get(name);
        problems.add(at == null ? node : at, kind, details);
    }

    int lineOf(String name) {
        Node at = names.get(name);
        return (at == null ? node : at).getStartMark().getLine() + 1;
    }

    @Nullable
    String text(String name) {
        Node value = fields.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof ScalarNode scalar)) {
            problems.add(value, Kind.NOT_A_TEXT, name);
            return null;
        }
        String text = scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue().strip();
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            problems.add(value, Kind.TEXT_TOO_LONG, name, Integer.toString(LONGEST_TEXT));
            return null;
        }
        if (AnswerChecks.hasUnusableCharacters(text)) {
            problems.add(value, Kind.CONTROL_CHARACTER);
            return null;
        }
        return text;
    }

    @Nullable
    String requiredText(String name) {
        String text = text(name);
        if (!has(name) || text != null && text.isEmpty()) {
            problemAt(name, Kind.FIELD_MISSING, name);
            return null;
        }
        return text;
    }

    /** A code of the right form that is not reserved for a column of import files. */
    @Nullable
    String code(String name) {
        String code = requiredText(name);
        if (code == null) {
            return null;
        }
        if (!QuestionCode.FORM.matcher(code).matches()) {
            problemAt(name, Kind.BAD_CODE, code);
            return null;
        }
        if (RESERVED_CODES.contains(code)) {
            problemAt(name, Kind.RESERVED_CODE, code);
            return null;
        }
        return code;
    }

    /** A text in both languages under a field of its own. */
    @Nullable
    LocalizedText localized(String name) {
        return localized(name, Set.of("lv", "en"));
    }

    @Nullable
    LocalizedText localized(String name, Set<String> allowed) {
        YamlMapping mapping = mapping(name);
        return mapping == null ? null : mapping.allow(allowed).languages(name);
    }

    @Nullable
    LocalizedText requiredLocalized(String name) {
        if (!has(name)) {
            problem(Kind.FIELD_MISSING, name);
        }
        return localized(name);
    }

    /** A text in both languages that may be marked as assumed. */
    @Nullable
    Explanation explanation(String name) {
        LocalizedText text = localized(name, Set.of("lv", "en", "assumed"));
        YamlMapping mapping = text == null ? null : mapping(name);
        return text == null || mapping == null ? null : new Explanation(text, mapping.flag("assumed"));
    }

    @Nullable
    Explanation requiredExplanation(String name) {
        if (!has(name)) {
            problem(Kind.FIELD_MISSING, name);
        }
        return explanation(name);
    }

    /** The two languages of this very mapping. */
    @Nullable
    LocalizedText languages(String of) {
        String lv = language("lv", of);
        String en = language("en", of);
        return lv == null || en == null ? null : new LocalizedText(lv, en);
    }

    private @Nullable String language(String language, String of) {
        String text = text(language);
        if (!has(language) || text != null && text.isEmpty()) {
            problemAt(language, Kind.LANGUAGE_MISSING, of, language);
            return null;
        }
        return text;
    }

    boolean flag(String name) {
        String text = text(name);
        if (text == null) {
            return false;
        }
        if (!text.equals("true") && !text.equals("false")) {
            problemAt(name, Kind.NOT_A_FLAG, name, text);
        }
        return text.equals("true");
    }

    @Nullable
    BigDecimal number(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            problemAt(name, Kind.NOT_A_NUMBER, name, text);
            return null;
        }
        return new BigDecimal(text);
    }

    /** A whole number within a range, both ends included. */
    @Nullable
    Long whole(String name, long lowest, long highest) {
        BigDecimal number = number(name);
        if (number == null) {
            return null;
        }
        BigDecimal normal = Numbers.normal(number);
        if (normal.scale() > 0
                || normal.compareTo(BigDecimal.valueOf(lowest)) < 0
                || normal.compareTo(BigDecimal.valueOf(highest)) > 0) {
            problemAt(
                    name,
                    Kind.OUT_OF_RANGE,
                    name,
                    normal.toPlainString(),
                    Long.toString(lowest),
                    Long.toString(highest));
            return null;
        }
        return normal.longValueExact();
    }

    @Nullable
    LocalDate date(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        LocalDate day = DateInput.parse(text).valueOrNull();
        if (day == null) {
            problemAt(name, Kind.NOT_A_DATE, name, text);
        }
        return day;
    }

    @Nullable
    YamlMapping mapping(String name) {
        Node value = fields.get(name);
        return value == null ? null : of(value, name, problems);
    }

    /** The mappings of a list that has to be there and hold at least so many and at most so many of them. */
    List<YamlMapping> mappings(String name, int fewest, int most) {
        Node value = fields.get(name);
        if (value == null) {
            problem(Kind.FIELD_MISSING, name);
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            problems.add(value, Kind.NOT_A_LIST, name);
            return List.of();
        }
        if (sequence.getValue().size() < fewest) {
            problemAt(name, Kind.TOO_FEW, name, Integer.toString(fewest));
        }
        if (sequence.getValue().size() > most) {
            problemAt(name, Kind.TOO_MANY, name, Integer.toString(most));
            return List.of();
        }
        List<YamlMapping> mappings = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            YamlMapping mapping = of(element, name, problems);
            if (mapping != null) {
                mappings.add(mapping);
            }
        }
        return mappings;
    }
}
