package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lv.providus.kopskats.results.Answers;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.Group;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.GroupFigures.Part;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.ui.BarCell;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.ResultSection;
import lv.providus.kopskats.shared.ui.chart.DivergingBars;
import lv.providus.kopskats.shared.ui.chart.Figure;

/** The picture of a question's answers, by its kind, with the table of its numbers. */
class ExploredSection extends ResultSection {

    private static final int FEWEST_POINTS_OF_A_SCALE = 2;

    private final Explored explored;
    private final ExplorerWording wording;

    ExploredSection(Explored explored, ExplorerWording wording) {
        super("figures", explored.question().wording().in(wording.locale()));
        addClassName("kk-explored");
        this.explored = explored;
        this.wording = wording;
        String whole = wording.question(explored.question());
        if (!whole.equals(title())) {
            quietly(whole);
        }
        show(explored.question().type());
        if (explored.question().assumedWording()) {
            quietly(wording.text("results.assumedWording"));
        }
    }

    private void show(ResultsQuestion.Type type) {
        if (explored.all().n() == 0) {
            headline(wording.text(
                    type == ResultsQuestion.Type.SCALE ? "results.scale.headline.none" : "results.answered.none"));
        }
        switch (type) {
            case SCALE -> {
                add(scale());
                quietly(wording.text("results.scale.base"));
            }
            case SINGLE_CHOICE -> {
                add(choices(false));
                quietly(wording.text("results.single.base"));
            }
            case MULTIPLE_CHOICE -> {
                add(choices(true));
                quietly(wording.text("results.multiple.base"));
            }
            case COUNT, DECIMAL -> add(new NumberTables(explored, wording));
            case TEXT -> add(new AnswerSearch(explored.texts(), title(), wording));
            case DATE -> add(dates());
        }
        if (type == ResultsQuestion.Type.SINGLE_CHOICE || type == ResultsQuestion.Type.MULTIPLE_CHOICE) {
            ownWords();
        }
        if (wording.weighted() && explored.hasChoices()) {
            quietly(wording.text("results.explorer.weighted"));
            if (explored.all().withoutResidents() > 0) {
                quietly(wording.text(
                        "results.explorer.weighted.without", explored.all().withoutResidents()));
            }
        }
    }

    private void ownWords() {
        if (!explored.texts().isEmpty()) {
            add(new AnswerSearch(explored.texts(), wording.text("results.otherTexts"), wording));
        }
    }

    private Component scale() {
        List<Answers.Option> points = explored.answers().points();
        List<Answers.Option> columns = Stream.concat(points.stream(), explored.answers().offScale().stream())
                .toList();
        List<Column> head = new ArrayList<>();
        head.add(Column.text(wording.text("results.column.group")));
        head.add(Column.number(wording.text("results.column.n")));
        columns.forEach(option -> head.add(Column.number(option.wording().in(wording.locale()))));
        head.add(Column.number(wording.text("results.doesNotKnow")));
        DataTable table = new DataTable(title(), head);
        for (GroupFigures figures : explored.groups()) {
            List<String> cells = new ArrayList<>();
            cells.add(wording.formats().whole(figures.n()));
            columns.forEach(option -> cells.add(wording.part(part(figures, option))));
            cells.add(wording.part(figures.doesNotKnow()));
            table.row(wording.group(figures.group()), cells.toArray(String[]::new));
        }
        if (points.size() < FEWEST_POINTS_OF_A_SCALE) {
            return table;
        }
        List<DivergingBars.Bar> bars =
                explored.groups().stream().map(figures -> bar(figures, points)).toList();
        String sentences = String.join(
                "; ",
                bars.stream()
                        .flatMap(bar -> Stream.concat(bar.segments().stream(), Stream.of(bar.outside())))
                        .map(DivergingBars.Segment::tooltip)
                        .toList());
        DivergingBars spec = new DivergingBars(
                points.stream()
                        .map(option -> option.wording().in(wording.locale()))
                        .toList(),
                wording.text("results.doesNotKnow"),
                bars);
        return new Figure(new Figure.Caption(title(), List.of(), ""), spec, sentences, table);
    }

    private Part part(GroupFigures figures, Answers.Option option) {
        return figures.options().get(explored.answers().options().indexOf(option));
    }

    private DivergingBars.Bar bar(GroupFigures figures, List<Answers.Option> points) {
        String group = wording.group(figures.group());
        return new DivergingBars.Bar(
                group,
                points.stream()
                        .map(option -> segment(group, option.wording().in(wording.locale()), part(figures, option)))
                        .toList(),
                segment(group, wording.text("results.doesNotKnow"), figures.doesNotKnow()));
    }

    private DivergingBars.Segment segment(String group, String answer, Part part) {
        Ratio share = part.share();
        String count = wording.formats().whole(part.count());
        return new DivergingBars.Segment(
                share == null ? 0 : share.percent(4).doubleValue(),
                wording.weighted() ? wording.percent(share) : wording.part(part),
                wording.weighted() ? "" : count,
                part.of() == 0
                        ? wording.text("results.segment.none", group, answer)
                        : wording.text(
                                "results.segment",
                                group,
                                answer,
                                count,
                                wording.formats().whole(part.of()),
                                wording.percent(share)));
    }

    private DataTable choices(boolean several) {
        List<Column> head = new ArrayList<>();
        head.add(Column.text(wording.text("results.column.answer")));
        explored.groups()
                .forEach(figures -> head.add(Column.number(wording.text(
                        "results.explorer.column.group",
                        wording.group(figures.group()),
                        wording.formats().whole(figures.n())))));
        DataTable table = new DataTable(title(), head);
        for (int i = 0; i < explored.answers().options().size(); i++) {
            int place = i;
            table.row(
                    explored.answers().options().get(i).wording().in(wording.locale()),
                    explored.groups().stream()
                            .map(figures -> cell(figures, figures.options().get(place)))
                            .toArray(Component[]::new));
        }
        if (several) {
            table.row(
                    wording.text("results.noneTicked"),
                    explored.groups().stream()
                            .map(figures -> cell(figures, figures.noneTicked()))
                            .toArray(Component[]::new));
        }
        return table;
    }

    private Component cell(GroupFigures figures, Part part) {
        Ratio share = part.share();
        return new BarCell(
                wording.part(part),
                share == null ? null : BarCell.length(share.value(), BigDecimal.ONE),
                inFocus(figures.group()));
    }

    private boolean inFocus(Group group) {
        return group instanceof Group.OfRegion(lv.providus.kopskats.results.ResultsRound.Region region)
                && region.code().equals(explored.choice().region());
    }

    private DataTable dates() {
        DataTable table = new DataTable(
                title(),
                List.of(
                        Column.text(wording.text("results.column.municipality")),
                        Column.text(wording.text("results.column.date"))));
        explored.dates().forEach(row -> {
            if (row.date() != null) {
                table.row(row.name(), new Span(wording.formats().date(row.date())));
            }
        });
        return table;
    }
}
