package lv.providus.kopskats.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever records something new gives it a name: {@code audit.action.<action>} in both languages. */
class EventTextsTest {

    private static final Pattern ACTION = Pattern.compile("\"([a-z_]+\\.[a-z_]+)\"");

    private final Texts texts = new Texts();

    /** Every literal that looks like an action, in every file that writes the trail, unless it is the key of a text. */
    private Set<String> actions() throws IOException {
        Set<String> actions = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(path -> path.toString().endsWith(".java")).toList();
            for (Path source : sources) {
                String text = Files.readString(source);
                if (text.contains("AuditTrail")) {
                    Matcher literal = ACTION.matcher(text);
                    while (literal.find()) {
                        if (!texts.keys(Language.LV).contains(literal.group(1))) {
                            actions.add(literal.group(1));
                        }
                    }
                }
            }
        }
        return actions;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_action_that_is_recorded_has_words(Language language) throws IOException {
        assertThat(actions())
                .contains("account.created", "round.created", "response.submitted")
                .allSatisfy(action ->
                        assertThat(texts.keys(language)).as("texts/audit_*").contains("audit.action." + action));
    }
}
