package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lv.providus.kopskats.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of every page in target/screens, and that none is wider than its screen. */
@Tag("screens")
class ScreensTest {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final int WIDE = 1280;
    private static final int NARROW = 390;

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_page_fits_its_screen(Language language) {
        List<String> tooWide = new ArrayList<>();
        EveryPage.walk(language, EveryPage.Extent.STATES, (place, visit) -> {
            for (int width : new int[] {WIDE, NARROW}) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    visit.on(width, scheme);
                    String name = "%s-%s-%d-%s"
                            .formatted(
                                    place.name(),
                                    language.locale().getLanguage(),
                                    width,
                                    scheme.name().toLowerCase(Locale.ROOT));
                    visit.page().screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
                    Object content = visit.page().evaluate("() => document.documentElement.scrollWidth");
                    if (content instanceof Number found && found.intValue() > width) {
                        tooWide.add(name + ": " + found);
                    }
                }
            }
        });
        assertThat(tooWide).isEmpty();
    }
}
