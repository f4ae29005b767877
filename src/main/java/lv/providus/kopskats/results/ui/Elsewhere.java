package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.ExplorerChoice;
import lv.providus.kopskats.results.Grouping;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.ResultsRound;

/** Where else the same question is looked at, and what of the choice is never published. */
class Elsewhere extends Div {

    private final transient ExplorerWording wording;

    Elsewhere(ResultsRound round, Explored explored, ExplorerWording wording) {
        this.wording = wording;
        addClassName("kk-elsewhere");
        ExplorerChoice choice = explored.choice();
        Div links = new Div(
                new Anchor(
                        ResultsNavigation.publication(round.id(), choice.question()),
                        wording.text("results.elsewhere.published")),
                new Anchor(
                        ResultsNavigation.trend(round.questionnaire(), choice.question()),
                        wording.text("results.elsewhere.trend")),
                new Anchor(ResultsNavigation.METHOD, wording.text("results.method.open")));
        links.addClassName("kk-elsewhere-links");
        add(links);
        List<String> unpublished = unpublished(choice);
        if (!unpublished.isEmpty()) {
            Paragraph note =
                    new Paragraph(wording.text("results.elsewhere.unpublished", String.join(", ", unpublished)));
            note.addClassName("kk-result-note");
            add(note);
        }
    }

    private List<String> unpublished(ExplorerChoice choice) {
        List<String> unpublished = new ArrayList<>();
        if (choice.grouping() == Grouping.OWN) {
            unpublished.add(wording.text("results.elsewhere.own"));
        }
        if (!choice.within().isEmpty()) {
            unpublished.add(wording.text("results.elsewhere.within"));
        }
        if (choice.acceptedOnly()) {
            unpublished.add(wording.text("results.elsewhere.accepted"));
        }
        if (choice.weighted()) {
            unpublished.add(wording.text("results.elsewhere.weighted"));
        }
        return unpublished;
    }
}
