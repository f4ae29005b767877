package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.shared.ui.ResultSection;

/** All statements of a battery under each other: for each group where there are one or two, else for all together. */
class BatterySection extends ResultSection {

    private static final int MOST_GROUPS = 2;

    private final transient ResultsRound round;
    private final transient List<Explored> statements;
    private final transient ExplorerWording wording;
    private final transient Captions captions;

    BatterySection(ResultsRound round, List<Explored> statements, ExplorerWording wording, Captions captions) {
        super("battery", wording.text("results.battery.title"));
        addClassName("kk-explored");
        this.round = round;
        this.statements = statements;
        this.wording = wording;
        this.captions = captions;
        Explored first = statements.getFirst();
        int groups = first.pictured().size();
        if (groups > MOST_GROUPS) {
            show(statements.stream().map(Explored::all).toList());
        } else {
            for (int i = 0; i < groups; i++) {
                int group = i;
                show(statements.stream().map(one -> one.pictured().get(group)).toList());
            }
        }
        quietly(wording.text("results.scale.base"));
        alone();
    }

    private void show(List<GroupFigures> figures) {
        Explored first = statements.getFirst();
        ResultsQuestion question = first.question();
        String title = wording.text(
                "results.battery.of",
                question.battery() == null ? "" : question.battery().in(wording.locale()),
                wording.group(figures.getFirst().group()));
        List<ScalePicture.Bar> bars = new java.util.ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            bars.add(new ScalePicture.Bar(statements.get(i).question().wording().in(wording.locale()), figures.get(i)));
        }
        add(new ScalePicture(first.question(), wording)
                .ofStatements(
                        captions.of(
                                title,
                                List.of(figures.getFirst()),
                                first.choice().acceptedOnly()),
                        bars));
    }

    /** A link to each statement alone. */
    private void alone() {
        UnorderedList list = new UnorderedList();
        for (Explored one : statements) {
            String text = one.question().wording().in(wording.locale());
            list.add(new ListItem(new Anchor(
                    ResultsNavigation.explorer(
                            round.id(), one.choice().withQuestion(one.question().code())),
                    text)));
        }
        list.getElement().setAttribute("aria-label", wording.text("results.battery.alone"));
        add(list);
    }
}
