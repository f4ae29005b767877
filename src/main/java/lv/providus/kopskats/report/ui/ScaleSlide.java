package lv.providus.kopskats.report.ui;

import lv.providus.kopskats.report.RoundReport;
import lv.providus.kopskats.report.Tally;
import lv.providus.kopskats.report.TopicSlide;
import lv.providus.kopskats.results.ResultsQuestion;

/** A slide on a question with a scale: the region beside the rest, how far apart they are and what is missing. */
class ScaleSlide extends QuestionSlide {

    ScaleSlide(RoundReport report, TopicSlide slide, ReportWording wording, ExplorerLink explorer) {
        super(slide, wording);
        ResultsQuestion question = slide.question();
        if (question != null) {
            tell(report, slide, question, wording);
            ending(slide, question, wording, explorer);
        }
    }

    private void tell(RoundReport report, TopicSlide slide, ResultsQuestion question, ReportWording wording) {
        HeadlineWording headlines = new HeadlineWording(wording);
        String headline = headlines.scale(slide);
        headline(headline);
        headlines
                .standing(
                        slide.upper().region().orElse(null),
                        slide.upper().others().orElse(null))
                .ifPresent(this::quietly);
        quietly(wording.text("report.scale.counted", wording.anyOf(question.upperPoints())));
        var notes = wording.coverage(
                slide.sides(), slide.upper().map(upper -> upper.map(Tally::of).orElse(0)));
        ScaleFigure.of(slide, question, caption(report, wording, headline, notes), wording)
                .ifPresent(this::add);
        notes.forEach(this::quietly);
        if (slide.effect() != null) {
            EffectWording effects = new EffectWording(wording);
            effects.missing(slide.effect()).ifPresent(this::quietly);
            quietly(effects.shares(slide.effect()));
        }
        quietly(wording.text("results.scale.base"));
    }
}
