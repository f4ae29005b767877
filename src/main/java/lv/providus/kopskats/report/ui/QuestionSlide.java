package lv.providus.kopskats.report.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import lv.providus.kopskats.report.GroupAnswers;
import lv.providus.kopskats.report.RoundReport;
import lv.providus.kopskats.report.TopicSlide;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.ui.ResultSection;
import lv.providus.kopskats.shared.ui.chart.Figure;

/** A slide on one question: its wording, what it tells, what is withheld, and the way to the explorer. */
abstract class QuestionSlide extends ResultSection {

    QuestionSlide(TopicSlide slide, ReportWording wording) {
        super(
                slide.topic().name().toLowerCase(Locale.ROOT),
                wording.text("report.topic." + slide.topic().name().toLowerCase(Locale.ROOT)));
        ResultsQuestion question = slide.question();
        if (question == null) {
            quietly(wording.text("report.absent"));
            return;
        }
        Paragraph asked = new Paragraph(question.wholeWording(wording.locale()));
        asked.addClassName("kk-result-question");
        add(asked);
    }

    /** Says what is withheld and why, and leads to the explorer. */
    final void ending(TopicSlide slide, ResultsQuestion question, ReportWording wording, ExplorerLink explorer) {
        if (hides(slide.sides().region(), question) || hides(slide.sides().others(), question)) {
            quietly(wording.text("publication.rule"));
        }
        if (question.assumedWording()) {
            quietly(wording.text("results.assumedWording"));
        }
        explorer.below(this, question);
    }

    static Figure.Caption caption(RoundReport report, ReportWording wording, String title, List<String> notes) {
        return new Figure.Caption(title, notes, wording.source(report.round()));
    }

    private static boolean hides(GroupAnswers group, ResultsQuestion question) {
        return group.hidesCounts() || group.asked() > 0 && group.hidesAny(question.options());
    }
}
