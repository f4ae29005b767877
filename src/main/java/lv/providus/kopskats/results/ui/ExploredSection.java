package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ui.AnswersTable.Answer;
import lv.providus.kopskats.shared.ui.ResultSection;

/** The picture of a question's answers, by its kind, with the table of its numbers. */
class ExploredSection extends ResultSection {

    private final transient Explored explored;
    private final transient ExplorerWording wording;
    private final transient Captions captions;

    ExploredSection(Explored explored, ExplorerWording wording, Captions captions) {
        super("figures", explored.question().wording().in(wording.locale()));
        addClassName("kk-explored");
        this.explored = explored;
        this.wording = wording;
        this.captions = captions;
        String whole = wording.question(explored.question());
        if (!whole.equals(title())) {
            quietly(whole);
        }
        show(explored.question().type());
        if (explored.question().assumedWording()) {
            quietly(wording.text("results.assumedWording"));
        }
    }

    private void show(ResultsQuestion.Type type) {
        if (explored.all().n() == 0) {
            headline(wording.text(withoutAnswers(type)));
        }
        switch (type) {
            case SCALE -> {
                add(scale());
                base("results.scale.base");
            }
            case SINGLE_CHOICE -> {
                add(choices());
                base("results.single.base");
            }
            case MULTIPLE_CHOICE -> {
                add(choices());
                base("results.multiple.base");
            }
            case COUNT, DECIMAL -> add(new NumberPictures(explored, wording, captions));
            case TEXT -> add(new AnswerSearch(explored.texts(), title(), wording));
            case DATE -> add(new DatePicture(explored, wording, captions, title()));
        }
        if (explored.hasChoices() && !explored.texts().isEmpty()) {
            add(new AnswerSearch(explored.texts(), wording.text("results.otherTexts"), wording));
        }
        if (wording.weighted() && explored.hasChoices()) {
            quietly(wording.text("results.explorer.weighted"));
            if (explored.all().withoutResidents() > 0) {
                quietly(wording.text(
                        "results.explorer.weighted.without", explored.all().withoutResidents()));
            }
        }
    }

    /** Why nothing is shown; nobody is said not to have answered whose submission only was not accepted. */
    private String withoutAnswers(ResultsQuestion.Type type) {
        if (explored.choice().acceptedOnly() && explored.withoutSubmissions()) {
            return explored.choice().within().isEmpty() ? "results.accepted.none" : "results.accepted.none.limited";
        }
        if (type == ResultsQuestion.Type.SCALE) {
            return "results.scale.headline.none";
        }
        return explored.withoutSubmissions() ? "results.answered.none" : "results.answered.none.submitted";
    }

    /** Of what shares are. */
    private void base(String key) {
        quietly(wording.text(wording.weighted() ? key + ".weighted" : key));
    }

    private Component scale() {
        return new ScalePicture(explored.question(), wording).ofGroups(captions.of(title(), explored), explored);
    }

    private Component choices() {
        List<Answer> answers = new ArrayList<>();
        List<ResultsQuestion.Option> options = explored.question().options();
        for (int i = 0; i < options.size(); i++) {
            int place = i;
            answers.add(new Answer(
                    options.get(i).wording().in(wording.locale()),
                    figures -> figures.options().get(place)));
        }
        if (explored.question().type() == ResultsQuestion.Type.MULTIPLE_CHOICE) {
            answers.add(new Answer(wording.text("results.noneTicked"), GroupFigures::noneTicked));
        }
        return new ChoicePicture(explored, wording).of(captions.of(title(), explored), answers);
    }
}
