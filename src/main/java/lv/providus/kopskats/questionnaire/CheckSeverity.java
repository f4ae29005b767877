package lv.providus.kopskats.questionnaire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What follows from a check that finds something. */
public enum CheckSeverity {
    /** The response can't be submitted so, since it contradicts itself. */
    HARD,
    /** The response can be submitted once a reason is given. */
    SOFT;

    /** The name in files and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CheckSeverity> ofCode(String code) {
        return Arrays.stream(values())
                .filter(severity -> severity.code().equals(code))
                .findFirst();
    }
}
