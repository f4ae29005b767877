package lv.providus.kopskats.shared;

/** Identifies a population set; a positive number given by the database. */
public record PopulationSetId(long value) {

    public PopulationSetId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
