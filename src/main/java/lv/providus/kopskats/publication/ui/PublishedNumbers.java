package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsWording;
import lv.providus.kopskats.shared.ui.BarCell;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;

/** Published numbers: totals of groups, and every municipality by name in the order of its number. */
class PublishedNumbers extends Div {

    /** As many rows as can be looked over stand open where there is no other question on the page. */
    private static final int OPEN_UP_TO = 50;

    private final NativeDetails named;
    private final int municipalities;

    PublishedNumbers(ResultsQuestion question, Publication.Question published, PublishedWording wording) {
        addClassName("kk-stack");
        boolean perResident = published.groups().stream().anyMatch(group -> group.residents() != null);
        List<Column> head = new ArrayList<>(List.of(
                Column.text(wording.text("publication.column.group")),
                Column.number(wording.text("publication.column.asked")),
                Column.number(wording.text("publication.column.submitted")),
                Column.number(wording.text("publication.column.answered")),
                Column.number(wording.text("publication.column.total"))));
        if (perResident) {
            head.add(Column.number(wording.text("publication.column.residents.answered")));
            head.add(Column.number(wording.text("publication.column.perThousand")));
        }
        DataTable groups = new DataTable(question.wording().in(wording.locale()), head);
        for (Publication.Group group : wording.inOrder(published.groups())) {
            List<String> cells = new ArrayList<>(PublishedChoices.start(group, wording));
            boolean any = group.coverage() != null && group.coverage().answered() > 0;
            cells.add(wording.number(any ? group.total() : null));
            if (perResident) {
                cells.add(wording.whole(group.residents()));
                cells.add(wording.perThousand(any ? group.total() : null, group.residents()));
            }
            groups.row(wording.group(group), cells.toArray(String[]::new));
        }
        municipalities = published.numbers().size();
        named = new NativeDetails(
                wording.text("publication.named"),
                new CopyableTable(ranking(published.numbers(), perResident, wording)));
        add(new CopyableTable(groups), named);
    }

    void open() {
        named.setOpen(municipalities <= OPEN_UP_TO);
    }

    private static DataTable ranking(
            List<Publication.NamedNumber> numbers, boolean perResident, PublishedWording wording) {
        List<Column> head = new ArrayList<>(List.of(
                Column.text(wording.text("publication.column.municipality")),
                Column.number(wording.text("publication.column.place")),
                Column.number(wording.text("publication.column.value"))));
        if (perResident) {
            head.add(Column.number(wording.text("publication.column.residents")));
            head.add(Column.number(wording.text("publication.column.perThousand.one")));
        }
        DataTable table = new DataTable(wording.text("publication.named"), head);
        BigDecimal greatest = numbers.stream()
                .map(Publication.NamedNumber::value)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        for (Publication.NamedNumber number : numbers) {
            List<Component> cells = new ArrayList<>();
            cells.add(new Span(Publication.place(numbers, number)
                    .map(place -> wording.text("publication.place", place))
                    .orElse(ResultsWording.NO_VALUE)));
            cells.add(new BarCell(value(number, wording), BarCell.length(number.value(), greatest), true));
            if (perResident) {
                Publication.Residents residents = number.residents();
                Long whole = residents == null ? null : (long) residents.number();
                cells.add(new Span(wording.whole(whole)));
                cells.add(new Span(wording.perThousand(number.value(), whole)));
            }
            table.row(number.municipality(), cells.toArray(Component[]::new));
        }
        return table;
    }

    static String value(Publication.NamedNumber number, PublishedWording wording) {
        if (number.value() != null) {
            return wording.number(number.value());
        }
        Publication.Outcome outcome = number.outcome();
        return wording.text(outcome == null ? "publication.outcome.NONE" : "publication.outcome." + outcome.name());
    }
}
