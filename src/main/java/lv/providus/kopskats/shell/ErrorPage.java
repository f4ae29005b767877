package lv.providus.kopskats.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import lv.providus.kopskats.shared.ui.Page;

/** What all error pages have in common: what happened, what was kept, what to do. */
class ErrorPage extends Page implements HasDynamicTitle {

    private final Div words = new Div();
    private String title = "";

    ErrorPage() {
        words.addClassName("kk-error-page");
        add(words);
    }

    /** Says what happened and leads home; {@code details} stand in between. */
    void say(String what, String explanation, Component... details) {
        title = what;
        words.removeAll();
        words.add(new H1(what), new Paragraph(explanation));
        words.add(details);
        words.add(new Anchor("", getTranslation("shell.error.home")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
