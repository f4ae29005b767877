package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.List;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.Grouping;
import lv.providus.kopskats.results.QuestionMap;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.shared.ui.chart.TileMap.Palette;

/** What the colours, marks and borders of a map mean. */
final class MapLegend {

    private static final int FEWEST_DECIMALS = 1;
    private static final int MOST_DECIMALS = 6;

    private final ResultsRound round;
    private final Explored explored;
    private final QuestionMap map;
    private final Palette palette;
    private final ExplorerWording wording;

    MapLegend(ResultsRound round, Explored explored, QuestionMap map, Palette palette, ExplorerWording wording) {
        this.round = round;
        this.explored = explored;
        this.map = map;
        this.palette = palette;
        this.wording = wording;
    }

    UnorderedList list() {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("kk-tiles-legend");
        switch (map.what()) {
            case POINT -> options(legend, explored.question().points());
            case CHOICE -> options(legend, explored.question().options());
            case PER_RESIDENT, NUMBER, TICKED -> classes(legend);
        }
        legend.add(key("kk-tile-none", wording.text("results.map.legend.none")));
        legend.add(key("kk-tile-city", wording.text("results.map.legend.city")));
        if (explored.choice().grouping() == Grouping.REGION_AND_REST) {
            round.region(explored.choice().region())
                    .ifPresent(region ->
                            legend.add(key("kk-tile-in-focus", region.name().in(wording.locale()))));
        }
        return legend;
    }

    private void classes(UnorderedList legend) {
        int decimals = decimals();
        for (QuestionMap.Level level : map.classes()) {
            String least = bound(level.least(), decimals);
            String greatest = bound(level.greatest(), decimals);
            legend.add(key(
                    "kk-tile-" + level.level(),
                    least.equals(greatest) ? least : wording.text("results.map.from.to", least, greatest)));
        }
    }

    /** As many as it takes for no class to end, as written, where the next one begins. */
    private int decimals() {
        int decimals = FEWEST_DECIMALS;
        while (decimals < MOST_DECIMALS && meet(decimals)) {
            decimals++;
        }
        return decimals;
    }

    private boolean meet(int decimals) {
        List<QuestionMap.Level> classes = map.classes();
        for (int i = 1; i < classes.size(); i++) {
            if (bound(classes.get(i - 1).greatest(), decimals)
                    .equals(bound(classes.get(i).least(), decimals))) {
                return true;
            }
        }
        return false;
    }

    private String bound(BigDecimal measure, int decimals) {
        return map.what() == QuestionMap.Measure.PER_RESIDENT
                ? wording.formats().decimal(measure.movePointRight(3), decimals)
                : wording.number(measure);
    }

    private void options(UnorderedList legend, List<ResultsQuestion.Option> options) {
        for (int place = 1; place <= options.size(); place++) {
            legend.add(key(
                    map.what() == QuestionMap.Measure.POINT
                            ? "kk-tile-" + QuestionMap.levelOfPoint(place, options.size())
                            : "kk-tile-plain",
                    wording.text(
                            "results.map.legend.place",
                            place,
                            options.get(place - 1).wording().in(wording.locale()))));
        }
    }

    private ListItem key(String className, String text) {
        Span square = new Span();
        square.addClassNames("kk-tiles-key", palette.className(), className);
        square.getElement().setAttribute("aria-hidden", "true");
        return new ListItem(square, new Span(text));
    }
}
