package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The body of a page, one block under the other, not wider than can be read. */
public class Page extends Div {

    public Page(Component... blocks) {
        super(blocks);
        addClassName("kk-page");
    }

    /** As wide as a form, for pages that are one. */
    public Page narrow() {
        addClassName("kk-page-narrow");
        return this;
    }
}
