package lv.providus.kopskats.municipality;

/** What a change of the register is. */
public enum RegisterChangeKind {
    CREATED,
    MERGED,
    CHANGED,
    REGION_CREATED,
    REGION_CHANGED,
    REGION_ENDED
}
