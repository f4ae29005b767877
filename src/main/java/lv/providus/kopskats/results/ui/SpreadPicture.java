package lv.providus.kopskats.results.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.MunicipalityAnswer;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.chart.Dots;
import lv.providus.kopskats.shared.ui.chart.Figure;
import org.jspecify.annotations.Nullable;

/** How single values are spread in each group: a dot for each municipality, a mark at the median. */
final class SpreadPicture {

    private final Explored explored;
    private final ExplorerWording wording;
    private final Function<MunicipalityAnswer, @Nullable BigDecimal> valueOf;
    private final Function<BigDecimal, String> said;

    /**
     * A picture.
     *
     * @param valueOf what is measured, null where there is nothing
     * @param said a value as it is written
     */
    SpreadPicture(
            Explored explored,
            ExplorerWording wording,
            Function<MunicipalityAnswer, @Nullable BigDecimal> valueOf,
            Function<BigDecimal, String> said) {
        this.explored = explored;
        this.wording = wording;
        this.valueOf = valueOf;
        this.said = said;
    }

    private record Value(String name, BigDecimal amount) {}

    /** The picture; empty where fewer than two different values make no spread. */
    Optional<Figure> of(
            Figure.Caption caption, Function<GroupFigures, @Nullable BigDecimal> medianOf, DataTable table) {
        List<BigDecimal> all = explored.pictured().stream()
                .flatMap(figures -> values(figures).stream())
                .map(Value::amount)
                .sorted()
                .toList();
        if (all.isEmpty() || all.getFirst().compareTo(all.getLast()) == 0) {
            return Optional.empty();
        }
        List<Dots.Strip> strips = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (GroupFigures figures : explored.pictured()) {
            String group = wording.group(figures.group());
            BigDecimal median = medianOf.apply(figures);
            List<Value> values = values(figures);
            strips.add(new Dots.Strip(
                    wording.text(
                            "results.explorer.column.group",
                            group,
                            wording.formats().whole(values.size())),
                    explored.inFocus(figures.group()),
                    values.stream()
                            .map(value -> dot(
                                    value.amount(),
                                    wording.text("results.spread.value", value.name(), said.apply(value.amount()))))
                            .toList(),
                    median == null
                            ? null
                            : dot(median, wording.text("results.spread.median", group, said.apply(median)))));
            sentences.add(sentence(group, values, median));
        }
        Dots spec = new Dots(
                all.getFirst().doubleValue(),
                all.getLast().doubleValue(),
                said.apply(all.getFirst()),
                said.apply(all.getLast()),
                strips);
        return Optional.of(new Figure(caption, spec, String.join(" ", sentences), table));
    }

    private String sentence(String group, List<Value> values, @Nullable BigDecimal median) {
        return values.isEmpty() || median == null
                ? wording.text("results.spread.none", group)
                : wording.text(
                        "results.spread",
                        group,
                        values.size(),
                        said.apply(values.getFirst().amount()),
                        said.apply(values.getLast().amount()),
                        said.apply(median));
    }

    private static Dots.Dot dot(BigDecimal amount, String tooltip) {
        return new Dots.Dot(amount.doubleValue(), tooltip);
    }

    private List<Value> values(GroupFigures figures) {
        List<Value> values = new ArrayList<>();
        for (MunicipalityAnswer row : figures.rows()) {
            BigDecimal amount = valueOf.apply(row);
            if (amount != null) {
                values.add(new Value(row.name(), amount));
            }
        }
        values.sort(Comparator.comparing(Value::amount));
        return values;
    }
}
