package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Tone;

/** Everything that has to be mended before going on, on top of the page, each line leading to its field. */
class ErrorSummary extends Composite<Div> {

    /** A line of the summary, in the same words as at the field. */
    record Line(String question, String problem, Runnable goTo) {}

    ErrorSummary() {
        getContent().addClassName("kk-error-summary");
        getContent().setVisible(false);
    }

    /** Shows the lines and takes the focus, or disappears where there is none. */
    void show(List<Line> lines) {
        Div content = getContent();
        content.removeAll();
        content.setVisible(!lines.isEmpty());
        if (lines.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(linkOf(line))));
        Message message = new Message(Tone.ERROR, getTranslation("response.errors.title", lines.size()), list);
        message.getElement().setAttribute("tabindex", "-1");
        content.add(message);
        message.getElement().callJsFunction("focus");
    }

    private static Component linkOf(Line line) {
        Button link = new Button(
                line.question() + ": " + line.problem(), click -> line.goTo().run());
        link.addThemeVariants(ButtonVariant.TERTIARY);
        link.addClassName("kk-error-link");
        return link;
    }
}
