package lv.providus.kopskats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lv.providus.kopskats.report.Comparison.Measure;
import lv.providus.kopskats.report.Comparison.Side;
import lv.providus.kopskats.report.Figures.Activities;
import lv.providus.kopskats.report.Figures.PerResident;
import lv.providus.kopskats.results.GroupComparison.Missing;
import lv.providus.kopskats.results.GroupComparison.Ranked;
import lv.providus.kopskats.results.GroupComparison.Ranks;
import lv.providus.kopskats.results.GroupComparison.Shares;
import lv.providus.kopskats.results.GroupComparison.Tested;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.statistics.Proportion;
import lv.providus.kopskats.statistics.TestResult;
import lv.providus.kopskats.statistics.TwoGroups;
import org.jspecify.annotations.Nullable;

/** Makes the slides of figures, the same from working and from published ones. */
final class ReportMaking {

    private static final SlideReport REPORT = SlideReport.PROVIDUS;

    private final ResultsRound round;
    private final ResultsRound.Region region;
    private final Figures figures;

    ReportMaking(ResultsRound round, ResultsRound.Region region, Figures figures) {
        this.round = round;
        this.region = region;
        this.figures = figures;
    }

    /** A question of a round, empty where its version holds none of that code and type. */
    static Optional<ResultsQuestion> question(ResultsRound round, String code, ResultsQuestion.Type type) {
        return round.question(code).filter(question -> question.type() == type);
    }

    RoundReport report(Basis basis) {
        ResultsQuestion housed = question(round, REPORT.housedTotal(), ResultsQuestion.Type.COUNT)
                .orElse(null);
        Ranking ranking = housed == null
                ? null
                : figures.ranking(
                                housed,
                                question(round, REPORT.residingNow(), ResultsQuestion.Type.COUNT)
                                        .orElse(null))
                        .orElse(null);
        if (round.partial()) {
            return new RoundReport(round, region, basis, ranking, housed, List.of(), List.of(), 0);
        }
        List<TopicSlide> topics = REPORT.slides().stream().map(this::topic).toList();
        return adjusted(new RoundReport(round, region, basis, ranking, housed, topics, comparisons(topics, housed), 0));
    }

    private TopicSlide topic(SlideReport.Slide slide) {
        return question(round, slide.code(), slide.type())
                .map(question -> {
                    Compared<GroupAnswers> sides = figures.answers(question);
                    Compared<Optional<Tally>> upper = sides.map(group -> upper(question, group));
                    return new TopicSlide(slide.topic(), question, sides, upper, shares(question, sides, upper));
                })
                .orElseGet(() -> TopicSlide.absent(slide.topic()));
    }

    /** Where nobody was asked nothing is withheld. */
    private static Optional<Tally> upper(ResultsQuestion question, GroupAnswers group) {
        if (question.type() != ResultsQuestion.Type.SCALE) {
            return Optional.empty();
        }
        return group.asked() == 0 ? Optional.of(new Tally(0, 0)) : group.anyOf(question.upperPoints());
    }

    private static @Nullable Shares shares(
            ResultsQuestion question, Compared<GroupAnswers> sides, Compared<Optional<Tally>> upper) {
        Tally here = upper.region().orElse(null);
        Tally there = upper.others().orElse(null);
        GroupAnswers.Counts ofRegion = sides.region().counts();
        GroupAnswers.Counts ofOthers = sides.others().counts();
        if (here == null
                || there == null
                || here.of() == 0
                || there.of() == 0
                || ofRegion == null
                || ofOthers == null) {
            return null;
        }
        return Shares.of(
                question.upperPoints(),
                new Proportion(here.count(), here.of()),
                new Proportion(there.count(), there.of()),
                new Missing(
                        sides.region().asked() - ofRegion.notApplicable() - here.of(),
                        sides.others().asked() - ofOthers.notApplicable() - there.of()));
    }

    private List<Comparison> comparisons(List<TopicSlide> topics, @Nullable ResultsQuestion housed) {
        return List.of(
                ofTopic(Measure.INVOLVEMENT, topics, SlideReport.Topic.INVOLVEMENT),
                housed(housed),
                ofTopic(Measure.RESOURCES, topics, SlideReport.Topic.RESOURCES),
                activities(topic(topics, SlideReport.Topic.ACTIVITIES).question()));
    }

