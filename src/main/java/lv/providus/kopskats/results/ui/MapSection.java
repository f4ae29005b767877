package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lv.providus.kopskats.municipality.Centre;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.Grouping;
import lv.providus.kopskats.results.MeasuredMunicipality;
import lv.providus.kopskats.results.MunicipalityAnswer;
import lv.providus.kopskats.results.QuestionMap;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.ResultSection;
import lv.providus.kopskats.shared.ui.chart.Figure;
import lv.providus.kopskats.shared.ui.chart.TileLayout;
import lv.providus.kopskats.shared.ui.chart.TileMap;
import lv.providus.kopskats.shared.ui.chart.TileMap.Palette;
import lv.providus.kopskats.shared.ui.chart.TileMap.Tile;

/** A square for each municipality, placed like the country, with the ranking beside it. */
class MapSection extends ResultSection {

    /** From here on a number is too wide for a square on a phone. */
    private static final BigDecimal TOO_WIDE = BigDecimal.valueOf(10_000);

    private final ResultsRound round;
    private final Explored explored;
    private final QuestionMap map;
    private final Map<MunicipalityId, Centre> centres;
    private final ExplorerWording wording;
    private final Palette palette;
    private final boolean inThousands;

    MapSection(
            ResultsRound round,
            Explored explored,
            QuestionMap map,
            Map<MunicipalityId, Centre> centres,
            ExplorerWording wording) {
        super("map", wording.text("results.map.title"));
        this.round = round;
        this.explored = explored;
        this.map = map;
        this.centres = centres;
        this.wording = wording;
        this.palette = map.what() == QuestionMap.Measure.POINT ? Palette.SCALE : Palette.AMOUNT;
        this.inThousands = map.what() == QuestionMap.Measure.NUMBER
                && map.municipalities().stream()
                        .map(MeasuredMunicipality::measure)
                        .anyMatch(measure -> measure != null && measure.abs().compareTo(TOO_WIDE) >= 0);
        String measure = wording.text(
                "results.map.measure." + (inThousands ? "THOUSANDS" : map.what().name()));
        quietly(measure);
        Div beside = new Div(picture(measure), new CopyableTable(ranking()));
        beside.addClassName("kk-map");
        add(beside);
        List<String> nowhere = map.municipalities().stream()
                .map(MeasuredMunicipality::answer)
                .filter(answer -> !centres.containsKey(answer.municipality()))
                .map(MunicipalityAnswer::name)
                .toList();
        if (!nowhere.isEmpty()) {
            quietly(wording.text("results.map.nowhere", String.join(", ", nowhere)));
        }
    }

