package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A message that stays on the page; an error is announced to screen readers at once. */
public class Message extends Div {

    public Message(Tone tone, String text, Component... details) {
        super(new Paragraph(text));
        addClassNames("kk-message", "kk-message-" + tone.suffix());
        if (tone == Tone.ERROR) {
            getElement().setAttribute("role", "alert");
        }
        add(details);
    }
}
