package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables of results on a phone. */
@Tag("browser")
class NarrowTablesTest {

    private static final String HIDDEN = "frame => frame.scrollWidth - frame.clientWidth";

    private static final String TITLES = """
            cells => cells.map(cell => getComputedStyle(cell, '::before'))
              .filter(title => title.display !== 'none').map(title => title.content.split('"')[1])""";

    private Visit researcher;

    @BeforeEach
    void onAPhone() {
        researcher = Journeys.newVisit(Browser.Screen.PHONE).signInAs("PROVIDUS pētnieks");
    }

    @AfterEach
    void leave() {
        researcher.page().context().close();
    }

    private void open(String address) {
        researcher.open("rounds/" + Journeys.round("2024. gada rudens") + "/results" + address);
    }

    private Locator tableWith(String text) {
        return researcher
                .page()
                .locator(".kk-table-frame:not(.kk-figure-table-hidden)")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private void assertThatThePageDoesNotScrollSideways() {
        assertThat(researcher.page().evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }

    @Test
    void the_ranking_stands_on_a_phone_as_a_whole_with_what_each_figure_is_beside_it() {
        open("");
        Locator frame = tableWith("Kopā izmitināti kopš 24.02.2022.");

        assertThat(frame.evaluate(HIDDEN)).isEqualTo(0);
        assertThatThePageDoesNotScrollSideways();
        Locator first = frame.locator("tbody tr").first();
        assertThat((List<?>) first.locator("td").evaluateAll(TITLES))
                .isEqualTo(List.of("Šobrīd dzīvo", "Izmitināti kopā", "Iedzīvotāji", "Noapaļots"));
        assertThat(frame.getByRole(AriaRole.COLUMNHEADER).count()).isEqualTo(7);
        assertThat(first.getByRole(AriaRole.ROWHEADER).count()).isEqualTo(1);
        assertThat(first.getByRole(AriaRole.CELL).count()).isEqualTo(6);
    }

    @Test
    void a_table_too_wide_for_a_phone_shows_where_it_goes_on_and_keeps_the_names_of_its_rows_in_sight() {
        open("/explore?question=informal_support&by=regions");
        Locator frame = tableWith("Zemgale, skaits");

        assertThat((int) frame.evaluate(HIDDEN)).isPositive();
        assertThatThePageDoesNotScrollSideways();
        assertThat((String) frame.evaluate("frame => getComputedStyle(frame).backgroundImage"))
                .contains("linear-gradient");
        assertThat(frame.getAttribute("aria-label")).isNotBlank();
        Locator name = frame.locator("tbody th").first();
        BoundingBox before = Objects.requireNonNull(name.boundingBox());

        frame.focus();
        for (int i = 0; i < 5; i++) {
            researcher.page().keyboard().press("ArrowRight");
        }
        researcher.page().waitForFunction("frame => frame.scrollLeft > 0", frame.elementHandle());

        assertThat(Objects.requireNonNull(name.boundingBox()).x).isEqualTo(before.x);
        assertThat(before.width).isLessThan(150);
    }

    @Test
    void two_groups_beside_each_other_fit_on_a_phone() {
        open("/explore?question=finance_sufficient&region=latgale");
        researcher.button("Rādīt tabulu").first().click();
        researcher.settle();

        assertThat(tableWith("Latgale, īpatsvars").evaluate(HIDDEN)).isEqualTo(0);
        assertThatThePageDoesNotScrollSideways();
    }
}
