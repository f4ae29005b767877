package lv.providus.kopskats.municipality;

import java.util.Optional;
import java.util.regex.Pattern;

/** A code of the register of Latvian administrative territories: seven digits. */
public record Atvk(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{7}");

    public Atvk {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An ATVK code has seven digits: " + value);
        }
    }

    /** Reads a code, empty where the text is none. Blanks around it are ignored, and so is a prefix "LV". */
    public static Optional<Atvk> parse(String text) {
        String code = text.strip();
        if (code.regionMatches(true, 0, "LV", 0, 2)) {
            code = code.substring(2);
        }
        return FORM.matcher(code).matches() ? Optional.of(new Atvk(code)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
