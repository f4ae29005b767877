package lv.providus.kopskats.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chromium of this machine, with an empty profile; each page is a visitor of its own. */
public final class Browser implements AutoCloseable {

    /** Width and height of the screen, in CSS pixels. */
    public enum Screen {
        DESKTOP(1280, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final double PATIENCE_IN_MILLISECONDS = 15_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts Chromium; its program is the one that {@code KOPSKATS_CHROMIUM} names, otherwise Debian's. */
    public static Browser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String program = Optional.ofNullable(System.getenv("KOPSKATS_CHROMIUM")).orElse("/usr/bin/chromium");
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(program))
                                .setHeadless(true)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"))));
    }

    /** A new visitor with a Latvian browser at a desk. */
    public Page newVisitor() {
        return newVisitor("lv-LV", Screen.DESKTOP);
    }

    /**
     * A new visitor, without cookies or anything else of the earlier ones.
     *
     * @param locale language of the browser, e.g. {@code lv-LV}
     */
    public Page newVisitor(String locale, Screen screen) {
        BrowserContext visitor = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Europe/Riga")
                .setViewportSize(screen.width, screen.height));
        visitor.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
        return visitor.newPage();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
