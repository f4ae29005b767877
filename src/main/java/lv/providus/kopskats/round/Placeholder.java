package lv.providus.kopskats.round;

import java.util.Arrays;
import java.util.Optional;
import lv.providus.kopskats.shared.Language;

/** What stands in braces in the text of a letter and is filled in for each recipient. */
public enum Placeholder {
    NAME("vārds", "name"),
    MUNICIPALITY("pašvaldība", "municipality"),
    ROUND("kārta", "round"),
    /** The end for this municipality, an extension included. */
    DEADLINE("termiņš", "deadline"),
    /** Where the form, or the receipt, is; in invitations and reminders it signs in. */
    LINK("saite", "link"),
    CONTACT("kontakts", "contact"),
    RECEIPT("kvīts", "receipt"),
    SUBMITTED_AT("iesniegts", "submitted");

    private final String latvian;
    private final String english;

    Placeholder(String latvian, String english) {
        this.latvian = latvian;
        this.english = english;
    }

    /** The word in braces. */
    public String word(Language language) {
        return language == Language.LV ? latvian : english;
    }

    /** As it is written in a letter. */
    public String written(Language language) {
        return "{" + word(language) + "}";
    }

    static Optional<Placeholder> of(String word, Language language) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.word(language).equals(word))
                .findFirst();
    }
}
