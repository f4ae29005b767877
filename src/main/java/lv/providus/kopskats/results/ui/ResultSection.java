package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import lv.providus.kopskats.shared.ui.Panel;

/** A section of the results with its heading and an anchor to link to. */
class ResultSection extends Panel {

    private final String anchor;
    private final String title;

    ResultSection(String anchor, String title) {
        this.anchor = anchor;
        this.title = title;
        addClassName("kk-result");
        setId(anchor);
        H2 heading = new H2(title);
        heading.setId(anchor + "-title");
        getElement().setAttribute("aria-labelledby", anchor + "-title");
        add(heading);
    }

    String anchor() {
        return anchor;
    }

    String title() {
        return title;
    }

    void headline(String text) {
        Paragraph headline = new Paragraph(text);
        headline.addClassName("kk-result-headline");
        add(headline);
    }

    void quietly(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("kk-result-note");
        add(note);
    }
}
