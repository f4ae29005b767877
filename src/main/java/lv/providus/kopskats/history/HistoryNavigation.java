package lv.providus.kopskats.history;

/** Where the pages of this module are. */
public final class HistoryNavigation {

    public static final String HISTORY = "history";

    private HistoryNavigation() {}

    public static String history() {
        return HISTORY;
    }
}
