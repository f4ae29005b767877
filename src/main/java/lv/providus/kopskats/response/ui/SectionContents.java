package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.Section;
import lv.providus.kopskats.response.Delegation;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.SubmitResult;

/** The contents of the form: every section with how far it is, and the page for checking at the end. */
class SectionContents extends Composite<Nav> {

    private final OrderedList list = new OrderedList();
    private final Map<QuestionCode, Delegation> entrusted = new HashMap<>();

    SectionContents() {
        getContent().setAriaLabel(getTranslation("response.contents"));
        getContent().addClassName("kk-contents");
        getContent().add(list);
    }

    /** Which sections are entrusted or handed in, the latest delegation first; shown from the next time on. */
    void entrusted(List<Delegation> delegations) {
        entrusted.clear();
        delegations.stream()
                .filter(delegation -> delegation.state().works() || delegation.handedInAt() != null)
                .forEach(delegation -> entrusted.putIfAbsent(delegation.section(), delegation));
    }

    /** Shows the contents with the open section of the place marked. */
    void show(OwnResponse response, FormPlace place) {
        show(response, place::isOpen, false);
    }

    /** Shows the contents with the page for checking marked. */
    void showAtCheck(OwnResponse response) {
        show(response, section -> false, true);
    }

    private void show(OwnResponse response, Predicate<Section> open, boolean checking) {
        list.removeAll();
        Map<Boolean, Set<QuestionCode>> withProblem = response.problems().stream()
                .collect(Collectors.partitioningBy(
                        found -> found.problem() instanceof AnswerProblem.CheckFailed,
                        Collectors.mapping(SubmitResult.ItemProblem::question, Collectors.toSet())));
        for (Section section : response.questionnaire().sections()) {
            Anchor link = new Anchor(
                    FormAddresses.section(response, section), section.title().in(getLocale()));
            Progress progress = Progress.of(response, section, withProblem);
            Span state = new Span(progress.text(this));
            state.addClassNames("kk-contents-state", "kk-contents-" + progress.name());
            add(link, open.test(section), state);
            Delegation delegation = entrusted.get(section.code());
            if (delegation != null) {
                state.add(new Div(getTranslation(
                        delegation.handedInAt() == null ? "delegation.contents.open" : "delegation.contents.handed_in",
                        delegation.label())));
            }
        }
        add(new Anchor(FormAddresses.check(response), getTranslation("response.check.title")), checking, new Span());
    }

    /** How far a section is. */
    private record Progress(int done, int asked, int missing, int warnings) {

        static Progress of(OwnResponse response, Section section, Map<Boolean, Set<QuestionCode>> withProblem) {
            Set<QuestionCode> lacking = withProblem.getOrDefault(false, Set.of());
            Set<QuestionCode> doubted = withProblem.getOrDefault(true, Set.of());
            List<QuestionCode> codes = section.items().stream().map(Item::code).toList();
            return new Progress(
                    (int) codes.stream()
                            .filter(code -> response.answer(code).isPresent())
                            .count(),
                    codes.size(),
                    (int) codes.stream().filter(lacking::contains).count(),
                    (int) codes.stream().filter(doubted::contains).count());
        }

        String name() {
            return warnings > 0
                    ? "warning"
                    : missing == 0 && done > 0 ? "complete" : done == 0 ? "untouched" : "missing";
        }

        String text(Component place) {
            if (warnings > 0) {
                return place.getTranslation("response.contents.warnings", done, asked, warnings);
            }
            if (missing == 0) {
                return done == asked
                        ? place.getTranslation("response.contents.complete")
                        : place.getTranslation("response.contents.progress", done, asked);
            }
            return done == 0
                    ? place.getTranslation("response.contents.progress", done, asked)
                    : place.getTranslation("response.contents.missing", done, asked, missing);
        }
    }

    private void add(Anchor link, boolean current, Span state) {
        if (current) {
            link.getElement().setAttribute("aria-current", "step");
        }
        list.add(new ListItem(link, state));
    }
}
