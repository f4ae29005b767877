package lv.providus.kopskats.journey;

/** One application in trial mode and one browser for all journeys that leave each other's data alone. */
final class Journeys {

    private static final RunningApplication APPLICATION = RunningApplication.inTrialMode();
    private static final Browser BROWSER = Browser.start();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            BROWSER.close();
            APPLICATION.close();
        }));
    }

    private Journeys() {}

    static RunningApplication application() {
        return APPLICATION;
    }

    /** A new visitor with a Latvian browser at a desk. */
    static Visit newVisit() {
        return newVisit(Browser.Screen.DESKTOP);
    }

    /** A new visitor with a Latvian browser on a screen of that size. */
    static Visit newVisit(Browser.Screen screen) {
        return new Visit(APPLICATION, BROWSER.newVisitor("lv-LV", screen));
    }

    /** The id of a round by the beginning of its Latvian title. */
    static long round(String title) {
        Long id = APPLICATION
                .database()
                .queryForObject("select id from round where title_lv like ? || '%'", Long.class, title);
        if (id == null) {
            throw new IllegalArgumentException(title);
        }
        return id;
    }
}
