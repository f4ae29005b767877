package lv.providus.kopskats.shared.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.ui.CopyTable;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class FigureTest extends SpringBrowserlessTest {

    private static final Figure.Caption CAPTION =
            new Figure.Caption("Mājokļa pieejamība", List.of("Latgalē n = 9 no 9"), "PROVIDUS aptauja");

    private static final ChartSpec BARS = new Bars(
            List.of("Latgale"), List.of(new Bars.Item("Jā", List.of(new Bars.Value(5, "5", "Latgale: 5")))), 9);

    @BeforeEach
    void latvian() {
        UI.getCurrent().setLocale(Language.LV.locale());
    }

    private static DataTable table() {
        return new DataTable("Mājokļa pieejamība", List.of(Column.text("Atbilde"), Column.number("Skaits")))
                .row("Jā", "5");
    }

    private static Figure shown(Figure figure) {
        UI.getCurrent().add(figure);
        return figure;
    }

    private static Figure withBars() {
        return shown(new Figure(CAPTION, BARS, "Latgale: 5 no 9", table()));
    }

    private JsonNode captionOf(Figure figure) {
        return (JsonNode) $(Downloads.class, figure).single().getElement().getPropertyRaw("caption");
    }

    @Test
    void a_screen_reader_hears_what_the_picture_shows_and_has_the_table_although_it_is_hidden_from_sight() {
        Figure figure = withBars();

        assertThat($(Chart.class, figure).single().getDescription()).isEqualTo("Mājokļa pieejamība: Latgale: 5 no 9");
        assertThat($(DataTable.class, figure).single().isVisible()).isTrue();
    }

    @Test
    void one_tap_shows_the_table_and_another_one_hides_it() {
        Figure figure = withBars();
        DataTable table = $(DataTable.class, figure).single();
        assertThat(table.hasClassName("kk-figure-table-hidden")).isTrue();
        assertThat(table.getElement().hasAttribute("tabindex")).isFalse();

        test($(Button.class, figure).withText("Rādīt tabulu").single()).click();
        assertThat(table.hasClassName("kk-figure-table-hidden")).isFalse();
        assertThat(table.getElement().getAttribute("tabindex")).isEqualTo("0");

        test($(Button.class, figure).withText("Slēpt tabulu").single()).click();
        assertThat(table.hasClassName("kk-figure-table-hidden")).isTrue();
    }

    @Test
    void the_picture_takes_along_its_title_notes_and_source_by_buttons_that_say_what_they_do() {
        Figure figure = withBars();

        assertThat($(Downloads.class, figure)
                        .single()
                        .getChildren()
                        .map(child -> child.getElement().getAttribute("aria-label")))
                .contains("Lejupielādēt attēlu (PNG)", "Lejupielādēt attēlu (SVG)");
        assertThat(captionOf(figure).get("title").asString()).isEqualTo("Mājokļa pieejamība");
        assertThat(captionOf(figure).get("notes").get(0).asString()).isEqualTo("Latgalē n = 9 no 9");
        assertThat(captionOf(figure).get("source").asString()).isEqualTo("PROVIDUS aptauja");
    }

    @Test
    void breaks_of_lines_are_explained_in_order_below_the_picture_and_inside_the_downloaded_one() {
        Lines lines = new Lines(
                List.of("2024", "2025", "2026"),
                100,
                List.of(),
                List.of(new Lines.Break(1, "Mainīts formulējums"), new Lines.Break(2, "Mainītas robežas")));

        Figure figure = shown(new Figure(CAPTION, lines, "nav datu", table()));

        assertThat($(ListItem.class, figure).all().stream().map(ListItem::getText))
                .containsExactly("Mainīts formulējums", "Mainītas robežas");
        assertThat(captionOf(figure).get("notes").values().stream().map(JsonNode::asString))
                .containsExactly("1. Mainīts formulējums", "2. Mainītas robežas", "Latgalē n = 9 no 9");
    }

    @Test
    void a_map_can_be_taken_along_too() {
        TileMap map = new TileMap(
                "Karte",
                TileMap.Palette.AMOUNT,
                new TileLayout(1, 1, List.of(new TileLayout.Square(0, 0))),
                List.of(new TileMap.Tile(new TileLayout.Square(0, 0), "Rīga", "5", "Rīga: 5", 4, true, true)));

        Figure figure = shown(new Figure(CAPTION, map, new UnorderedList()));

        assertThat(captionOf(figure).get("title").asString()).isEqualTo("Mājokļa pieejamība");
        assertThat($(CopyTable.class, figure).all()).isEmpty();
    }

    @Test
    void numbers_are_copied_with_the_decimal_sign_of_the_language_and_what_happened_is_said_in_it() {
        CopyableTable latvian = new CopyableTable(table());
        UI.getCurrent().add(latvian);
        CopyTable copy = $(CopyTable.class, latvian).single();
        assertThat(copy.getElement().getAttribute("data-decimal")).isEqualTo(",");
        assertThat(copy.getElement().getAttribute("data-copied")).isEqualTo("Nokopēts");
        assertThat(latvian.hasClassName(CopyTable.AROUND)).isTrue();

        UI.getCurrent().setLocale(Language.EN.locale());
        CopyTable english = new CopyTable();
        UI.getCurrent().add(english);
        assertThat(english.getElement().getAttribute("data-decimal")).isEqualTo(".");
        assertThat(english.getElement().getAttribute("data-copied")).isEqualTo("Copied");
    }
}
