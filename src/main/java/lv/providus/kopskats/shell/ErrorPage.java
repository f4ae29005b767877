package lv.providus.kopskats.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import lv.providus.kopskats.shared.ui.Page;

/** What all error pages have in common: what happened, what was kept, what to do. */
class ErrorPage extends Page {

    private final Div words = new Div();

    ErrorPage() {
        words.addClassName("kk-error-page");
        add(words);
    }

    void say(String title, String explanation) {
        words.removeAll();
        words.add(new H1(title), new Paragraph(explanation));
    }

    void addLine(Paragraph line) {
        words.add(line);
    }

    void addWayHome() {
        words.add(new Anchor("", getTranslation("shell.error.home")));
    }
}
