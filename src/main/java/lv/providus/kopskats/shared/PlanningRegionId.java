package lv.providus.kopskats.shared;

/** Identifies a planning region; a positive number given by the database. */
public record PlanningRegionId(long value) {

    public PlanningRegionId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
