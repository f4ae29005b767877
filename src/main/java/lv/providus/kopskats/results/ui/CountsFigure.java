package lv.providus.kopskats.results.ui;

import java.util.ArrayList;
import java.util.List;
import lv.providus.kopskats.results.Compared;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.chart.Bars;
import lv.providus.kopskats.shared.ui.chart.Figure;

/** How often each choice was made, region beside the rest, as bars of per cents with their table. */
final class CountsFigure {

    private CountsFigure() {}

    /** Choices of which one was made. */
    static Figure of(
            List<LocalizedText> wordings,
            List<Compared<Integer>> counts,
            Compared<Integer> n,
            String title,
            ResultWording wording) {
        return figure(wordings.stream().map(text -> text.in(wording.locale())).toList(), counts, n, title, wording);
    }

    /** Choices of which several could be ticked, or none. */
    static Figure withNoneTicked(
            List<LocalizedText> wordings,
            List<Compared<Integer>> counts,
            Compared<Integer> noneTicked,
            Compared<Integer> n,
            String title,
            ResultWording wording) {
        List<String> names = new ArrayList<>(
                wordings.stream().map(text -> text.in(wording.locale())).toList());
        List<Compared<Integer>> all = new ArrayList<>(counts);
        names.add(wording.text("results.noneTicked"));
        all.add(noneTicked);
        return figure(names, all, n, title, wording);
    }

    private static Figure figure(
            List<String> names,
            List<Compared<Integer>> counts,
            Compared<Integer> n,
            String title,
            ResultWording wording) {
        Compared<String> groups = wording.groups();
        Formats formats = wording.formats();
        DataTable table = new DataTable(
                title,
                List.of(
                        Column.text(wording.text("results.column.answer")),
                        Column.number(wording.text("results.column.count", groups.region())),
                        Column.number(wording.text("results.column.share", groups.region())),
                        Column.number(wording.text("results.column.count", groups.others())),
                        Column.number(wording.text("results.column.share", groups.others()))));
        List<Bars.Item> items = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Compared<Integer> count = counts.get(i);
            Bars.Value region = value(groups.region(), names.get(i), count.region(), n.region(), wording);
            Bars.Value others = value(groups.others(), names.get(i), count.others(), n.others(), wording);
            items.add(new Bars.Item(names.get(i), List.of(region, others)));
            sentences.add(region.tooltip());
            sentences.add(others.tooltip());
            table.row(
                    names.get(i),
                    formats.whole(count.region()),
                    wording.percent(count.region(), n.region()),
                    formats.whole(count.others()),
                    wording.percent(count.others(), n.others()));
        }
        Bars spec = new Bars(List.of(groups.region(), groups.others()), items, 100);
        return new Figure(new Figure.Caption(title, List.of(), ""), spec, String.join("; ", sentences), table);
    }

    private static Bars.Value value(String group, String answer, int count, int n, ResultWording wording) {
        Formats formats = wording.formats();
        return new Bars.Value(
                Ratio.of(count, n).map(ratio -> ratio.percent(4).doubleValue()).orElse(0.0),
                wording.countAndPercent(count, n),
                n == 0
                        ? wording.text("results.segment.none", group, answer)
                        : wording.text(
                                "results.segment",
                                group,
                                answer,
                                formats.whole(count),
                                formats.whole(n),
                                wording.percent(count, n)));
    }
}
