package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import lv.providus.kopskats.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** axe-core on every page, on a wide light screen and on a narrow dark one. */
class AccessibilityTest {

    /** Vaadin's own line at the edge of the page, empty while the server answers. */
    private static final String CONNECTION_INDICATOR = "vaadin-connection-indicator";

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
        EveryPage.walk(language, extent, (place, visit) -> {
            look(visit.on(1280, ColorScheme.LIGHT), place.name() + " 1280", found);
            look(visit.on(390, ColorScheme.DARK), place.name() + " 390", found);
        });
        return found;
    }

    private static void look(Visit visit, String where, List<String> found) {
        for (Rule rule : violationsOn(visit.page())) {
            rule.getNodes()
                    .forEach(node -> found.add(where + ": " + rule.getId() + " " + node.getTarget() + " "
                            + node.getFailureSummary().replaceAll("\\s+", " ")));
        }
    }

    /**
     * Without a blank page beside for what frames say, since there are no frames, and without the places of what is right:
     * it halves the time.
     */
    static List<Rule> violationsOn(Page page) {
        AxeRunOptions onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .exclude(CONNECTION_INDICATOR)
                .setLegacyMode(true)
                .options(onlyViolations)
                .analyze()
                .getViolations();
    }
}
