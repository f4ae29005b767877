package lv.providus.kopskats.municipality;

/** Why the register is not changed. */
public enum RegisterRefusal {
    REASON_MISSING,
    NAME_MISSING,
    NAME_TAKEN,
    CODE_TAKEN,
    NOTHING_CHANGES,
    NOBODY_MERGED,
    MUNICIPALITY_ENDED,
    NOT_AFTER_LATEST_CHANGE,
    SUCCESSOR_NOT_THERE,
    REGION_NOT_THERE,
    REGION_CODE_WRONG,
    REGION_CODE_TAKEN,
    REGION_INTO_ITSELF,
    ALREADY_UNDONE,
    LATER_CHANGE_STANDS,
    IN_USE
}
