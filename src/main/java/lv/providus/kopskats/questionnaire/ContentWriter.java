package lv.providus.kopskats.questionnaire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes a questionnaire as a file that {@link ContentReader} reads back to an equal one. */
final class ContentWriter {

    private ContentWriter() {}

    static byte[] write(QuestionnaireContent content) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndent(4);
        options.setIndicatorIndent(2);
        return new Yaml(options).dump(file(content)).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> file(QuestionnaireContent content) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", ContentReader.FORMAT);
        file.put("code", content.code().value());
        file.put("title", text(content.title()));
        put(file, "introduction", content.introduction());
        Map<String, Object> scales = new LinkedHashMap<>();
        content.scales().forEach(scale -> scales.put(scale.code().value(), scale(scale)));
        if (!scales.isEmpty()) {
            file.put("scales", scales);
        }
        file.put(
                "sections",
                content.sections().stream().map(ContentWriter::section).toList());
        if (!content.checks().isEmpty()) {
            file.put("checks", content.checks().stream().map(CheckWriter::check).toList());
        }
        return file;
    }

    private static Map<String, Object> scale(Scale scale) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "assumed", scale.assumed());
        map.put("points", scale.points().stream().map(ContentWriter::point).toList());
        return map;
    }

    private static Map<String, Object> point(ScalePoint point) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", point.code().value());
        map.put("score", point.score());
        map.putAll(text(point.wording()));
        return map;
    }

    private static Map<String, Object> section(Section section) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", section.code().value());
        map.put("title", text(section.title()));
        put(map, "introduction", section.introduction());
        map.put(
                "questions",
                section.questions().stream().map(ContentWriter::question).toList());
        return map;
    }

    private static Map<String, Object> question(Question question) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", question.code().value());
        map.put("type", question.type().code());
        switch (question) {
            case BatteryQuestion battery -> {
                putWording(map, battery);
                map.put("disclosure", disclosure(battery.disclosure()));
                map.put("scale", battery.scale().code().value());
                map.put(
                        "statements",
                        battery.statements().stream()
                                .map(statement -> statement(statement, battery.disclosure()))
                                .toList());
            }
            case Item item -> {
                if (item instanceof ScaleQuestion scale && scale.stem() != null) {
                    map.put("stem", stem(scale.stem()));
                }
                putWording(map, item);
                putAnswering(map, item);
                map.put("disclosure", disclosure(item.disclosure()));
                putOfType(map, item);
            }
        }
        return map;
    }

    private static Map<String, Object> statement(ScaleQuestion statement, Disclosure ofBattery) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", statement.code().value());
        putWording(map, statement);
        putAnswering(map, statement);
        if (statement.disclosure() != ofBattery) {
            map.put("disclosure", disclosure(statement.disclosure()));
        }
        return map;
    }

    private static void putOfType(Map<String, Object> map, Item item) {
        switch (item) {
            case CountQuestion count -> {
                put(map, "minimum", count.minimum());
                put(map, "maximum", count.maximum());
                put(map, "cumulative", count.cumulative());
                put(map, "prefilled_from_population", count.prefilledFromPopulation());
                put(map, "estimate", count.allowsEstimate());
            }
            case DecimalQuestion decimal -> {
                put(map, "minimum", plain(decimal.minimum()));
                put(map, "maximum", plain(decimal.maximum()));
                map.put("decimals", decimal.decimals());
                put(map, "estimate", decimal.allowsEstimate());
            }
            case ScaleQuestion scale -> map.put("scale", scale.scale().code().value());
            case SingleChoiceQuestion single -> map.put("choices", choices(single.choices()));
            case MultipleChoiceQuestion multiple -> map.put("choices", choices(multiple.choices()));
            case TextQuestion text -> map.put("maximum_length", text.maximumLength());
            case DateQuestion date -> {
                put(
                        map,
                        "earliest",
                        date.earliest() == null ? null : date.earliest().toString());
                put(map, "latest", date.latest() == null ? null : date.latest().toString());
            }
        }
    }

    private static List<Map<String, Object>> choices(List<Choice> choices) {
        return choices.stream().map(ContentWriter::choice).toList();
    }

    private static Map<String, Object> choice(Choice choice) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", choice.code().value());
        map.putAll(text(choice.wording()));
        put(map, "exclusive", choice.exclusive());
        put(map, "asks_for_text", choice.asksForText());
        put(map, "assumed", choice.assumed());
        return map;
    }

    private static Map<String, Object> stem(Stem stem) {
        return explanation(stem.text(), stem.assumed());
    }

    private static void putWording(Map<String, Object> map, Question question) {
        map.put("wording", text(question.wording()));
        put(map, "assumed", question.assumedWording());
        put(map, "hint", question.hint());
        put(map, "definition", question.help().definition());
        put(map, "why", question.help().why());
    }

    private static void putAnswering(Map<String, Object> map, Item item) {
        put(map, "required", item.required());
        put(map, "does_not_know", item.allows(MissingReason.DOES_NOT_KNOW));
        put(map, "not_applicable", item.allows(MissingReason.NOT_APPLICABLE));
    }

    static Map<String, Object> explanation(LocalizedText text, boolean assumed) {
        Map<String, Object> map = new LinkedHashMap<>(text(text));
        put(map, "assumed", assumed);
        return map;
    }

    private static Map<String, String> text(LocalizedText text) {
        Map<String, String> languages = new LinkedHashMap<>();
        languages.put("lv", text.lv());
        languages.put("en", text.en());
        return languages;
    }

    private static String disclosure(Disclosure disclosure) {
        return disclosure.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static void put(Map<String, Object> map, String name, boolean flag) {
        if (flag) {
            map.put(name, true);
        }
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value instanceof LocalizedText text) {
            map.put(name, text(text));
        } else if (value instanceof Explanation(LocalizedText text, boolean assumed)) {
            map.put(name, explanation(text, assumed));
        } else if (value != null) {
            map.put(name, value);
        }
    }
}
