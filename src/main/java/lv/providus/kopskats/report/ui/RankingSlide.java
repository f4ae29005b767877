package lv.providus.kopskats.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.providus.kopskats.report.Ranking;
import lv.providus.kopskats.report.ReportChoice.Rows;
import lv.providus.kopskats.report.RoundReport;
import lv.providus.kopskats.results.ResidentsSource;
import lv.providus.kopskats.results.RoundPopulation;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.BarCell;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.ResultSection;
import org.jspecify.annotations.Nullable;

/** The table of municipalities by persons housed ÷ residents, with bars in its cells. */
class RankingSlide extends ResultSection {

    private static final String ANCHOR = "ranking";

    private final ReportWording wording;
    private final Formats formats;

    RankingSlide(RoundReport report, Rows rows, ReportWording wording, ExplorerLink explorer) {
        super(ANCHOR, title(report.ranking(), rows, wording));
        this.wording = wording;
        this.formats = wording.formats();
        Ranking ranking = report.ranking();
        if (ranking == null) {
            quietly(wording.text(report.housed() == null ? "report.absent" : "report.ranking.notNamed"));
            return;
        }
        show(ranking, ranking.first(rows.limit()), report.round().over());
        notes(ranking, ranking.first(rows.limit()).size());
        if (report.housed() != null) {
            explorer.below(this, report.housed());
        }
    }

    private static String title(@Nullable Ranking ranking, Rows rows, ReportWording wording) {
        if (ranking == null || ranking.rows().isEmpty()) {
            return wording.text("report.ranking.title");
        }
        int shown = ranking.first(rows.limit()).size();
        return rows == Rows.ALL
                ? wording.text("report.ranking.title.all", shown)
                : wording.text("report.ranking.title.top", shown);
    }

    private void show(Ranking ranking, List<Ranking.Row> rows, boolean over) {
        if (rows.isEmpty()) {
            headline(wording.text(empty(ranking, over)));
            return;
        }
        headline(new HeadlineWording(wording).ranking(ranking.rows()));
        ResidentsSource residents = ranking.residents();
        DataTable table = new DataTable(
                        wording.text("report.ranking.caption"),
                        List.of(
                                Column.text(wording.text("results.column.municipality")),
                                Column.number(wording.text("report.ranking.column.residing")),
                                Column.number(wording.text("report.ranking.column.housed"))
                                        .inBrief(wording.text("report.ranking.column.housed.brief")),
                                Column.text(wording.text("results.column.region")),
                                Column.number(
                                                residents == null
                                                        ? wording.text("publication.column.residents")
                                                        : wording.text(
                                                                "report.ranking.column.residents", residents.name()))
                                        .inBrief(wording.text("report.ranking.column.residents.brief")),
                                Column.number(wording.text("report.ranking.column.share")),
                                Column.number(wording.text("report.ranking.column.whole"))))
                .stackedWhereNarrow();
        table.addClassName("kk-ranking");
        rows.forEach(row -> table.row(row.municipality(), cells(row, rows.getFirst())));
        add(new CopyableTable(table));
    }

    /** Why there is no row; that somebody has not submitted is said only where nobody has. */
    private String empty(Ranking ranking, boolean over) {
        if (ranking.isWithoutSubmissions()) {
            if (wording.isAcceptedOnly() && !ranking.notSubmitted().isEmpty()) {
                return "results.accepted.none";
            }
            return over ? "report.ranking.empty.over" : "report.ranking.empty";
        }
        return ranking.withoutResidents().isEmpty() ? "report.ranking.noNumber" : "report.ranking.noResidents";
    }

    private Component[] cells(Ranking.Row row, Ranking.Row first) {
        return new Component[] {
            new Span(
                    row.residingNow() == null
                            ? wording.text("report.ranking.noAnswer")
                            : formats.plain(row.residingNow())),
            new Span(formats.plain(row.housedTotal())),
            new Span(row.region().in(wording.locale())),
            residents(row),
            new BarCell(
                    formats.percent(row.share().value(), 1),
                    BarCell.length(row.share().value(), first.share().value()),
                    row.inFocus()),
            new Span(formats.percent(row.share().value(), 0))
        };
    }

    private Component residents(Ranking.Row row) {
        Div residents = new Div(new Span(formats.whole(row.residents())));
        residents.addClassName("kk-ranking-residents");
        RoundPopulation.Residents source = row.register();
        if (source == null) {
            return residents;
        }
        residents.add(quiet(date(source.on())));
        if (source.adopted()) {
            residents.add(quiet(wording.text("report.ranking.adopted")));
        }
        Integer register = source.register();
        if (register != null && source.differFromRegister()) {
            var icon = VaadinIcon.WARNING.create();
            icon.getElement().setAttribute("aria-hidden", "true");
            Span warning = new Span(icon, new Span(wording.text("report.ranking.differs", formats.whole(register))));
            warning.addClassName("kk-ranking-warning");
            residents.add(warning);
        }
        return residents;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("kk-ranking-date");
        return span;
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? wording.text("report.ranking.dateUnknown") : formats.date(date);
    }

    private void notes(Ranking ranking, int shown) {
        quietly(wording.text("report.ranking.measure"));
        RoundPopulation population = ranking.population();
        if (shown > 0) {
            quietly(wording.text("report.ranking.shown", shown, ranking.rows().size()));
            if (population != null) {
                RoundPopulation.Source register = population.register();
                quietly(
                        register == null
                                ? wording.text("report.ranking.register.none")
                                : wording.text("report.ranking.register", register.name()));
            }
        }
        ResidentsSource residents = ranking.residents();
        if (residents != null) {
            wording.residentsApart(residents, ranking.residentsApart(residents)).forEach(this::quietly);
        }
        missing(ranking).forEach(this::quietly);
    }

    private List<String> missing(Ranking ranking) {
        List<String> lines = new ArrayList<>();
        names(lines, "report.ranking.withoutAnswer", ranking.withoutAnswer());
        names(lines, "report.ranking.withoutResidents", ranking.withoutResidents());
        names(lines, wording.notSubmittedKey(), ranking.notSubmitted());
        return lines;
    }

    private void names(List<String> lines, String key, List<String> municipalities) {
        if (!municipalities.isEmpty()) {
            lines.add(wording.text(key, municipalities.size(), String.join(", ", municipalities)));
        }
    }
}
