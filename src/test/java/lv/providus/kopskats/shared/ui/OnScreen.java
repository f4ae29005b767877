package lv.providus.kopskats.shared.ui;

import com.vaadin.browserless.BaseBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import lv.providus.kopskats.shared.Language;

/** What stands on the page that a test of views has open, as text. */
public final class OnScreen {

    private final BaseBrowserlessTest test;

    public OnScreen(BaseBrowserlessTest test) {
        this.test = test;
    }

    public static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    public static void open(String address, QueryParameters parameters, Language language) {
        UI.getCurrent().setLocale(language.locale());
        UI.getCurrent().navigate(address, parameters);
    }

    /** Everything on the page. */
    public String page() {
        return textOf((Component) test.getCurrentView());
    }

    /** The rows of the table of a caption, the head first, with a bar between the cells. */
    public List<String> rowsOf(String caption) {
        return rows(test.$(DataTable.class).all().stream()
                .filter(candidate -> caption.equals(candidate.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow());
    }

    public List<String> rows(DataTable table) {
        return test.$(NativeTableRow.class, table).all().stream()
                .map(row ->
                        String.join("|", row.getChildren().map(OnScreen::textOf).toList()))
                .toList();
    }
}
