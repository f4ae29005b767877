package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A section of the results with its heading and an anchor to link to. */
public class ResultSection extends Panel {

    private final String anchor;
    private final String title;

    public ResultSection(String anchor, String title) {
        this.anchor = anchor;
        this.title = title;
        addClassName("kk-result");
        setId(anchor);
        H2 heading = new H2(title);
        heading.setId(anchor + "-title");
        getElement().setAttribute("aria-labelledby", anchor + "-title");
        add(heading);
    }

    public final String anchor() {
        return anchor;
    }

    public final String title() {
        return title;
    }

    /** Says what matters. */
    public final void headline(String text) {
        Paragraph headline = new Paragraph(text);
        headline.addClassName("kk-result-headline");
        add(headline);
    }

    /** Says what explains. */
    public final void quietly(String text) {
        add(note(text));
    }

    /** A line that explains, for a place inside the section. */
    protected static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("kk-result-note");
        return note;
    }
}
