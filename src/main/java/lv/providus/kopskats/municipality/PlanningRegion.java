package lv.providus.kopskats.municipality;

import java.util.Locale;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.PlanningRegionId;

/**
 * A planning region with its names as sentences need them.
 *
 * @param code stable, lower-case Latin letters, e.g. {@code latgale}
 * @param position place in lists, Latgale first
 * @param shortName as in a table, e.g. "Latgale", but "Rīgas reģions"
 * @param shortLocative as in a headline, e.g. "Latgalē"; never "Rīgā", which is the city
 */
public record PlanningRegion(
        PlanningRegionId id,
        String code,
        int position,
        String nominative,
        String genitive,
        String locative,
        String shortName,
        String shortLocative,
        String nameEn) {

    /** The short name in a language. */
    public String name(Language language) {
        return language == Language.EN ? nameEn : shortName;
    }

    /** The short name in the language of a locale. */
    public String name(Locale locale) {
        return name(Language.of(locale));
    }
}
