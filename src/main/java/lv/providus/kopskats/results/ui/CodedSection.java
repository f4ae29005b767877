package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import lv.providus.kopskats.results.CodedFigures;
import lv.providus.kopskats.results.Coding;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ui.AnswersTable.Answer;
import lv.providus.kopskats.shared.ui.ResultSection;

/** What was written, counted by the categories into which researchers sorted it; said to be theirs. */
class CodedSection extends ResultSection {

    CodedSection(
            ResultsRound round, Explored explored, CodedFigures coded, ExplorerWording wording, Captions captions) {
        super("coded", wording.text("results.coded.title"));
        addClassName("kk-explored");
        List<Coding.Category> categories = coded.coding().categories();
        if (!categories.isEmpty()) {
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < categories.size(); i++) {
                int place = i;
                String name = categories.get(i).name().in(wording.locale());
                answers.add(new Answer(
                        categories.get(i).choice() == null ? name : wording.text("results.coded.choice", name),
                        figures -> coded.of(figures).categories().get(place)));
            }
            answers.add(new Answer(
                    wording.text("results.coded.none"),
                    figures -> coded.of(figures).none()));
            answers.add(new Answer(
                    wording.text("results.coding.state.NOT_CODED"),
                    figures -> coded.of(figures).notCoded()));
            answers.add(new Answer(
                    wording.text("results.coding.state.OUT_OF_DATE"),
                    figures -> coded.of(figures).outOfDate()));
            String title = wording.text(
                    "results.coded.caption", explored.question().wording().in(wording.locale()));
            add(new ChoicePicture(explored, wording).of(captions.of(title, explored), answers));
            quietly(wording.text("results.coded.base"));
        }
        quietly(wording.text(
                "results.coded.progress",
                coded.coding().texts().size(),
                coded.coding().count(Coding.State.CODED),
                coded.coding().count(Coding.State.NOT_CODED),
                coded.coding().count(Coding.State.OUT_OF_DATE)));
        add(new Anchor(
                ResultsNavigation.coding(round.id(), explored.question().code()), wording.text("results.coding.open")));
    }
}
