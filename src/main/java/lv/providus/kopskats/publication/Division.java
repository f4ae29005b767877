package lv.providus.kopskats.publication;

/** Into what groups published figures divide the municipalities. */
public enum Division {
    /** All that were asked. */
    COUNTRY,
    /** By planning region. */
    REGION,
    /** State cities and counties. */
    KIND,
    /** By residents. */
    SIZE
}
