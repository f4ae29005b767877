package lv.providus.kopskats.report.ui;

import lv.providus.kopskats.report.Comparison;
import lv.providus.kopskats.report.GroupAnswers;
import lv.providus.kopskats.report.RoundReport;
import lv.providus.kopskats.report.TopicSlide;
import lv.providus.kopskats.results.ResultsQuestion;

/** The slide on what municipalities do, of which several could be ticked. */
class ActivitiesSlide extends QuestionSlide {

    ActivitiesSlide(RoundReport report, TopicSlide slide, ReportWording wording, ExplorerLink explorer) {
        super(slide, wording);
        ResultsQuestion question = slide.question();
        if (question != null) {
            tell(report, slide, question, wording);
            ending(slide, question, wording, explorer);
        }
    }

    private void tell(RoundReport report, TopicSlide slide, ResultsQuestion question, ReportWording wording) {
        String headline = new HeadlineWording(wording).mostOften(slide, question);
        headline(headline);
        var notes = wording.coverage(slide.sides(), slide.sides().map(ActivitiesSlide::answered));
        ChoicesFigure.of(slide, question, caption(report, wording, headline, notes), wording)
                .ifPresent(this::add);
        notes.forEach(this::quietly);
        if (comparedTogether(report)) {
            quietly(wording.text("report.activities.together"));
        }
        if (report.basis().complete()) {
            quietly(wording.text("report.activities.each"));
        }
        quietly(wording.text("results.multiple.base"));
    }

    private static boolean comparedTogether(RoundReport report) {
        return report.comparisons().stream()
                .filter(comparison -> comparison.measure() == Comparison.Measure.ACTIVITIES)
                .anyMatch(comparison -> switch (comparison.direction()) {
                    case LOWER, EQUAL, HIGHER -> true;
                    case UNKNOWN, WITHHELD -> false;
                });
    }

    private static int answered(GroupAnswers group) {
        GroupAnswers.Counts counts = group.counts();
        return counts == null ? 0 : counts.answered();
    }
}
