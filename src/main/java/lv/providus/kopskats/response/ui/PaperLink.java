package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.html.Anchor;

/** Leads to a PDF, which the browser keeps as a file. */
class PaperLink extends Anchor {

    PaperLink(String address, String text) {
        super(address, text);
        setRouterIgnore(true);
        getElement().setAttribute("download", true);
    }
}
