package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.PlanningRegion;
import lv.providus.kopskats.municipality.RegisterEntry;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.Panel;

/** The municipalities of one region. */
class RegionPanel extends Composite<Panel> {

    RegionPanel(PlanningRegion region, List<RegisterEntry> entries) {
        String name = Language.of(getLocale()) == Language.LV ? region.nominative() : region.nameEn();
        DataTable table = new DataTable(
                getTranslation("municipality.register.caption", name),
                List.of(
                        Column.text(getTranslation("municipality.register.name")),
                        Column.text(getTranslation("municipality.register.atvk")),
                        Column.text(getTranslation("municipality.register.validity")),
                        Column.text(getTranslation("municipality.register.successor")),
                        Column.number(getTranslation("municipality.register.residents"))));
        entries.forEach(entry -> addTo(table, entry));
        Div frame = new Div(table);
        frame.addClassName("kk-table-frame");
        getContent().add(new H2(name), frame);
    }

    private void addTo(DataTable table, RegisterEntry entry) {
        Municipality municipality = entry.municipality();
        String successor = entry.successorName();
        table.row(
                municipality.name(),
                new Span(municipality.atvk().value()),
                new Span(validity(municipality)),
                new Span(successor == null ? "" : successor),
                residents(entry));
    }

    private String validity(Municipality municipality) {
        Formats formats = Formats.in(getLocale());
        LocalDate validTo = municipality.validTo();
        return validTo == null
                ? getTranslation("municipality.register.valid_from", formats.date(municipality.validFrom()))
                : getTranslation(
                        "municipality.register.valid_between",
                        formats.date(municipality.validFrom()),
                        formats.date(validTo));
    }

    private Span residents(RegisterEntry entry) {
        Integer residents = entry.residents();
        LocalDate on = entry.residentsOn();
        if (residents == null || on == null) {
            return new Span(getTranslation("municipality.register.no_residents"));
        }
        Formats formats = Formats.in(getLocale());
        Span date = new Span(formats.date(on));
        date.addClassNames("kk-quiet", "kk-register-date");
        return new Span(new Span(formats.whole(residents)), date);
    }
}
