package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import lv.providus.kopskats.results.Finding;
import lv.providus.kopskats.results.Ranking;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.BarCell;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.ResultSection;
import org.jspecify.annotations.Nullable;

/** The table of municipalities by persons housed ÷ residents, with bars in its cells. */
class RankingSection extends ResultSection {

    static final String ANCHOR = "ranking";

    private final ResultWording wording;
    private final Formats formats;

    RankingSection(Finding<Ranking> finding, ResultWording wording) {
        super(ANCHOR, wording.text("results.ranking.title"));
        this.wording = wording;
        this.formats = wording.formats();
        switch (finding) {
            case Finding.Withheld<Ranking> ignored -> quietly(wording.text("results.withheld.absent"));
            case Finding.Shown<Ranking>(Ranking ranking) -> {
                show(ranking);
                notes(ranking);
            }
        }
    }

    private void show(Ranking ranking) {
        if (ranking.rows().isEmpty()) {
            headline(wording.text("results.ranking.empty"));
            return;
        }
        Ranking.Row first = ranking.rows().getFirst();
        headline(wording.text(
                "results.ranking.headline",
                first.municipality(),
                formats.percent(first.share().value(), 1)));
        DataTable table = new DataTable(
                wording.text("results.ranking.caption"),
                List.of(
                        Column.text(wording.text("results.column.municipality")),
                        Column.number(wording.text("results.ranking.column.residing")),
                        Column.number(wording.text("results.ranking.column.housed")),
                        Column.text(wording.text("results.column.region")),
                        Column.number(wording.text(
                                "results.ranking.column.residents",
                                ranking.population().name())),
                        Column.number(wording.text("results.ranking.column.share")),
                        Column.number(wording.text("results.ranking.column.whole"))));
        for (Ranking.Row row : ranking.rows()) {
            table.row(row.municipality(), cells(row, first));
        }
        add(table);
    }

    private Component[] cells(Ranking.Row row, Ranking.Row first) {
        return new Component[] {
            new Span(
                    row.residingNow() == null
                            ? wording.text("results.ranking.noAnswer")
                            : formats.plain(row.residingNow())),
            new Span(formats.plain(row.housedTotal())),
            new Span(row.region().in(wording.locale())),
            residents(row),
            new BarCell(
                    formats.percent(row.share().value(), 1),
                    BarCell.length(row.share().value(), first.share().value()),
                    true),
            new Span(formats.percent(row.share().value(), 0))
        };
    }

    private Component residents(Ranking.Row row) {
        Span date = new Span(date(row.residentsOn()));
        date.addClassName("kk-ranking-date");
        Div residents = new Div(new Span(formats.whole(row.residents())), date);
        residents.addClassName("kk-ranking-residents");
        if (row.adopted()) {
            Span adopted = new Span(wording.text("results.ranking.adopted"));
            adopted.addClassName("kk-ranking-date");
            residents.add(adopted);
        }
        Integer register = row.registerResidents();
        if (register != null && row.differsFromRegister()) {
            var icon = VaadinIcon.WARNING.create();
            icon.getElement().setAttribute("aria-hidden", "true");
            Span warning = new Span(icon, new Span(wording.text("results.ranking.differs", formats.whole(register))));
            warning.addClassName("kk-ranking-warning");
            residents.add(warning);
        }
        return residents;
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? wording.text("results.ranking.dateUnknown") : formats.date(date);
    }

    private void notes(Ranking ranking) {
        quietly(wording.text("results.ranking.measure"));
        if (!ranking.rows().isEmpty()) {
            quietly(wording.text("results.ranking.shown", ranking.rows().size(), ranking.ranked()));
            Ranking.PopulationSource register = ranking.register();
            quietly(
                    register == null
                            ? wording.text("results.ranking.register.none")
                            : wording.text("results.ranking.register", register.name()));
        }
        names("results.ranking.withoutAnswer", ranking.withoutAnswer());
        names("results.ranking.withoutResidents", ranking.withoutResidents());
        names("results.ranking.notSubmitted", ranking.notSubmitted());
    }

    private void names(String key, List<String> municipalities) {
        if (!municipalities.isEmpty()) {
            quietly(wording.text(key, municipalities.size(), String.join(", ", municipalities)));
        }
    }
}
