package lv.providus.kopskats.municipality;

/** Whether a figure that a municipality gave takes the place of the one of the source. */
public enum PopulationVerdict {
    ADOPTED,
    LEFT
}
