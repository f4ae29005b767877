package lv.providus.kopskats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import lv.providus.kopskats.publication.Division;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.results.MadeRound;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.PlanningRegionId;
import org.junit.jupiter.api.Test;

class PublishedActivitiesTest {

    private static final LocalizedText TEXT = new LocalizedText("t", "t");
    private static final ResultsRound.Region REGION =
            new ResultsRound.Region(new PlanningRegionId(1), "latgale", TEXT, TEXT, 9, 9);
    private static final ResultsQuestion QUESTION = MadeRound.question(
            1,
            "informal_support",
            ResultsQuestion.Type.MULTIPLE_CHOICE,
            TEXT,
            IntStream.of(1, 2)
                    .mapToObj(id -> new ResultsQuestion.Option(new ChoiceId(id), "c" + id, TEXT, null, false, false))
                    .toList());

    private static Publication.Group group(Division division, String code, int base, int... releases) {
        return new Publication.Group(
                division,
                code,
                base,
                base,
                new Publication.Coverage(base, 0, 0, 0, 2),
                null,
                null,
                List.of(
                        new Publication.Choice(new ChoiceId(1), 4, base, releases[0]),
                        new Publication.Choice(new ChoiceId(2), 5, base, releases[1])));
    }

    private static Compared<Figures.Activities> activities(int... releases) {
        return activities(releases, releases);
    }

    private static Compared<Figures.Activities> activities(int[] ofCountry, int[] ofRegion) {
        return new PublishedFigures(
                        MadeRound.of(List.of(REGION), List.of(QUESTION)),
                        REGION,
                        new Publication(List.of(new Publication.Question(
                                QUESTION.id(),
                                List.of(
                                        group(Division.COUNTRY, "", 39, ofCountry),
                                        group(Division.REGION, "latgale", 9, ofRegion)),
                                List.of()))),
                        null)
                .activities(QUESTION);
    }

    @Test
    void a_mean_over_activities_is_of_the_answers_of_one_release() {
        assertThat(activities(2, 2).map(Figures.Activities::withheld)).isEqualTo(new Compared<>(false, false));
        assertThat(activities(1, 2).map(Figures.Activities::withheld)).isEqualTo(new Compared<>(true, true));
    }

    @Test
    void that_activities_are_of_different_releases_is_told_apart_from_what_the_rule_withholds() {
        assertThat(activities(2, 2).map(Figures.Activities::apart)).isEqualTo(new Compared<>(false, false));
        assertThat(activities(1, 2).map(Figures.Activities::apart)).isEqualTo(new Compared<>(true, true));
        Compared<Figures.Activities> regionAsEarlier = activities(new int[] {2, 2}, new int[] {1, 1});
        assertThat(regionAsEarlier.map(Figures.Activities::withheld)).isEqualTo(new Compared<>(false, true));
        assertThat(regionAsEarlier.map(Figures.Activities::apart)).isEqualTo(new Compared<>(false, true));
        assertThat(withoutPublication().map(Figures.Activities::apart)).isEqualTo(new Compared<>(false, false));
    }

    private static Compared<Figures.Activities> withoutPublication() {
        return new PublishedFigures(
                        MadeRound.of(List.of(REGION), List.of(QUESTION)), REGION, new Publication(List.of()), null)
                .activities(QUESTION);
    }
}
