package lv.providus.kopskats.shared;

/** Identifies a municipality of the register; a positive number given by the database. */
public record MunicipalityId(long value) {

    public MunicipalityId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
