package lv.providus.kopskats.trend;

import java.util.Arrays;
import java.util.Optional;

/** What has a line of its own. */
public enum TrendGrouping {
    /** One planning region beside all the others. */
    REGION_AND_REST("region"),
    /** Each planning region. */
    REGIONS("regions"),
    /** State cities beside counties. */
    KINDS("kind"),
    /** By residents of each round's population set. */
    SIZES("size"),
    /** All together. */
    COUNTRY("country"),
    /** Single municipalities, chosen by name. */
    MUNICIPALITIES("municipalities");

    private final String code;

    TrendGrouping(String code) {
        this.code = code;
    }

    /** Its name in addresses. */
    public String code() {
        return code;
    }

    static Optional<TrendGrouping> ofCode(String code) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.code.equals(code))
                .findFirst();
    }
}
