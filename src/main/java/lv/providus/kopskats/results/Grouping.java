package lv.providus.kopskats.results;

import java.util.Arrays;
import java.util.Optional;

/** By what municipalities are put into groups. */
public enum Grouping {
    /** One planning region beside all the others. */
    REGION_AND_REST("region"),
    /** Each planning region. */
    REGIONS("regions"),
    /** State cities beside counties. */
    KINDS("kind"),
    /** By residents of the round's population set. */
    SIZES("size"),
    /** As a researcher made them. */
    OWN("own");

    private final String code;

    Grouping(String code) {
        this.code = code;
    }

    /** Its name in addresses. */
    public String code() {
        return code;
    }

    public static Optional<Grouping> ofCode(String code) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.code.equals(code))
                .findFirst();
    }
}
