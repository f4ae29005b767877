package lv.providus.kopskats.shared;

import java.util.Locale;

/** A text in both languages; neither is blank. */
public record LocalizedText(String lv, String en) {

    public LocalizedText {
        if (lv.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A text is needed in both languages");
        }
    }

    public String in(Language language) {
        return language == Language.EN ? en : lv;
    }

    public String in(Locale locale) {
        return in(Language.of(locale));
    }
}
