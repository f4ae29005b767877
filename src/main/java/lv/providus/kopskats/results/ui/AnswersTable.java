package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.GroupFigures.Part;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.shared.ui.BarCell;
import lv.providus.kopskats.shared.ui.DataTable;

/** How often each answer was given in each group: count and share in columns of their own, ready for a spreadsheet. */
final class AnswersTable extends DataTable {

    /**
     * An answer.
     *
     * @param of how often it was given in a group
     */
    record Answer(String name, Function<GroupFigures, Part> of) {}

    private AnswersTable(String caption, List<Column> columns) {
        super(caption, columns);
        addClassName("kk-answers");
    }

    /** The table behind a picture. */
    static AnswersTable behindPicture(
            String caption, Explored explored, List<Answer> answers, ExplorerWording wording) {
        return of(caption, explored, answers, wording, (figures, part) -> new Span(wording.percent(part.share())));
    }

    /** The table in place of a picture, with a bar behind each share. */
    static AnswersTable withBars(String caption, Explored explored, List<Answer> answers, ExplorerWording wording) {
        return of(caption, explored, answers, wording, (figures, part) -> {
            Ratio share = part.share();
            return new BarCell(
                    wording.percent(share),
                    BarCell.length(share == null ? null : share.value(), BigDecimal.ONE),
                    explored.inFocus(figures.group()));
        });
    }

    private interface ShareCell {

        Component of(GroupFigures figures, Part part);
    }

    private static AnswersTable of(
            String caption, Explored explored, List<Answer> answers, ExplorerWording wording, ShareCell share) {
        List<GroupFigures> groups = explored.pictured();
        AnswersTable table = new AnswersTable(
                caption,
                Stream.concat(
                                Stream.of(Column.text(wording.text("results.column.answer"))),
                                groups.stream().flatMap(figures -> columns(figures, answers, wording)))
                        .toList());
        answers.forEach(answer -> table.row(
                answer.name(),
                groups.stream()
                        .flatMap(figures -> {
                            Part part = answer.of().apply(figures);
                            return Stream.of(new Span(wording.count(part)), share.of(figures, part));
                        })
                        .toArray(Component[]::new)));
        return table;
    }

    private static Stream<Column> columns(GroupFigures figures, List<Answer> answers, ExplorerWording wording) {
        int n = answers.isEmpty()
                ? figures.n()
                : answers.getFirst().of().apply(figures).of();
        return Stream.of(
                Column.number(wording.text(
                        wording.byWeight("results.explorer.column.count"),
                        wording.group(figures.group()),
                        wording.formats().whole(n))),
                Column.number(wording.text(
                        wording.byWeight("results.explorer.column.share"), wording.group(figures.group()))));
    }
}
