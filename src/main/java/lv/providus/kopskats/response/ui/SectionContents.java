package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.Section;
import lv.providus.kopskats.response.OwnResponse;

/** The contents of the form: every section with how far it is, and the page for checking at the end. */
class SectionContents extends Composite<Nav> {

    private final OrderedList list = new OrderedList();

    SectionContents() {
        getContent().setAriaLabel(getTranslation("response.contents"));
        getContent().addClassName("kk-contents");
        getContent().add(list);
    }

    /**
     * @param current the code of the open section, or any other text where none is open
     * @param answered the questions that have an answer now
     */
    void show(OwnResponse response, String current, Set<QuestionCode> answered) {
        list.removeAll();
        for (Section section : response.questionnaire().sections()) {
            Anchor link = new Anchor(
                    FormAddresses.section(response, section), section.title().in(getLocale()));
            Span state = new Span(stateOf(section, answered));
            state.addClassName("kk-contents-state");
            add(link, section.code().value().equals(current), state);
        }
        add(
                new Anchor(FormAddresses.check(response), getTranslation("response.check.title")),
                current.equals(FormAddresses.CHECK_STEP),
                new Span());
    }

    private void add(Anchor link, boolean current, Span state) {
        if (current) {
            link.getElement().setAttribute("aria-current", "step");
        }
        list.add(new ListItem(link, state));
    }

    private String stateOf(Section section, Set<QuestionCode> answered) {
        int asked = section.items().size();
        long done = section.items().stream()
                .map(Item::code)
                .filter(answered::contains)
                .count();
        boolean missing = section.items().stream().anyMatch(item -> item.required() && !answered.contains(item.code()));
        if (done == asked) {
            return getTranslation("response.contents.complete");
        }
        return missing && done > 0
                ? getTranslation("response.contents.missing", (int) done, asked)
                : getTranslation("response.contents.progress", (int) done, asked);
    }
}
