package lv.providus.kopskats.results;

import lv.providus.kopskats.municipality.MunicipalityKind;

/** Some of the municipalities asked in a round. */
public sealed interface Group {

    /** Those of a planning region. */
    record OfRegion(ResultsRound.Region region) implements Group {}

    /** Those outside the chosen planning region; all of them, or only of the regions that the choice is limited to. */
    record Rest(boolean limited) implements Group {}

    /** Those of a kind. */
    record OfKind(MunicipalityKind kind) implements Group {}

    /** Those of a size. */
    record OfSize(SizeClass size) implements Group {}

    /** Those that a researcher put into a group. */
    record Own(int place, String name) implements Group {}

    /** Those that a researcher put into none of the groups. */
    record OwnRest() implements Group {}

    /** All that the choice is about. */
    record All(boolean limited) implements Group {}
}
