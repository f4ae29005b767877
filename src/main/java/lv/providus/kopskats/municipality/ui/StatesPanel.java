package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import lv.providus.kopskats.municipality.MunicipalityHistory.State;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.Panel;

/** What holds of a municipality from when to when. */
class StatesPanel extends Composite<Panel> {

    StatesPanel(List<State> states) {
        DataTable table = new DataTable(
                getTranslation("municipality.one.states"),
                List.of(
                        Column.text(getTranslation("municipality.register.validity")),
                        Column.text(getTranslation("municipality.register.name")),
                        Column.text(getTranslation("municipality.register.atvk")),
                        Column.text(getTranslation("municipality.register.kind")),
                        Column.text(getTranslation("municipality.register.region"))));
        Formats formats = Formats.in(getLocale());
        for (State state : states) {
            LocalDate until = state.until();
            table.row(
                    until == null
                            ? getTranslation("municipality.register.valid_from", formats.date(state.from()))
                            : getTranslation(
                                    "municipality.register.valid_between",
                                    formats.date(state.from()),
                                    formats.date(until)),
                    new Span(state.name()),
                    new Span(state.atvk().value()),
                    new Span(RegisterTexts.kind(this, state.kind())),
                    new Span(state.region().name(getLocale())));
        }
        Div frame = new Div(table);
        frame.addClassName("kk-table-frame");
        getContent().add(frame);
    }
}
