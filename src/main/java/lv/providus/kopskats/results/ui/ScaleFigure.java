package lv.providus.kopskats.results.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lv.providus.kopskats.results.ChoiceResult;
import lv.providus.kopskats.results.Compared;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.chart.DivergingBars;
import lv.providus.kopskats.shared.ui.chart.Figure;

/** Answers on a scale, region above the rest, as diverging bars with their table. */
final class ScaleFigure {

    private final ChoiceResult result;
    private final ResultWording wording;
    private final Compared<String> groups;

    private ScaleFigure(ChoiceResult result, ResultWording wording) {
        this.result = result;
        this.wording = wording;
        this.groups = wording.groups();
    }

    static Figure of(ChoiceResult result, String title, ResultWording wording) {
        ScaleFigure figure = new ScaleFigure(result, wording);
        return new Figure(
                new Figure.Caption(title, List.of(), ""), figure.spec(), figure.description(), figure.table(title));
    }

    private record Answer(String name, Compared<Integer> count, Compared<Integer> base) {}

    private List<Answer> onScale() {
        return result.points().stream()
                .map(point -> new Answer(point.wording().in(wording.locale()), point.count(), result.onScale()))
                .toList();
    }

    /** Answers off the scale: choices without a score, and "does not know"; their base is all of them and the scale. */
    private List<Answer> offScale() {
        Compared<Integer> doesNotKnow = result.coverage().map(coverage -> coverage.doesNotKnow());
        Compared<Integer> base = result.offScale().stream()
                .map(ChoiceResult.Option::count)
                .reduce(result.onScale().with(doesNotKnow, Integer::sum), (a, b) -> a.with(b, Integer::sum));
        List<Answer> answers = new ArrayList<>();
        result.offScale()
                .forEach(
                        option -> answers.add(new Answer(option.wording().in(wording.locale()), option.count(), base)));
        answers.add(new Answer(wording.text("results.doesNotKnow"), doesNotKnow, base));
        return answers;
    }

    private DivergingBars spec() {
        Answer outside = offScale().stream()
                .reduce((a, b) -> new Answer(b.name(), a.count().with(b.count(), Integer::sum), b.base()))
                .orElseThrow();
        Compared<List<DivergingBars.Segment>> segments = new Compared<>(
                onScale().stream()
                        .map(answer -> segment(groups.region(), answer, true))
                        .toList(),
                onScale().stream()
                        .map(answer -> segment(groups.others(), answer, false))
                        .toList());
        return new DivergingBars(
                onScale().stream().map(Answer::name).toList(),
                outside.name(),
                List.of(
                        new DivergingBars.Bar(
                                groups.region(), segments.region(), segment(groups.region(), outside, true)),
                        new DivergingBars.Bar(
                                groups.others(), segments.others(), segment(groups.others(), outside, false))));
    }

    private DivergingBars.Segment segment(String group, Answer answer, boolean inRegion) {
        int count = inRegion ? answer.count().region() : answer.count().others();
        int base = inRegion ? answer.base().region() : answer.base().others();
        Formats formats = wording.formats();
        return new DivergingBars.Segment(
                Ratio.of(count, base)
                        .map(ratio -> ratio.percent(4).doubleValue())
                        .orElse(0.0),
                wording.countAndPercent(count, base),
                formats.whole(count),
                base == 0
                        ? wording.text("results.segment.none", group, answer.name())
                        : wording.text(
                                "results.segment",
                                group,
                                answer.name(),
                                formats.whole(count),
                                formats.whole(base),
                                wording.percent(count, base)));
    }

    private String description() {
        return String.join(
                "; ",
                Stream.of(true, false)
                        .flatMap(inRegion -> Stream.concat(onScale().stream(), offScale().stream())
                                .map(answer -> segment(inRegion ? groups.region() : groups.others(), answer, inRegion)
                                        .tooltip()))
                        .toList());
    }

    private DataTable table(String title) {
        DataTable table = new DataTable(
                title,
                List.of(
                        Column.text(wording.text("results.column.answer")),
                        Column.number(wording.text("results.column.count", groups.region())),
                        Column.number(wording.text("results.column.share", groups.region())),
                        Column.number(wording.text("results.column.count", groups.others())),
                        Column.number(wording.text("results.column.share", groups.others()))));
        Stream.concat(onScale().stream(), offScale().stream())
                .forEach(answer -> table.row(
                        answer.name(),
                        wording.formats().whole(answer.count().region()),
                        wording.percent(answer.count().region(), answer.base().region()),
                        wording.formats().whole(answer.count().others()),
                        wording.percent(answer.count().others(), answer.base().others())));
        return table;
    }
}
