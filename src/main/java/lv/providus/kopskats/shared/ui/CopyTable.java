package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Span;
import lv.providus.kopskats.shared.Language;

/**
 * A button that copies the table of the nearest element with the class {@link #AROUND} as cells for a spreadsheet.
 * Numbers have the decimal sign of the page's language; in a cell with several parts the first one is the number.
 */
@Tag("kopskats-copy-table")
@JavaScript("context://components/kopskats-copy-table.js")
public class CopyTable extends HtmlContainer {

    /** The class of what holds one table and the button. */
    public static final String AROUND = "kk-with-table";

    public CopyTable() {
        Button button = new Button(getTranslation("shared.table.copy"));
        button.addThemeVariants(ButtonVariant.SMALL);
        Span said = new Span();
        said.addClassName("kk-quiet");
        said.getElement().setAttribute("role", "status");
        getElement()
                .setAttribute("data-copied", getTranslation("shared.table.copied"))
                .setAttribute("data-refused", getTranslation("shared.table.copy.refused"))
                .setAttribute("data-decimal", Language.of(getLocale()) == Language.LV ? "," : ".");
        add(button, said);
    }
}
