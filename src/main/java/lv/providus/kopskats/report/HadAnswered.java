package lv.providus.kopskats.report;

import lv.providus.kopskats.report.Comparison.Direction;
import lv.providus.kopskats.report.Figures.Activities;
import lv.providus.kopskats.report.Figures.PerResident;
import lv.providus.kopskats.results.GroupComparison.Missing;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.statistics.PossibleValue;
import org.jspecify.annotations.Nullable;

/**
 * What those who are missing from a comparison could change.
 *
 * @param missing how many of each side are missing
 * @param sides between which values the measure of each side would lie had they answered, without a highest where there is
 *     none; null where nothing can be told of a side
 */
public record HadAnswered(Missing missing, @Nullable Compared<PossibleValue<Ratio>> sides) {

    /** Of a count per resident; null where it may not be shown. */
    static @Nullable HadAnswered perResident(Compared<PerResident> sides) {
        PerResident region = sides.region();
        PerResident others = sides.others();
        return region.withheld() || others.withheld()
                ? null
                : of(region.missing().size(), others.missing().size(), region.hadAnswered(), others.hadAnswered());
    }

    /** Of the activities ticked; null where they may not be shown, and where it is not told who is missing. */
    static @Nullable HadAnswered ticked(Compared<Activities> sides) {
        Activities region = sides.region();
        Activities others = sides.others();
        Integer here = region.missing();
        Integer there = others.missing();
        return region.withheld() || others.withheld() || here == null || there == null
                ? null
                : of(here, there, region.hadAnswered(), others.hadAnswered());
    }

    private static HadAnswered of(
            int missingHere,
            int missingThere,
            @Nullable PossibleValue<Ratio> region,
            @Nullable PossibleValue<Ratio> others) {
        return new HadAnswered(
                new Missing(missingHere, missingThere),
                region == null || others == null ? null : new Compared<>(region, others));
    }

    /** Which side the region would be on whatever the missing answered: unknown where that depends on their answers. */
    public Direction direction() {
        if (sides == null) {
            return Direction.UNKNOWN;
        }
        return isAbove(sides.others(), sides.region())
                ? Direction.LOWER
                : isAbove(sides.region(), sides.others()) ? Direction.HIGHER : Direction.UNKNOWN;
    }

    private static boolean isAbove(PossibleValue<Ratio> one, PossibleValue<Ratio> other) {
        Ratio least = one.lowest();
        Ratio most = other.highest();
        return least != null && most != null && least.compareTo(most) > 0;
    }
}
