package lv.providus.kopskats.shared.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map of equal squares, one for each place. Arrow keys lead from square to square; a screen reader hears a list, in the
 * order in which the tiles are given.
 */
@Tag("kopskats-tiles")
@JavaScript("context://components/chart/look.js")
@JavaScript("context://components/chart/tiles.js")
@JavaScript("context://components/kopskats-tiles.js")
public class TileMap extends Component implements HasComponents {

    /** How many levels of a measure can be told from each other. */
    public static final int LEVELS = 5;

    private static final int LONGEST_LABEL = 8;
    private static final int LONGEST_NARROW_LABEL = 4;
    private static final int MOST_COLUMNS_WITH_WORDS = 16;
    private static final int LONGEST_NARROW_FIGURE = 4;

    /** What the colours of levels mean. */
    public enum Palette {
        /** From little to much. */
        AMOUNT("kk-tiles-amount"),
        /** From one end of a scale over its middle to the other end. */
        SCALE("kk-tiles-scale");

        private final String className;

        Palette(String className) {
            this.className = className;
        }

        /** The class of elements within which, or on which, the classes of levels have these colours. */
        public String className() {
            return className;
        }
    }

    /**
     * A square.
     *
     * @param label written where there is room, and shortened where there is little
     * @param figure written below, a few characters
     * @param sentence what a screen reader says and what is shown once the square is reached
     * @param level 0 to {@link #LEVELS} - 1, null where there is no figure
     * @param inFocus whether it belongs to the group that is looked at
     * @param marked whether it has a mark in its corner
     */
    public record Tile(
            TileLayout.Square square,
            String label,
            String figure,
            String sentence,
            @Nullable Integer level,
            boolean inFocus,
            boolean marked) {}

    /**
     * A map.
     *
     * @param name what it shows, for screen readers
     * @param tiles in the order in which they are read out
     */
    public TileMap(String name, Palette palette, TileLayout layout, List<Tile> tiles) {
        getElement().getClassList().add(palette.className());
        UnorderedList list = new UnorderedList();
        list.addClassName("kk-tiles");
        list.setClassName("kk-tiles-many", layout.columns() > MOST_COLUMNS_WITH_WORDS);
        list.getElement().setAttribute("aria-label", name);
        list.getStyle().set("--kk-tiles-columns", String.valueOf(layout.columns()));
        tiles.forEach(tile -> list.add(item(tile)));
        Paragraph detail = new Paragraph();
        detail.addClassName("kk-tiles-detail");
        detail.getElement().setAttribute("aria-hidden", "true");
        add(list, detail);
    }

    private static ListItem item(Tile tile) {
        Span label = hidden(shortened(tile.label(), LONGEST_LABEL, "."), "kk-tile-label");
        Span narrow = hidden(shortened(tile.label(), LONGEST_NARROW_LABEL, ""), "kk-tile-label-narrow");
        Span figure = hidden(tile.figure(), "kk-tile-figure");
        figure.setClassName("kk-tile-figure-long", tile.figure().length() > LONGEST_NARROW_FIGURE);
        Span sentence = new Span(tile.sentence());
        sentence.addClassName("kk-visually-hidden");
        ListItem item = new ListItem(label, narrow, figure, sentence);
        item.addClassNames("kk-tile", tile.level() == null ? "kk-tile-none" : "kk-tile-" + tile.level());
        item.setClassName("kk-tile-in-focus", tile.inFocus());
        item.setClassName("kk-tile-marked", tile.marked());
        item.getElement().setAttribute("tabindex", "0").setAttribute("data-sentence", tile.sentence());
        item.getStyle()
                .set("grid-column", String.valueOf(tile.square().column() + 1))
                .set("grid-row", String.valueOf(tile.square().row() + 1));
        return item;
    }

    private static String shortened(String label, int longest, String mark) {
        return label.length() <= longest ? label : label.substring(0, longest - mark.length()) + mark;
    }

    private static Span hidden(String text, String className) {
        Span span = new Span(text);
        span.addClassName(className);
        span.getElement().setAttribute("aria-hidden", "true");
        return span;
    }
}
