package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: what it is, one sentence on what it is for, and the main actions at the right. */
public class PageHeader extends Header {

    private final H1 heading;

    public PageHeader(String title, String purpose, Component... actions) {
        addClassName("kk-page-header");
        Paragraph purposeLine = new Paragraph(purpose);
        purposeLine.addClassName("kk-page-header-purpose");
        heading = new H1(title);
        Div words = new Div(heading, purposeLine);
        words.addClassName("kk-page-header-words");
        add(words);
        if (actions.length > 0) {
            Div actionBar = new Div(actions);
            actionBar.addClassName("kk-page-header-actions");
            add(actionBar);
        }
    }

    /** Leads the keyboard to the heading, after a step that took away what had the focus. */
    public void focusHeading() {
        Focus.leadTo(heading);
    }
}
