package lv.providus.kopskats.account;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells the families of browser and device by what a browser says of itself; more is not kept. */
final class Browsers {

    static final String UNKNOWN = "–";

    private Browsers() {}

    private enum Family {
        EDGE("Edg", "Edge"),
        OPERA("OPR/", "Opera"),
        SAMSUNG("SamsungBrowser", "Samsung Internet"),
        FIREFOX("Firefox/", "Firefox"),
        FIREFOX_IOS("FxiOS", "Firefox"),
        CHROME("Chrome/", "Chrome"),
        CHROME_IOS("CriOS", "Chrome"),
        SAFARI("Safari/", "Safari");

        private final String mark;
        private final String shown;

        Family(String mark, String shown) {
            this.mark = mark;
            this.shown = shown;
        }
    }

    private enum Device {
        ANDROID("Android", "Android"),
        IPHONE("iPhone", "iPhone"),
        IPAD("iPad", "iPad"),
        WINDOWS("Windows", "Windows"),
        MAC("Mac OS X", "macOS"),
        LINUX("Linux", "Linux");

        private final String mark;
        private final String shown;

        Device(String mark, String shown) {
            this.mark = mark;
            this.shown = shown;
        }
    }

    /** For example "Firefox, Windows"; a dash for what is not known. */
    static String family(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        String family = Arrays.stream(Family.values())
                .filter(known -> said.contains(known.mark))
                .map(known -> known.shown)
                .findFirst()
                .orElse(UNKNOWN);
        return Arrays.stream(Device.values())
                .filter(known -> said.contains(known.mark))
                .map(known -> family + ", " + known.shown)
                .findFirst()
                .orElse(family);
    }
}
