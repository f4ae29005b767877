package lv.providus.kopskats.response;

/** How a municipality told PROVIDUS what a researcher then wrote down. */
public enum ReceivedBy {
    TELEPHONE,
    PAPER,
    EMAIL
}
