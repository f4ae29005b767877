package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.shared.ui.Focus;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Tone;

/** Everything that has to be mended before going on, on top of the page, each line leading to its field. */
class ErrorSummary extends Composite<Div> {

    /** A line of the summary, in the same words as at the field. */
    record Line(String question, String problem, Runnable goTo) {}

    private Set<String> shownDoubts = Set.of();

    ErrorSummary() {
        getContent().addClassName("kk-error-summary");
        getContent().setVisible(false);
    }

    /** Shows the lines and takes the focus, or disappears where there is none. */
    void show(List<Line> lines) {
        show(lines, List.of());
    }

    /** Shows what is wrong and what is doubted, and takes the focus; disappears where there is neither. */
    void show(List<Line> problems, List<Line> doubts) {
        Div content = getContent();
        content.removeAll();
        shownDoubts = said(doubts);
        content.setVisible(!problems.isEmpty() || !doubts.isEmpty());
        if (!doubts.isEmpty()) {
            add(Tone.WARNING, getTranslation("response.errors.doubts", doubts.size()), doubts);
        }
        if (!problems.isEmpty()) {
            add(Tone.ERROR, getTranslation("response.errors.title", problems.size()), problems);
        }
    }

    /** Whether all of these doubts were shown before, so that the person may know of them; so too where there are none. */
    boolean showed(List<Line> doubts) {
        return shownDoubts.containsAll(said(doubts));
    }

    private static Set<String> said(List<Line> lines) {
        return lines.stream()
                .map(line -> line.question() + "\n" + line.problem())
                .collect(Collectors.toSet());
    }

    /** Puts a message on top of those that are there, and the focus on it. */
    private void add(Tone tone, String title, List<Line> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(linkOf(line))));
        Message message = new Message(tone, title, list);
        getContent().addComponentAsFirst(message);
        Focus.leadTo(message);
    }

    private static Component linkOf(Line line) {
        Button link = new Button(
                line.question() + ": " + line.problem(), click -> line.goTo().run());
        link.addThemeVariants(ButtonVariant.TERTIARY);
        link.addClassName("kk-error-link");
        return link;
    }
}
