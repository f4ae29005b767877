package lv.providus.kopskats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final Pattern KEY_IN_SOURCE =
            Pattern.compile("\"((?:%s)(?:\\.[A-Za-z0-9_]+)+)\"".formatted(String.join("|", modules())));

    private static final Pattern AUDIT_ACTION = Pattern.compile("record\\(\\s*\"[^\"]*\"");

    private final Texts texts = new Texts();

    private static Set<String> modules() {
        Set<String> modules = new TreeSet<>();
        new Texts().keys(Language.LV).forEach(key -> modules.add(key.substring(0, key.indexOf('.'))));
        return modules;
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(texts.keys(Language.LV)).isNotEmpty().containsExactlyInAnyOrderElementsOf(texts.keys(Language.EN));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_is_a_message_with_the_same_arguments_in_both_languages(Language language) {
        assertThat(texts.keys(language)).allSatisfy(key -> {
            MessageFormat format = new MessageFormat(texts.pattern(language, key), language.locale());
            MessageFormat latvian = new MessageFormat(texts.pattern(Language.LV, key), Language.LV.locale());
            assertThat(format.getArgumentNames()).isEqualTo(latvian.getArgumentNames());
        });
    }

    @Test
    void every_key_named_in_the_source_has_a_text() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var matcher = KEY_IN_SOURCE.matcher(
                        AUDIT_ACTION.matcher(Files.readString(file)).replaceAll(""));
                while (matcher.find()) {
                    if (!texts.keys(Language.LV).contains(matcher.group(1))
                            && !texts.keys(Language.LV).contains("audit.action." + matcher.group(1))) {
                        missing.add(matcher.group(1) + " in " + file.getFileName());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whole_numbers_choose_the_latvian_plural() {
        assertThat(texts.get(Language.LV, "shared.municipalities", 0)).isEqualTo("0 pašvaldību");
        assertThat(texts.get(Language.LV, "shared.municipalities", 1)).isEqualTo("1 pašvaldība");
        assertThat(texts.get(Language.LV, "shared.municipalities", 9)).isEqualTo("9 pašvaldības");
        assertThat(texts.get(Language.LV, "shared.municipalities", 10)).isEqualTo("10 pašvaldību");
        assertThat(texts.get(Language.LV, "shared.municipalities", 11)).isEqualTo("11 pašvaldību");
        assertThat(texts.get(Language.LV, "shared.municipalities", 21)).isEqualTo("21 pašvaldība");
        assertThat(texts.get(Language.LV, "shared.municipalities.from", 9)).isEqualTo("no 9 pašvaldībām");
        assertThat(texts.get(Language.LV, "shared.municipalities.from", 10)).isEqualTo("no 10 pašvaldībām");
        assertThat(texts.get(Language.LV, "shared.municipalities.from", 21)).isEqualTo("no 21 pašvaldības");
    }
}
