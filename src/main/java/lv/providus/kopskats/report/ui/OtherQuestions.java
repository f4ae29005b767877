package lv.providus.kopskats.report.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import lv.providus.kopskats.report.SlideReport;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.shared.ui.ResultSection;

/** Every question without a slide, with a search, each leading to the explorer. */
class OtherQuestions extends ResultSection {

    private static final int SHOWN_AT_ONCE = 20;

    private final transient List<ResultsQuestion> questions;
    private final transient ExplorerLink explorer;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph found = new Paragraph();

    OtherQuestions(ResultsRound round, String title, ExplorerLink explorer) {
        super("others", title);
        this.explorer = explorer;
        this.questions = round.questions().stream()
                .filter(question -> !SlideReport.PROVIDUS.codes().contains(question.code()))
                .toList();
        addClassName("kk-report-others");
        if (questions.isEmpty()) {
            quietly(getTranslation("report.others.none"));
            return;
        }
        quietly(getTranslation("report.others.purpose"));
        found.addClassName("kk-result-note");
        found.getElement().setAttribute("aria-live", "polite");
        if (questions.size() > SHOWN_AT_ONCE) {
            TextField search = new TextField(getTranslation("report.others.search"));
            search.setValueChangeMode(ValueChangeMode.LAZY);
            search.setClearButtonVisible(true);
            search.addValueChangeListener(change -> show(change.getValue()));
            add(search);
        }
        add(list, found);
        show("");
    }

    private void show(String wanted) {
        String needle = wanted.strip().toLowerCase(Locale.ROOT);
        List<ResultsQuestion> matching = questions.stream()
                .filter(question -> question.wholeWording(getLocale())
                        .toLowerCase(Locale.ROOT)
                        .contains(needle))
                .toList();
        list.removeAll();
        matching.stream()
                .limit(SHOWN_AT_ONCE)
                .forEach(question -> list.add(
                        new ListItem(explorer.to(question, question.wording().in(getLocale())))));
        found.setText(found(matching.size()));
    }

    /** How many were found, or that there are more than are shown; empty where all are shown. */
    private String found(int matching) {
        if (matching > SHOWN_AT_ONCE) {
            return getTranslation("report.others.first", SHOWN_AT_ONCE, matching);
        }
        return matching == questions.size() ? "" : getTranslation("report.others.found", matching, questions.size());
    }
}