    private Figure picture(String measure) {
        List<MeasuredMunicipality> placed = map.municipalities().stream()
                .filter(one -> centres.containsKey(one.answer().municipality()))
                .toList();
        TileLayout layout = TileLayout.of(placed.stream()
                .map(one ->
                        place(Objects.requireNonNull(centres.get(one.answer().municipality()))))
                .toList());
        List<Tile> tiles = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            tiles.add(tile(placed.get(i), layout.squares().get(i)));
        }
        String name =
                wording.text("results.map.name", explored.question().wording().in(wording.locale()));
        Figure.Caption who = new Captions(round, wording.unweighted()).of(name, explored);
        return new Figure(
                new Figure.Caption(
                        name,
                        Stream.concat(Stream.of(measure), who.notes().stream()).toList(),
                        who.source()),
                new TileMap(name, palette, layout, tiles),
                new MapLegend(round, explored, map, palette, wording).list());
    }

    private static TileLayout.Place place(Centre centre) {
        return new TileLayout.Place(
                centre.longitude().doubleValue(), centre.latitude().doubleValue());
    }

    private Tile tile(MeasuredMunicipality one, TileLayout.Square square) {
        MunicipalityAnswer answer = one.answer();
        return new Tile(
                square,
                answer.name().replaceFirst(" .*", ""),
                figure(one),
                wording.text("results.map.tile", answer.name(), regionOf(answer), said(one)),
                one.level(),
                inFocus(answer),
                answer.kind() == MunicipalityKind.VALSTSPILSETA);
    }

    private String regionOf(MunicipalityAnswer answer) {
        return round.region(answer.region())
                .map(region -> region.name().in(wording.locale()))
                .orElse("");
    }

    private boolean inFocus(MunicipalityAnswer answer) {
        return explored.choice().grouping() == Grouping.REGION_AND_REST
                && answer.region().equals(explored.choice().region());
    }

    /** A few characters for the square. */
    private String figure(MeasuredMunicipality one) {
        BigDecimal measure = one.measure();
        if (measure == null) {
            return ExplorerWording.NO_VALUE;
        }
        return switch (map.what()) {
            case PER_RESIDENT -> wording.brief(measure.movePointRight(3), 1);
            case NUMBER ->
                inThousands
                        ? wording.brief(measure.movePointLeft(3), 1)
                        : wording.brief(
                                measure, Math.clamp(measure.stripTrailingZeros().scale(), 0, 1));
            case POINT, TICKED, CHOICE -> wording.number(measure);
        };
    }

    private String said(MeasuredMunicipality one) {
        BigDecimal measure = one.measure();
        MunicipalityAnswer answer = one.answer();
        if (measure == null) {
            return withoutMeasure(answer.outcome());
        }
        return switch (map.what()) {
            case PER_RESIDENT ->
                wording.text("results.map.perThousand", wording.perThousand(measure), wording.number(answer.number()));
            case NUMBER -> wording.number(measure);
            case TICKED ->
                wording.text(
                        "results.map.ticked",
                        measure.intValue(),
                        explored.question().offered().size());
            case POINT -> option(explored.question().points(), measure);
            case CHOICE -> option(explored.question().options(), measure);
        };
    }

    /** Why there is no number; what was submitted without being accepted is not said to be missing. */
    private String withoutMeasure(MunicipalityAnswer.Kind outcome) {
        return wording.text(
                outcome == MunicipalityAnswer.Kind.NOT_SUBMITTED
                                && explored.choice().acceptedOnly()
                        ? "results.map.outcome.NOT_ACCEPTED"
                        : "results.map.outcome." + outcome.name());
    }

    private String option(List<ResultsQuestion.Option> options, BigDecimal place) {
        return options.get(place.intValue() - 1).wording().in(wording.locale());
    }

    private DataTable ranking() {
        DataTable table = new DataTable(
                wording.text("results.map.ranking"),
                Stream.concat(
                                Stream.of(
                                        Column.text(wording.text("results.column.municipality")),
                                        Column.text(wording.text("results.column.region"))),
                                figureColumns().stream())
                        .toList());
        map.municipalities()
                .forEach(one -> table.row(
                        one.answer().name(),
                        Stream.concat(Stream.of(regionOf(one.answer())), figures(one))
                                .toArray(String[]::new)));
        return table;
    }

    private List<Column> figureColumns() {
        return switch (map.what()) {
            case PER_RESIDENT ->
                List.of(
                        Column.number(wording.text("results.explorer.perThousand")),
                        Column.number(wording.text("results.column.answer")));
            case NUMBER -> List.of(Column.number(wording.text("results.column.answer")));
            case TICKED ->
                List.of(Column.number(wording.text(
                        "results.map.column.ticked",
                        explored.question().offered().size())));
            case POINT, CHOICE -> List.of(Column.text(wording.text("results.column.answer")));
        };
    }

    /** What is measured, or why it is not; a number alone in its cell. */
    private Stream<String> figures(MeasuredMunicipality one) {
        BigDecimal measure = one.measure();
        MunicipalityAnswer answer = one.answer();
        return switch (map.what()) {
            case PER_RESIDENT ->
                Stream.of(
                        measure == null ? withoutMeasure(answer.outcome()) : wording.perThousand(measure),
                        wording.number(answer.number()));
            case TICKED -> Stream.of(measure == null ? withoutMeasure(answer.outcome()) : wording.number(measure));
            case NUMBER, POINT, CHOICE -> Stream.of(said(one));
        };
    }
}