    private static TopicSlide topic(List<TopicSlide> topics, SlideReport.Topic topic) {
        return topics.stream()
                .filter(slide -> slide.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    private static Comparison ofTopic(Measure measure, List<TopicSlide> topics, SlideReport.Topic topic) {
        TopicSlide slide = topic(topics, topic);
        return slide.question() == null
                ? absent(measure)
                : new Comparison(
                        measure,
                        slide.question(),
                        slide.upper().map(Side::of),
                        slide.effect(),
                        null,
                        null,
                        isApart(slide));
    }

    private static boolean isApart(TopicSlide slide) {
        GroupAnswers others = slide.sides().others();
        return slide.question() != null
                && slide.upper().region().isPresent()
                && slide.upper().others().isEmpty()
                && others.isApart()
                && !others.hidesAny(slide.question().upperPoints());
    }

    private static Comparison absent(Measure measure) {
        return new Comparison(measure, null, new Compared<>(Side.WITHHELD, Side.WITHHELD), null, null, null, false);
    }

    private Comparison housed(@Nullable ResultsQuestion question) {
        if (question == null) {
            return absent(Measure.HOUSED);
        }
        Compared<PerResident> sides = figures.perResident(question);
        return new Comparison(
                Measure.HOUSED,
                question,
                sides.map(PerResident::side),
                null,
                Ranks.of(
                                Ranked.PER_RESIDENT,
                                new TwoGroups<>(
                                        sides.region().values(), sides.others().values()),
                                sides.region().missingRatios(),
                                sides.others().missingRatios())
                        .orElse(null),
                HadAnswered.perResident(sides),
                false);
    }

    private Comparison activities(@Nullable ResultsQuestion question) {
        if (question == null) {
            return absent(Measure.ACTIVITIES);
        }
        Compared<Activities> sides = figures.activities(question);
        List<Integer> here = sides.region().ofEach();
        List<Integer> there = sides.others().ofEach();
        return new Comparison(
                Measure.ACTIVITIES,
                question,
                sides.map(Activities::side),
                null,
                here == null || there == null
                        ? null
                        : Ranks.of(
                                        Ranked.VALUES,
                                        new TwoGroups<>(here, there),
                                        sides.region().missingTicks(),
                                        sides.others().missingTicks())
                                .orElse(null),
                HadAnswered.ticked(sides),
                Stream.of(sides.region(), sides.others()).anyMatch(Activities::apart)
                        && Stream.of(sides.region(), sides.others())
                                .allMatch(side -> side.apart() || !side.withheld()));
    }

    /**
     * Adjusts every test of the page for all of them by Holm's method. A comparison of shares repeats the test of its
     * slide, which counts once.
     */
    private static RoundReport adjusted(RoundReport report) {
        List<TestResult> results = new ArrayList<>();
        report.topics().stream()
                .filter(slide -> slide.effect() != null)
                .forEach(slide -> results.add(
                        Objects.requireNonNull(slide.effect()).test().result()));
        report.comparisons().stream()
                .filter(comparison -> comparison.ranks() != null)
                .forEach(comparison -> results.add(
                        Objects.requireNonNull(comparison.ranks()).test().result()));
        List<Tested> tested = new ArrayList<>(Tested.adjusted(results));
        int tests =
                (int) tested.stream().filter(test -> test.adjusted() != null).count();
        List<TopicSlide> topics = new ArrayList<>();
        for (TopicSlide slide : report.topics()) {
            Shares effect = slide.effect();
            topics.add(
                    effect == null
                            ? slide
                            : new TopicSlide(
                                    slide.topic(),
                                    slide.question(),
                                    slide.sides(),
                                    slide.upper(),
                                    effect.with(tested.removeFirst())));
        }
        List<Comparison> comparisons = new ArrayList<>();
        for (Comparison comparison : report.comparisons()) {
            Ranks ranks = comparison.ranks();
            comparisons.add(new Comparison(
                    comparison.measure(),
                    comparison.question(),
                    comparison.sides(),
                    comparison.shares() == null ? null : adjustedShares(topics, comparison),
                    ranks == null ? null : ranks.with(tested.removeFirst()),
                    comparison.hadAnswered(),
                    comparison.apart()));
        }
        return new RoundReport(
                report.round(),
                report.region(),
                report.basis(),
                report.ranking(),
                report.housed(),
                topics,
                comparisons,
                tests);
    }

    private static @Nullable Shares adjustedShares(List<TopicSlide> topics, Comparison comparison) {
        return topics.stream()
                .filter(slide -> Objects.equals(slide.question(), comparison.question()))
                .findFirst()
                .map(TopicSlide::effect)
                .orElse(null);
    }
}
