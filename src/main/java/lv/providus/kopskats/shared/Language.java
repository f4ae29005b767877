package lv.providus.kopskats.shared;

import java.util.Locale;

/** The languages of the application, the first one first. */
public enum Language {
    LV(Locale.of("lv", "LV")),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The language of a locale; Latvian for every locale that is not English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : LV;
    }
}
