package lv.providus.kopskats.municipality;

/** By what the lines of the register are put in order. */
public enum RegisterSort {
    NAME,
    ATVK,
    KIND,
    REGION,
    VALIDITY,
    RESIDENTS
}
