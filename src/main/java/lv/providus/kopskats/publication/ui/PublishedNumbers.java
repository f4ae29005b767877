package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.List;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;

/** Published numbers: totals of groups, and every municipality by name in the order of its number. */
class PublishedNumbers extends Div {

    /** As many rows as can be looked over stand open. */
    private static final int OPEN_UP_TO = 50;

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
        NativeDetails named = new NativeDetails(
                wording.text("publication.named"),
                new CopyableTable(ranking(published.numbers(), perResident, wording)));
        named.setOpen(published.numbers().size() <= OPEN_UP_TO);
        add(new CopyableTable(groups), named);
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
        for (Publication.NamedNumber number : numbers) {
            List<String> cells = new ArrayList<>();
            cells.add(Publication.place(numbers, number)
                    .map(place -> wording.text("publication.place", place))
                    .orElse("–"));
            cells.add(value(number, wording));
            if (perResident) {
                Integer residents = number.residents();
                Long whole = residents == null ? null : residents.longValue();
                cells.add(wording.whole(whole));
                cells.add(wording.perThousand(number.value(), whole));
            }
            table.row(number.municipality(), cells.toArray(String[]::new));
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
