package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import lv.providus.kopskats.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** axe-core on every page, on a wide light screen and on a narrow dark one. */
class AccessibilityTest {

    @Test
    @Tag("browser")
    void axe_finds_no_violation_on_any_page_in_latvian() {
        assertThat(foundIn(Language.LV, EveryPage.Extent.PAGES)).isEmpty();
    }

    @Test
    @Tag("slow")
    void axe_finds_no_violation_in_any_state_of_any_page_in_english() {
        assertThat(foundIn(Language.EN, EveryPage.Extent.STATES)).isEmpty();
    }

    private static List<String> foundIn(Language language, EveryPage.Extent extent) {
        List<String> found = new ArrayList<>();
        EveryPage.walk(
                language,
                extent,
                (place, visit) -> Screen.nextOf(visit)
                        .forEach(screen -> Axe.violationsOn(screen.show(visit).page())
                                .forEach(violation -> found.add(place.name() + " " + screen + ": " + violation))));
        return found;
    }

    private enum Screen {
        WIDE(1280, ColorScheme.LIGHT),
        NARROW(390, ColorScheme.DARK);

        private final int width;
        private final ColorScheme scheme;

        Screen(int width, ColorScheme scheme) {
            this.width = width;
            this.scheme = scheme;
        }

        /** All of them, first the one on which the page stands already. */
        static List<Screen> nextOf(Visit visit) {
            return visit.page().viewportSize().width == NARROW.width ? List.of(NARROW, WIDE) : List.of(WIDE, NARROW);
        }

        Visit show(Visit visit) {
            return visit.on(width, scheme);
        }
    }
}
