package lv.providus.kopskats.report;

import java.util.List;
import lv.providus.kopskats.results.ResultsQuestion;

/**
 * Which questions of a questionnaire tell the story of the slides, by their codes. A questionnaire without them leads
 * to the explorer only.
 *
 * @param residingNow count of persons living in the municipality now
 * @param housedTotal cumulative count of persons housed
 * @param financeSufficient scale, agreement that resources suffice
 * @param informalSupport multiple choice of support activities
 * @param localInvolvement scale, how far residents take part
 * @param residentsSupport scale, agreement that residents support integration
 */
public record SlideReport(
        String residingNow,
        String housedTotal,
        String financeSufficient,
        String informalSupport,
        String localInvolvement,
        String residentsSupport) {

    /** The codes of the survey of PROVIDUS. */
    public static final SlideReport PROVIDUS = new SlideReport(
            "residing_now",
            "housed_total",
            "finance_sufficient",
            "informal_support",
            "local_involvement",
            "residents_support");

    /** The codes of all its questions. */
    public List<String> codes() {
        return List.of(
                residingNow, housedTotal, financeSufficient, informalSupport, localInvolvement, residentsSupport);
    }

    /** What a slide on one question is about. */
    public enum Topic {
        RESOURCES,
        ACTIVITIES,
        INVOLVEMENT,
        RESIDENTS
    }

    /** A slide on one question, which tells it if it is of that type. */
    public record Slide(Topic topic, String code, ResultsQuestion.Type type) {}

    /** The slides on one question each, in their order. */
    public List<Slide> slides() {
        return List.of(
                new Slide(Topic.RESOURCES, financeSufficient, ResultsQuestion.Type.SCALE),
                new Slide(Topic.ACTIVITIES, informalSupport, ResultsQuestion.Type.MULTIPLE_CHOICE),
                new Slide(Topic.INVOLVEMENT, localInvolvement, ResultsQuestion.Type.SCALE),
                new Slide(Topic.RESIDENTS, residentsSupport, ResultsQuestion.Type.SCALE));
    }
}
