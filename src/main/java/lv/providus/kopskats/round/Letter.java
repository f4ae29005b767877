package lv.providus.kopskats.round;

import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.LocalizedText;

/**
 * A letter of a round, with placeholders in braces.
 *
 * @param changed whether it was written for this round; otherwise it is the usual text
 * @param version for optimistic locking; 0 for the usual text
 */
public record Letter(LetterKind kind, LocalizedText subject, LocalizedText body, boolean changed, int version) {

    public static final int SUBJECT_MAX_LENGTH = 200;
    public static final int BODY_MAX_LENGTH = 8_000;

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /** A letter as somebody gets it. */
    public record Written(String subject, String body) {}

    /**
     * Fills in what stands in braces; values are never searched for placeholders themselves.
     *
     * @throws NullPointerException where the value of a placeholder of the letter is missing
     */
    public Written write(Language language, Map<Placeholder, String> values) {
        return new Written(fill(subject.in(language), language, values), fill(body.in(language), language, values));
    }

    private static String fill(String text, Language language, Map<Placeholder, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match, language, values)));
    }

    private static String value(MatchResult match, Language language, Map<Placeholder, String> values) {
        return Placeholder.of(match.group(1), language)
                .map(placeholder -> Objects.requireNonNull(values.get(placeholder), placeholder.name()))
                .orElse(match.group());
    }
}
