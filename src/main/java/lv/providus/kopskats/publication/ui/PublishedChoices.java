package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lv.providus.kopskats.publication.Division;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.publication.Publication.Choice;
import lv.providus.kopskats.publication.Publication.Coverage;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsWording;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.chart.Bars;
import lv.providus.kopskats.shared.ui.chart.ChartSpec;
import lv.providus.kopskats.shared.ui.chart.DivergingBars;
import lv.providus.kopskats.shared.ui.chart.Figure;
import org.jspecify.annotations.Nullable;

/** Published choices of a question as a picture with its table: only groups that are shown are drawn. */
final class PublishedChoices {

    private final ResultsQuestion question;
    private final List<Publication.Group> groups;
    private final int release;
    private final int unmarked;
    private final PublishedWording wording;

    PublishedChoices(ResultsQuestion question, List<Publication.Group> groups, int release, PublishedWording wording) {
        this.question = question;
        this.groups = wording.inOrder(groups);
        this.release = release;
        this.unmarked = PublishedWording.unmarked(groups, release);
        this.wording = wording;
    }

    /** The picture with its table, or the table alone where nothing can be drawn. */
    Component figure() {
        List<Publication.Group> drawn = groups.stream()
                .filter(group -> question.options().stream()
                        .allMatch(option -> group.choice(option.id()).isPresent()))
                .filter(group -> group.coverage() != null && group.coverage().answered() > 0)
                .toList();
        Optional<Publication.Group> country = country();
        if (question.type() == ResultsQuestion.Type.SCALE || country.isEmpty()) {
            ChartSpec spec = question.type() == ResultsQuestion.Type.SCALE ? diverging(drawn) : null;
            return spec == null ? new CopyableTable(table()) : figure(groups, spec);
        }
        return new BesideCountry(
                country.get(),
                groups.stream()
                        .filter(group ->
                                !group.equals(country.get()) && !group.choices().isEmpty())
                        .toList(),
                wording,
                beside -> figure(beside, bars(beside)));
    }

    private Figure figure(List<Publication.Group> drawn, ChartSpec spec) {
        return new Figure(
                new Figure.Caption(
                        title(),
                        Stream.concat(drawn.stream().map(wording::coverage), wording.earlier(groups, release).stream())
                                .toList(),
                        wording.source(release)),
                spec,
                String.join("; ", sentences()),
                table());
    }

    private String title() {
        return question.wording().in(wording.locale());
    }

    private List<String> sentences() {
        return groups.stream()
                .flatMap(group -> question.optionsFromTheLowest().stream()
                        .flatMap(option ->
                                group.choice(option.id()).map(choice -> sentence(group, option, choice)).stream()))
                .toList();
    }

    private String sentence(Publication.Group group, ResultsQuestion.Option option, Choice choice) {
        return wording.text(
                "publication.sentence",
                wording.group(group),
                option.wording().in(wording.locale()),
                wording.share(choice),
                wording.formats().whole(choice.base()));
    }

    private @Nullable ChartSpec diverging(List<Publication.Group> drawn) {
        List<ResultsQuestion.Option> points = question.points();
        if (points.size() < 2 || drawn.isEmpty()) {
            return null;
        }
        String outside = wording.text("publication.column.doesNotKnow");
        return new DivergingBars(
                points.stream()
                        .map(point -> point.wording().in(wording.locale()))
                        .toList(),
                outside,
                drawn.stream()
                        .map(group -> new DivergingBars.Bar(
                                wording.group(group, unmarked),
                                points.stream()
                                        .map(point -> segment(group, point))
                                        .toList(),
                                outside(group, outside)))
                        .toList());
    }

    private DivergingBars.Segment segment(Publication.Group group, ResultsQuestion.Option option) {
        Choice choice = group.choice(option.id()).orElseThrow();
        return new DivergingBars.Segment(
                percent(choice.count(), choice.base()),
                wording.share(choice),
                wording.formats().whole(choice.count()),
                sentence(group, option, choice));
    }

    private DivergingBars.Segment outside(Publication.Group group, String name) {
        Coverage coverage = Objects.requireNonNull(group.coverage());
        int count = coverage.doesNotKnow();
        return new DivergingBars.Segment(
                percent(count, coverage.answered() + count),
                wording.formats().whole(count),
                wording.formats().whole(count),
                wording.text(
                        "publication.sentence.outside",
                        wording.group(group),
                        name,
                        wording.formats().whole(count)));
    }

    private static double percent(int count, int base) {
        return Ratio.of(count, base)
                .map(ratio -> ratio.percent(4).doubleValue())
                .orElse(0.0);
    }

    private Optional<Publication.Group> country() {
        return groups.stream()
                .filter(group -> group.division() == Division.COUNTRY)
                .filter(group -> !group.choices().isEmpty())
                .findFirst();
    }

    private Bars bars(List<Publication.Group> drawn) {
        return new Bars(
                drawn.stream().map(group -> wording.group(group, unmarked)).toList(),
                question.optionsFromTheLowest().stream()
                        .map(option -> new Bars.Item(
                                option.wording().in(wording.locale()),
                                drawn.stream().map(group -> bar(group, option)).toList()))
                        .toList(),
                100);
    }

    private Bars.Value bar(Publication.Group group, ResultsQuestion.Option option) {
        return group.choice(option.id())
                .map(choice -> new Bars.Value(
                        percent(choice.count(), choice.base()), wording.share(choice), sentence(group, option, choice)))
                .orElseGet(() -> new Bars.Value(
                        0,
                        wording.text("publication.withheld"),
                        wording.text(
                                "publication.sentence.withheld",
                                wording.group(group),
                                option.wording().in(wording.locale()))));
    }

    private DataTable table() {
        List<Column> head = new ArrayList<>(List.of(
                Column.text(wording.text("publication.column.group")),
                Column.number(wording.text("publication.column.asked")),
                Column.number(wording.text("publication.column.submitted")),
                Column.number(wording.text("publication.column.answered"))));
        question.optionsFromTheLowest()
                .forEach(option ->
                        head.addAll(wording.shareColumns(option.wording().in(wording.locale()))));
        head.add(Column.number(wording.text("publication.column.doesNotKnow")));
        DataTable table = new DataTable(title(), head);
        table.addClassName("kk-shares");
        for (Publication.Group group : groups) {
            List<Component> cells = new ArrayList<>();
            start(group, wording).forEach(number -> cells.add(new Span(number)));
            question.optionsFromTheLowest()
                    .forEach(option -> cells.addAll(wording.shareCells(group, option.id(), unmarked)));
            cells.add(new Span(hardToSay(group, wording)));
            table.row(wording.group(group, unmarked), cells.toArray(Component[]::new));
        }
        return table;
    }

    /** How many were asked, submitted and answered. */
    static List<String> start(Publication.Group group, PublishedWording wording) {
        Coverage coverage = group.coverage();
        return Stream.of(
                        wording.formats().whole(group.asked()),
                        wording.formats().whole(group.submitted()),
                        coverage == null
                                ? nothing(group, wording)
                                : wording.formats().whole(coverage.answered()))
                .toList();
    }

    private static String hardToSay(Publication.Group group, PublishedWording wording) {
        Coverage coverage = group.coverage();
        return coverage == null ? nothing(group, wording) : wording.formats().whole(coverage.doesNotKnow());
    }

    /** In place of a figure: withheld, unless there is nothing to withhold. */
    private static String nothing(Publication.Group group, PublishedWording wording) {
        return group.submitted() == 0 ? ResultsWording.NO_VALUE : wording.text("publication.withheld");
    }
}
