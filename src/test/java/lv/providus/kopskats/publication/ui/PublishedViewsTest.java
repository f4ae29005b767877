package lv.providus.kopskats.publication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.publication.PublicPageService;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.publication.PublicationService;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.round.RoundEditing;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.CopyTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.OnScreen;
import lv.providus.kopskats.shared.ui.chart.Chart;
import lv.providus.kopskats.shared.ui.chart.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class PublishedViewsTest extends SpringBrowserlessTest {

    @Autowired
    PublicationService publications;

    @Autowired
    PublicPageService pages;

    @Autowired
    RoundEditing editing;

    private final OnScreen screen = new OnScreen(this);
    private SurveyFixture survey;
    private Actor.Person researcher;
    private Actor.Person ludza;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        survey = new SurveyFixture();
        researcher = People.researcher("r@providus.example");
        ludza = SurveyFixture.coordinator("0037000");
        SurveyFixture.publishInGroupsOnly();
        super.initVaadinEnvironment();
    }

    private RoundId publishedRound() {
        return published(survey.fullRound());
    }

    private RoundId published(RoundId round) {
        List<String> asked = survey.asked(round);
        for (int i = 0; i < asked.size(); i++) {
            Map<String, Object> answers = new HashMap<>();
            answers.put("finance_sufficient", 1 + i % 5);
            answers.put("housed_total", 10 * i);
            survey.submit(round, asked.get(i), answers);
        }
        Acting.as(researcher, () -> {
            editing.publish(round, 0);
            pages.switchOn(
                    round,
                    List.of(SurveyFixture.question("finance_sufficient"), SurveyFixture.question("housed_total")));
        });
        return round;
    }

    private String page(String address, QueryParameters parameters, Language language) {
        OnScreen.open(address, parameters, language);
        return screen.page();
    }

    private String page(String address) {
        return page(address, QueryParameters.empty(), Language.LV);
    }

    @Test
    void everybody_reads_the_chosen_questions_in_both_languages() {
        RoundId round = publishedRound();

        String page = page(RoundNavigation.published(round));

        assertThat(page)
                .contains("Kārta", "Pieejami pietiekami finanšu resursi", "Cik izmitināti kopā?")
                .contains("Atbildēja 43 pašvaldības no 43 (100,0\u00A0%).")
                .contains("1. laidiens, izdots ", "pašvaldības vārdā atbild tās koordinators.")
                .contains("Demonstrācijas kārta")
                .doesNotContain("Cik lielā mērā iesaistās?", "Kādas grūtības?");
        assertThat(page(RoundNavigation.published(round), QueryParameters.empty(), Language.EN))
                .contains("43 municipalities of Latvia were asked")
                .contains("Release 1, made ");
        assertThat(page(RoundNavigation.PUBLISHED)).contains("Kārta");
    }

    @Test
    void numbers_tell_whose_residents_they_are_set_against_and_all_tables_can_be_copied() {
        RoundId round = published(survey.fullRoundOfOwnResidents("Avots"));
        SurveyFixture.JDBC.update("update population_set set name = 'Labots' where name = 'Avots'");

        assertThat(page(RoundNavigation.published(round), QueryParameters.of("question", "housed_total"), Language.LV))
                .contains("Iedzīvotāju skaita avots: Avots.")
                .contains("Iedzīvotāju skaits atbildējušajās")
                .contains("Iedzīvotāju skaits ir par 01.01.2026, bet šeit – par citu dienu: ")
                .containsPattern(
                        "(Madonas novads, Varakļānu novads|Varakļānu novads, Madonas novads) .01\\.01\\.2025.\\.")
                .doesNotContain("pētnieku pieņemts");
        assertThat($(CopyTable.class).all()).hasSize(2);
    }

    @Test
    void a_picture_says_how_many_it_is_of_and_the_page_leads_to_the_method_without_sign_in() {
        RoundId round = publishedRound();

        assertThat(page(
                        RoundNavigation.published(round),
                        QueryParameters.of("question", "finance_sufficient"),
                        Language.LV))
                .contains("Visa Latvija: aptaujātas 43, n\u00A0=\u00A043.");
        assertThat($(Anchor.class).all()).anyMatch(link -> link.getHref().equals("published/method"));
        assertThat(page(RoundNavigation.PUBLISHED_METHOD)).contains("Holm", "Cliff 1993");
    }

    @Test
    void choices_of_the_country_are_drawn_and_another_group_beside_it_on_demand() {
        RoundId round = publishedRound();
        List<String> asked = survey.asked(round);
        List<List<String>> ticked =
                List.of(List.of("events"), List.of("events", "premises"), List.of("collectives"), List.of("funding"));
        for (int i = 0; i < asked.size(); i++) {
            survey.submit(round, asked.get(i), Map.of("informal_support", ticked.get(i % ticked.size())));
        }
        Acting.as(researcher, () -> {
            publications.release(round);
            pages.switchOn(round, List.of(SurveyFixture.question("informal_support")));
        });

        assertThat(page(RoundNavigation.published(round)))
                .contains("Visa Latvija: aptaujātas 43, n\u00A0=\u00A043.")
                .doesNotContain("Latgale: aptaujātas");
        @SuppressWarnings("unchecked")
        Select<Publication.Group> beside = $(Select.class).single();
        beside.setValue(beside.getListDataView()
                .getItems()
                .filter(group -> group.code().equals("latgale"))
                .findFirst()
                .orElseThrow());
        assertThat(screen.page()).contains("Latgale: aptaujātas", "Visa Latvija: aptaujātas 43, n\u00A0=\u00A043.");
    }

    @Test
    void answers_on_a_scale_go_the_same_way_in_picture_and_table_whatever_their_order_in_the_questionnaire() {
        SurveyFixture.JDBC.update("update choice set position = 100 + score where score is not null");
        SurveyFixture.JDBC.update("update choice set position = 6 - score where score is not null");
        RoundId round = publishedRound();
        String question = "Pieejami pietiekami finanšu resursi";

        page(RoundNavigation.published(round), QueryParameters.of("question", "finance_sufficient"), Language.LV);
        List<String> drawn = drawn($(Chart.class).single());
        assertThat(drawn)
                .containsExactly(
                        "Pilnībā nepiekrītu",
                        "Drīzāk nepiekrītu",
                        "Ne piekrītu, ne nepiekrītu",
                        "Drīzāk piekrītu",
                        "Pilnībā piekrītu");
        assertThat(screen.rowsOf(question).getFirst())
                .isEqualTo("Kur|Aptaujātas|Iesniegušas|Atbildējušas|"
                        + drawn.stream()
                                .map(point -> point + ", skaits|" + point + ", īpatsvars|")
                                .collect(Collectors.joining())
                        + "Grūti pateikt");
        assertThat(screen.rowsOf(question).get(1))
                .isEqualTo(
                        "Visa Latvija|43|43|43|9|20,9\u00a0%|9|20,9\u00a0%|9|20,9\u00a0%|8|18,6\u00a0%|8|18,6\u00a0%|0");
        Acting.as(ludza, () -> {
            page(RoundNavigation.benchmark(round));
            assertThat(screen.rowsOf(question).stream().skip(1))
                    .extracting(row -> row.substring(0, row.indexOf('|')))
                    .containsExactlyElementsOf(drawn);
            assertThat(screen.rowsOf(question).getFirst())
                    .isEqualTo(
                            "Atbilde|Jūsu atbilde|Latgale, skaits|Latgale, īpatsvars|Visa Latvija, skaits|Visa Latvija, īpatsvars");
            assertThat(screen.rowsOf(question).get(1)).endsWith("|9|20,9\u00a0%");
        });
        Acting.as(researcher, () -> {
            page("rounds/" + round + "/results", QueryParameters.of("release", "1"), Language.LV);
            Figure figure = $(Figure.class).all().getFirst();
            assertThat(drawn($(Chart.class, figure).single())).isEqualTo(drawn);
            assertThat(screen.rows($(DataTable.class, figure).single()).stream()
                            .skip(1)
                            .limit(drawn.size()))
                    .extracting(row -> row.substring(0, row.indexOf('|')))
                    .containsExactlyElementsOf(drawn);
        });
    }

    private static List<String> drawn(Chart chart) {
        JsonNode spec = (JsonNode) Objects.requireNonNull(chart.getElement().getPropertyRaw("spec"));
        return spec.get("points").values().stream().map(JsonNode::asString).toList();
    }

    @Test
    void a_coordinator_who_submits_after_the_release_is_told_that_it_has_no_number() {
        RoundId round = publishedRound();
        survey.submit(round, "0037000", Map.of("housed_total", SurveyFixture.DOES_NOT_KNOW));
        Acting.as(researcher, () -> publications.release(round));
        survey.submit(round, "0037000", Map.of("housed_total", 55));

        Acting.as(
                ludza,
                () -> assertThat(page(RoundNavigation.benchmark(round)))
                        .contains("Laidienā Jūsu pašvaldībai skaitļa nav.")
                        .doesNotContain("cits skaitlis: –"));
    }

    @Test
    void one_and_the_same_page_is_shown_for_everything_that_is_not_published() {
        RoundId round = publishedRound();
        RoundId other = survey.fullRound();

        String unknown = page("published/999999");
        assertThat(unknown).contains("Šeit nekas nav publicēts");
        assertThat(page(RoundNavigation.published(other))).isEqualTo(unknown);
        assertThat(page("published/nothing")).isEqualTo(unknown);
        assertThat(page(RoundNavigation.published(round), QueryParameters.of("question", "difficulties"), Language.LV))
                .isEqualTo(unknown);
        assertThat(page(
                        RoundNavigation.published(round),
                        QueryParameters.of("question", "local_involvement"),
                        Language.LV))
                .isEqualTo(unknown);
    }

    @Test
    void a_later_release_replaces_the_earlier_one_and_says_what_changed() {
        RoundId round = publishedRound();
        survey.submit(round, "0037000", Map.of("housed_total", 4321, "finance_sufficient", 3));
        Acting.as(researcher, () -> publications.release(round));

        assertThat(page(RoundNavigation.published(round)))
                .contains("2. laidiens, izdots ")
                .contains("mainīts, salīdzinot ar 1. laidienu:")
                .containsPattern("Ludzas novads: bija \\d+, tagad 4\u00A0321")
                .contains("Šī jautājuma skaitļi ir kā 1.\u00A0laidienā: vai nu atbildes ir tās pašas, vai arī starpība")
                .doesNotContain("(kā 1.\u00A0laidienā)");
        Acting.as(
                ludza,
                () -> assertThat(page("my-rounds/" + round + "/benchmark"))
                        .contains("Šī jautājuma skaitļi ir kā 1.\u00A0laidienā")
                        .doesNotContain("pēc laidiena; tā skaitļos"));
        survey.submit(round, "0037000", Map.of("housed_total", 4321, "finance_sufficient", 1));
        Acting.as(
                ludza,
                () -> assertThat(page("my-rounds/" + round + "/benchmark"))
                        .contains(
                                "Jūsu anketa ir iesniegta vai labota pēc laidiena; tā skaitļos Jūsu tagadējās atbildes vēl nav."));
    }

    @Test
    void a_coordinator_sees_the_own_number_its_place_and_the_figures_beside_it() {
        RoundId round = published(survey.fullRoundOfOwnResidents("Avots"));
        Acting.as(ludza, () -> {
            String page = page(RoundNavigation.benchmark(round));
            int place = survey.asked(round).indexOf("0037000");
            assertThat(page)
                    .contains("Ludzas novads salīdzinājumā", "Jūsu pašvaldības atbilde: ")
                    .contains((43 - place) + ". vieta starp 43 pašvaldībām, kas norādīja skaitli");
            assertThat($(NativeTableRow.class).all().stream()
                            .map(row -> row.getElement().getTextRecursively())
                            .toList())
                    .anySatisfy(row -> assertThat(row).startsWith("Latgale, kopā"))
                    .anySatisfy(row -> assertThat(row).contains("●Jūsu atbilde"));
            assertThat(page).contains("Iedzīvotāju skaita avots: ").contains("bet šeit – par citu dienu: ");
            assertThat(page("my-rounds/999999/benchmark")).contains("Salīdzinājuma nav");
        });
    }
}
