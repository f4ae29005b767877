package lv.providus.kopskats.municipality;

import java.util.stream.Stream;

/** The names of a planning region; see {@link PlanningRegion} for what each is for. */
public record RegionNames(
        String nominative, String genitive, String locative, String shortName, String shortLocative, String nameEn) {

    public static final int MAX_LENGTH = 100;

    public RegionNames {
        nominative = nominative.strip();
        genitive = genitive.strip();
        locative = locative.strip();
        shortName = shortName.strip();
        shortLocative = shortLocative.strip();
        nameEn = nameEn.strip();
    }

    static RegionNames of(PlanningRegion region) {
        return new RegionNames(
                region.nominative(),
                region.genitive(),
                region.locative(),
                region.shortName(),
                region.shortLocative(),
                region.nameEn());
    }

    boolean complete() {
        return Stream.of(nominative, genitive, locative, shortName, shortLocative, nameEn)
                .allMatch(name -> !name.isEmpty() && name.length() <= MAX_LENGTH);
    }
}
