package lv.providus.kopskats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.publication.Division;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.publication.PublicationService;
import lv.providus.kopskats.publication.ReleaseOutcome;
import lv.providus.kopskats.report.Comparison.Direction;
import lv.providus.kopskats.report.Comparison.Measure;
import lv.providus.kopskats.results.RandomRound;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.RoundId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PublishedReportTest {

    @Autowired
    ResultsService results;

    @Autowired
    ReportService reports;

    @Autowired
    PublicationService publications;

    private SurveyFixture survey;
    private Actor.Person researcher;
    private ReportReading reading;

    @BeforeEach
    void prepare() {
        survey = new SurveyFixture();
        researcher = People.researcher("r@providus.example");
        reading = new ReportReading(results, reports, researcher);
        SurveyFixture.publishInGroupsOnly();
    }

    private Publication preview(RoundId round) {
        return Acting.as(researcher, () -> publications.preview(round)).orElseThrow();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(61, 64);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_preview_shows_what_the_publication_shows_and_nothing_that_it_withholds(long seed) {
        RoundId round = RandomRound.of(survey, seed);

        for (String region : List.of("latgale", "zemgale")) {
            agrees(reading.preview(round, region), preview(round), region);
        }
    }

    @Test
    void a_release_is_shown_as_it_was_made_whatever_came_after() {
        RoundId round = RandomRound.of(survey, 65);
        assertThat(Acting.as(researcher, () -> publications.release(round))).isEqualTo(new ReleaseOutcome.Made(1));
        Publication first = Acting.as(researcher, () -> publications.releases(round))
                .getFirst()
                .publication();
        RoundReport before = reading.released(round, "latgale", 1);

        Random random = new Random(66);
        survey.asked(round)
                .forEach(atvk -> survey.submit(
                        round,
                        atvk,
                        Map.of("finance_sufficient", 1 + random.nextInt(5), "housed_total", random.nextInt(4000))));
        Acting.as(researcher, () -> publications.release(round));

        assertThat(reading.released(round, "latgale", 1)).isEqualTo(before);
        agrees(before, first, "latgale");
        RoundReport second = reading.released(round, "latgale", 2);
        agrees(
                second,
                Acting.as(researcher, () -> publications.releases(round))
                        .getLast()
                        .publication(),
                "latgale");
        assertThat(second.basis())
                .isInstanceOfSatisfying(
                        Basis.Released.class,
                        release -> assertThat(release.number()).isEqualTo(2));
        assertThat(second.topics()).isNotEqualTo(before.topics());
        assertThat(Acting.as(
                        researcher,
                        () -> reports.released(
                                reading.round(round),
                                reading.round(round).regions().getFirst(),
                                3)))
                .isEmpty();
    }

    /** Every group figure of the report against the publication: the region, and the country minus the region. */
    private static void agrees(RoundReport report, Publication publication, String region) {
        for (TopicSlide slide : report.topics()) {
            ResultsQuestion question = Objects.requireNonNull(slide.question());
            Publication.Question published = publication.question(question.id()).orElseThrow();
            Publication.Group part = group(published, Division.REGION, region);
            Publication.Group whole = group(published, Division.COUNTRY, "");
            for (ResultsQuestion.Option option : question.options()) {
                Optional<Publication.Choice> ofPart = part.choice(option.id());
                Optional<Publication.Choice> ofWhole = whole.choice(option.id());
                assertThat(slide.sides().region().choice(option))
                        .isEqualTo(ofPart.map(choice -> new Tally(choice.count(), choice.base())));
                assertThat(slide.sides().others().choice(option))
                        .isEqualTo(
                                ofPart.isPresent()
                                                && ofWhole.isPresent()
                                                && ofPart.get().ofRelease()
                                                        == ofWhole.get().ofRelease()
                                        ? Optional.of(new Tally(
                                                ofWhole.get().count()
                                                        - ofPart.get().count(),
                                                ofWhole.get().base()
                                                        - ofPart.get().base()))
                                        : Optional.empty());
            }
            assertThat(slide.sides().region().counts() == null).isEqualTo(part.coverage() == null);
            assertThat(slide.sides().region().notSubmitted()).isEmpty();
            assertThat(slide.sides().others().notSubmitted()).isEmpty();
            assertThat(slide.sides().region().leftEmpty()).isEmpty();
            assertThat(slide.sides().others().leftEmpty()).isEmpty();
        }
        numbers(report, publication, region);
        activities(report);
    }

    private static Publication.Group group(Publication.Question question, Division division, String code) {
        return question.groups().stream()
                .filter(group -> group.division() == division && group.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void numbers(RoundReport report, Publication publication, String region) {
        Publication.Question housed = publication
                .question(Objects.requireNonNull(report.housed()).id())
                .orElseThrow();
        Publication.Group part = group(housed, Division.REGION, region);
        Publication.Group whole = group(housed, Division.COUNTRY, "");
        Comparison comparison = report.comparisons().get(1);
        assertThat(comparison.measure()).isEqualTo(Measure.HOUSED);
        assertThat(comparison.sides().region().value())
                .isEqualTo(Ratio.of(
                                Objects.requireNonNull(part.total()),
                                BigDecimal.valueOf(Objects.requireNonNull(part.residents())))
                        .orElseThrow());
        assertThat(comparison.sides().others().value())
                .isEqualTo(Ratio.of(
                                Objects.requireNonNull(whole.total()).subtract(Objects.requireNonNull(part.total())),
                                BigDecimal.valueOf(Objects.requireNonNull(whole.residents())
                                        - Objects.requireNonNull(part.residents())))
                        .orElseThrow());
        assertThat(Objects.requireNonNull(report.ranking()).rows())
                .extracting(Ranking.Row::municipality)
                .containsExactlyInAnyOrderElementsOf(housed.numbers().stream()
                        .filter(number -> number.value() != null)
                        .map(Publication.NamedNumber::municipality)
                        .toList());
        assertThat(report.ranking().notSubmitted()).hasSize(whole.asked() - whole.submitted());
    }

    private static void activities(RoundReport report) {
        TopicSlide slide = report.topics().get(1);
        ResultsQuestion question = Objects.requireNonNull(slide.question());
        Comparison comparison = report.comparisons().getLast();
        boolean whole = question.offered().stream()
                .allMatch(option -> slide.sides().region().choice(option).isPresent());
        assertThat(comparison.sides().region().withheld()).isEqualTo(!whole);
        assertThat(comparison.ranks()).isNull();
        if (!whole || comparison.sides().others().withheld()) {
            assertThat(comparison.hadAnswered()).isNull();
        }
        if (!whole) {
            assertThat(comparison.direction()).isEqualTo(Direction.WITHHELD);
        }
    }

    @Test
    void what_all_of_a_region_said_alike_is_withheld_and_so_is_the_rest() {
        RoundId round = survey.fullRound();
        List<String> asked = survey.asked(round);
        for (int i = 0; i < asked.size(); i++) {
            boolean latgale = region(asked.get(i)).equals("latgale");
            survey.submit(round, asked.get(i), Map.of("finance_sufficient", latgale ? 5 : 1 + i % 5));
        }

        RoundReport report = reading.preview(round, "latgale");
        TopicSlide finance = report.topics().getFirst();

        assertThat(finance.sides().region().withheld()).isTrue();
        assertThat(finance.sides().others().withheld()).isTrue();
        assertThat(finance.upper()).isEqualTo(new Compared<>(Optional.empty(), Optional.empty()));
        assertThat(finance.effect()).isNull();
        assertThat(report.comparisons().get(2).direction()).isEqualTo(Direction.WITHHELD);
        assertThat(reading.working(round, "latgale", false).topics().getFirst().upper())
                .extracting(Compared::region)
                .isEqualTo(Optional.of(new Tally(9, 9)));
    }

    private static String region(String atvk) {
        return Objects.requireNonNull(SurveyFixture.JDBC.queryForObject(
                "select r.code from municipality m join planning_region r on r.id = m.planning_region_id where m.atvk = ?",
                String.class,
                atvk));
    }

    @Test
    void where_both_sides_are_shown_the_missing_could_change_as_much_as_in_the_working_figures() {
        RoundId round = survey.fullRound();
        Map<String, Integer> placesOfRegions = new HashMap<>();
        for (String atvk : survey.asked(round)) {
            int place = placesOfRegions.merge(region(atvk), 1, Integer::sum);
            if (place != 8) {
                survey.submit(
                        round,
                        atvk,
                        Map.of(
                                "informal_support",
                                List.of(
                                        place % 2 == 0 ? "events" : "collectives",
                                        place % 3 == 0 ? "premises" : "funding"),
                                "housed_total",
                                10 * place));
            }
        }

        List<Comparison> published = reading.preview(round, "latgale").comparisons();
        List<Comparison> working = reading.working(round, "latgale", false).comparisons();

        for (int place : new int[] {1, 3}) {
            assertThat(published.get(place).direction()).isNotEqualTo(Direction.WITHHELD);
            assertThat(Objects.requireNonNull(published.get(place).hadAnswered())
                            .missing()
                            .second())
                    .isPositive();
            assertThat(published.get(place).hadAnswered())
                    .isEqualTo(working.get(place).hadAnswered());
        }
    }

    @Test
    void a_count_that_may_not_be_named_has_no_ranking_and_no_comparison() {
        RoundId round = RandomRound.of(survey, 67);
        SurveyFixture.JDBC.execute("""
                alter table question disable trigger user;
                update question set disclosure = 'groups_only';
                alter table question enable trigger user;
                """);

        RoundReport report = reading.preview(round, "latgale");

        assertThat(report.ranking()).isNull();
        assertThat(report.housed()).isNotNull();
        assertThat(report.comparisons().get(1).direction()).isEqualTo(Direction.WITHHELD);
        assertThat(report.comparisons().get(1).ranks()).isNull();
        assertThat(report.comparisons().get(1).hadAnswered()).isNull();
    }
}
