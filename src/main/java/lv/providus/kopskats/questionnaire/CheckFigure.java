package lv.providus.kopskats.questionnaire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.providus.kopskats.shared.LocalizedText;

/** What the message of a check may name in braces, e.g. <code>{value}</code>. */
public enum CheckFigure {
    /** The number given at the question of the check. */
    VALUE,
    /** The number it is compared with: of the other question, of the last round, of the register. */
    OTHER,
    /** The reference date of the last round. */
    DATE,
    /** The value as a share of the other number. */
    SHARE;

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** Its name in a message. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands in braces in a message and names no figure of a type, in order. */
    static List<String> unknownIn(LocalizedText message, CheckType type) {
        List<String> unknown = new ArrayList<>();
        for (String text : List.of(message.lv(), message.en())) {
            Matcher places = PLACE.matcher(text);
            while (places.find()) {
                if (ofCode(places.group(1)).filter(type.figures()::contains).isEmpty()) {
                    unknown.add(places.group());
                }
            }
        }
        return unknown;
    }

    /** A message with its figures written in. */
    static String fill(String message, Function<CheckFigure, String> words) {
        return PLACE.matcher(message)
                .replaceAll(place -> Matcher.quoteReplacement(
                        ofCode(place.group(1)).map(words).orElse(place.group())));
    }

    private static Optional<CheckFigure> ofCode(String code) {
        return Arrays.stream(values())
                .filter(figure -> figure.code().equals(code))
                .findFirst();
    }
}
