package lv.providus.kopskats.results;

import java.util.List;

/**
 * Which questions of a questionnaire tell the story of the slides, by their codes. A questionnaire without them still
 * has a section for each of its questions.
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

    /** What a slide on one question is about. */
    public enum Topic {
        RESOURCES,
        ACTIVITIES,
        INVOLVEMENT,
        RESIDENTS
    }

    /** A slide on one question. */
    public record Slide(Topic topic, String code) {}

    /** The slides on one question each, in their order. */
    public List<Slide> slides() {
        return List.of(
                new Slide(Topic.RESOURCES, financeSufficient),
                new Slide(Topic.ACTIVITIES, informalSupport),
                new Slide(Topic.INVOLVEMENT, localInvolvement),
                new Slide(Topic.RESIDENTS, residentsSupport));
    }
}
