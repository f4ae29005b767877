package lv.providus.kopskats.round;

import lv.providus.kopskats.shared.Language;

/** The texts of a letter as typed, before they are checked; a subject is one line. */
public record LetterTexts(String subjectLv, String subjectEn, String bodyLv, String bodyEn) {

    public LetterTexts {
        subjectLv = oneLine(subjectLv);
        subjectEn = oneLine(subjectEn);
        bodyLv = lines(bodyLv);
        bodyEn = lines(bodyEn);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String lines(String text) {
        return text.replace("\u0000", "").replace("\r\n", "\n").strip();
    }

    String subject(Language language) {
        return language == Language.LV ? subjectLv : subjectEn;
    }

    String body(Language language) {
        return language == Language.LV ? bodyLv : bodyEn;
    }
}
