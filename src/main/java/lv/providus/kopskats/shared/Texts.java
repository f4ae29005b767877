package lv.providus.kopskats.shared;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of the application: one bundle per module and language under {@code texts/}, each value an ICU message
 * with numbered arguments. Whole numbers as arguments choose the plural form; what is shown as a number is formatted
 * by {@link Formats} before it is passed, except plain whole numbers.
 */
@Component
public class Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

    public Texts() {
        for (Language language : Language.values()) {
            patterns.put(language, load(language));
            formats.put(language, new ConcurrentHashMap<>());
        }
    }

    private static Map<String, String> load(Language language) {
        Map<String, String> texts = new HashMap<>();
        try {
            Resource[] bundles = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:texts/*_%s.properties"
                            .formatted(language.name().toLowerCase(Locale.ROOT)));
            for (Resource bundle : bundles) {
                Properties properties = new Properties();
                try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (String key : properties.stringPropertyNames()) {
                    if (texts.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException("The text " + key + " stands in two bundles");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** Every key of a language. */
    public Set<String> keys(Language language) {
        return Set.copyOf(Objects.requireNonNull(patterns.get(language)).keySet());
    }

    /** The ICU message behind a key, empty where there is none. */
    public String pattern(Language language, String key) {
        return Objects.requireNonNull(patterns.get(language)).getOrDefault(key, "");
    }

    /**
     * A text with its arguments filled in.
     *
     * @return the text; the key in exclamation marks where there is none, which is logged as an error
     */
    public String get(Language language, String key, @Nullable Object... arguments) {
        String pattern = Objects.requireNonNull(patterns.get(language)).get(key);
        if (pattern == null) {
            LOG.error("There is no text {} in {}", key, language);
            return "!" + key + "!";
        }
        MessageFormat format = Objects.requireNonNull(formats.get(language))
                .computeIfAbsent(key, ignored -> new MessageFormat(pattern, ULocale.forLocale(language.locale())));
        Object[] shown = Arrays.stream(arguments)
                .map(argument -> argument == null ? "" : argument)
                .toArray();
        return ((MessageFormat) format.clone()).format(shown);
    }

    /** As {@link #get(Language, String, Object...)}. */
    public String get(Locale locale, String key, @Nullable Object... arguments) {
        return get(Language.of(locale), key, arguments);
    }
}
