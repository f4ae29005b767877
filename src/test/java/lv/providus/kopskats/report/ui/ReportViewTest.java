package lv.providus.kopskats.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.SentStatements;
import lv.providus.kopskats.publication.PublicationService;
import lv.providus.kopskats.report.ReportChoice.Wanted;
import lv.providus.kopskats.results.RandomRound;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.OnScreen;
import lv.providus.kopskats.shared.ui.chart.Chart;
import lv.providus.kopskats.shared.ui.chart.Figure;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class ReportViewTest extends SpringBrowserlessTest {

    private static final String SHARES =
            "Pašvaldības pēc kopā izmitināto Ukrainas civiliedzīvotāju īpatsvara pret iedzīvotāju skaitu";

    @Autowired
    PublicationService publications;

    @Autowired
    DSLContext database;

    private static final String CONFIDENTIAL =
            "Konfidenciāli. Šie ir pilnie darba skaitļi pētniekiem: netiek slēpta neviena"
                    + " neliela grupa, tāpēc lapu nedrīkst publicēt vai nodot tālāk.";

    private final OnScreen screen = new OnScreen(this);
    private SurveyFixture survey;
    private Actor.Person researcher;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        survey = new SurveyFixture();
        researcher = People.researcher("r@providus.example");
        Acting.as(researcher, super::initVaadinEnvironment);
    }

    private void open(String address, Map<String, String> choices) {
        Acting.as(researcher, () -> {
            OnScreen.open(address, QueryParameters.simple(choices), Language.LV);
        });
    }

    private void open(RoundId round, Map<String, String> choices) {
        open(ResultsNavigation.results(round), choices);
    }

    private void open(RoundId round) {
        open(round, Map.of());
    }

    private List<String> headings() {
        return $(H2.class).all().stream().map(OnScreen::textOf).toList();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return $(Select.class).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_ranking_tells_of_which_day_residents_are_in_working_figures_and_in_published_ones() {
        RoundId round = survey.fullRoundOfOwnResidents("Avots");
        survey.asked(round).forEach(atvk -> survey.submit(round, atvk, Map.of("housed_total", 10)));
        String said = "Iedzīvotāju skaits ir par 01.01.2026, bet šeit – par citu dienu: "
                + "Varakļānu novads, Madonas novads (01.01.2025).";
        open(round, Map.of("rows", "all"));
        assertThat(screen.page()).contains(said);

        Acting.as(researcher, () -> publications.release(round));
        SurveyFixture.JDBC.update("update population set reference_date = null where population_set_id <> 1");
        open(round, Map.of("rows", "all", "release", "1"));
        assertThat(screen.page()).contains(said);
        assertThat(cells("Varakļānu novads"))
                .anySatisfy(cell -> assertThat(cell).endsWith("01.01.2025"));
        assertThat(cells("Ludzas novads")).anySatisfy(cell -> assertThat(cell).endsWith("01.01.2026"));
    }

    private List<String> cells(String municipality) {
        return $(NativeTableRow.class).all().stream()
                .filter(row -> row.getElement().getTextRecursively().startsWith(municipality))
                .findFirst()
                .orElseThrow()
                .getChildren()
                .map(cell -> cell.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void a_demonstration_round_says_once_that_its_answers_are_invented_with_what_is_noted_about_it() {
        String invented = "Demonstrācijas kārta: atbildes ir izdomātas un neko nevēsta par īstajām pašvaldībām.";
        String noted = "Prezentācijā redzamas 9 rindas; atbildēja 39 pašvaldības";
        RoundId round = survey.fiveOfNineAgainstSixOfThirty();
        open(round);
        assertThat(warnings()).containsExactly(invented + noted, CONFIDENTIAL);

        SurveyFixture.JDBC.update("update round set note_lv = null, note_en = null where id = ?", round.value());
        open(round);
        assertThat(warnings()).containsExactly(invented, CONFIDENTIAL);

        SurveyFixture.JDBC.update(
                "update round set note_lv = ?, note_en = 'x', demonstration = false where id = ?",
                noted,
                round.value());
        open(round);
        assertThat(warnings()).containsExactly(CONFIDENTIAL);
        assertThat(screen.page()).contains(noted).doesNotContain("izdomātas");
    }

    private List<String> warnings() {
        return $(Message.class).all().stream()
                .filter(message -> message.hasClassName("kk-message-warning"))
                .map(OnScreen::textOf)
                .toList();
    }

    @Test
    void a_full_round_has_a_section_for_each_slide_and_one_list_of_the_other_questions() {
        open(survey.fiveOfNineAgainstSixOfThirty());

        assertThat(headings())
                .containsExactly(
                        "Ko rādīt",
                        "Top 10: izmitināto īpatsvars pret iedzīvotāju skaitu",
                        "Finanšu resursu pieejamība atbalsta sniegšanai",
                        "Integrācijas pakalpojumi",
                        "Uzņemošās sabiedrības iesaiste",
                        "Uzņemošās sabiedrības atbalsts integrācijai",
                        "Izaicinājumi",
                        "Pārējie jautājumi");
        assertThat(screen.page())
                .contains("Konfidenciāli.")
                .contains("Demonstrācijas kārta")
                .contains("Iesniegtas 39 no 43 anketām (90,7\u00a0%).")
                .contains("Latgalē piekrīt 5 no 9 pašvaldībām, pārējā Latvijā 6 no 30.")
                .contains("Skaitītas atbildes „Drīzāk piekrītu” vai „Pilnībā piekrītu”")
                .contains("Starpība procentpunktos: +35,6 (95\u00a0% intervāls no +1,9 līdz +63,2)")
                .contains("p\u00a0=\u00a00,085")
                .contains("Intervāls un tests nesaskan")
                .contains("Pat ja visas trūkstošās (Latgalē: 0; pārējā Latvijā: 4)")
                .contains("anketu nav iesniegušas: 4 (");
        assertThat(screen.rowsOf("Latgalē piekrīt 5 no 9 pašvaldībām, pārējā Latvijā 6 no 30."))
                .containsExactly(
                        "Atbilde|Latgale, skaits|Latgale, īpatsvars|Pārējā Latvija, skaits|Pārējā Latvija, īpatsvars",
                        "Pilnībā nepiekrītu|0|0,0\u00a0%|24|80,0\u00a0%",
                        "Drīzāk nepiekrītu|4|44,4\u00a0%|0|0,0\u00a0%",
                        "Ne piekrītu, ne nepiekrītu|0|0,0\u00a0%|0|0,0\u00a0%",
                        "Drīzāk piekrītu|5|55,6\u00a0%|0|0,0\u00a0%",
                        "Pilnībā piekrītu|0|0,0\u00a0%|6|20,0\u00a0%",
                        "Grūti pateikt|0|0,0\u00a0%|0|0,0\u00a0%");
        assertThat($(H3.class).all())
                .extracting(OnScreen::textOf)
                .contains(
                        "Latgalē augstāks pieejamo resursu novērtējums nekā pārējā Latvijā",
                        "Vietējo iedzīvotāju iesaisti Latgalē un pārējā Latvijā nevar salīdzināt");
    }

    @Test
    void working_figures_are_called_confidential_on_every_sheet_of_paper_and_published_ones_on_none() {
        RoundId round = survey.fiveOfNineAgainstSixOfThirty();

        open(round);
        assertThat(screen.page()).containsOnlyOnce("@page { @top-right { content: \"Konfidenciāli\"; } }");

        open(round, Map.of("as", "published"));
        assertThat(screen.page()).doesNotContain("@page");
    }

    @Test
    void every_chart_says_in_words_what_its_table_holds() {
        open(survey.fiveOfNineAgainstSixOfThirty());

        assertThat($(Chart.class).all()).hasSize(4);
        assertThat($(Chart.class).all().getFirst().getDescription())
                .startsWith("Latgalē piekrīt 5 no 9 pašvaldībām, pārējā Latvijā 6 no 30")
                .contains("Latgale, „Drīzāk piekrītu”: 5 no 9 (55,6\u00a0%)")
                .contains("Pārējā Latvija, „Pilnībā nepiekrītu”: 24 no 30 (80,0\u00a0%)");
        assertThat($(Chart.class).all().getFirst().getElement().getAttribute("role"))
                .isEqualTo("img");
    }

    @Test
    void chart_table_and_headline_hold_the_same_numbers() {
        open(RandomRound.of(survey, 31));

        List<Figure> figures = $(Figure.class).all();
        assertThat(figures).hasSize(4);
        for (Figure figure : figures) {
            JsonNode spec = spec($(Chart.class, figure).single());
            List<String> drawn = new ArrayList<>();
            List<String> counted = new ArrayList<>();
            List<String> table = screen.rows($(DataTable.class, figure).single());
            if (spec.get("kind").asString().equals("diverging")) {
                for (JsonNode bar : spec.get("bars")) {
                    bar.get("segments")
                            .forEach(segment -> drawn.add(segment.get("text").asString()));
                    drawn.add(bar.get("outside").get("text").asString());
                }
                counted.addAll(column(table, 1));
                counted.addAll(column(table, 3));
                headlineCounts(figure, table);
            } else {
                for (JsonNode item : spec.get("items")) {
                    item.get("values")
                            .forEach(value -> drawn.add(value.get("text").asString()));
                }
                table.stream().skip(1).map(row -> row.split("\\|")).forEach(cells -> {
                    counted.add(cells[1] + " (" + cells[2] + ")");
                    counted.add(cells[3] + " (" + cells[4] + ")");
                });
            }
            assertThat(drawn).isEqualTo(counted);
        }
    }

    private static JsonNode spec(Chart chart) {
        return (JsonNode) Objects.requireNonNull(chart.getElement().getPropertyRaw("spec"));
    }

    private static List<String> column(List<String> table, int place) {
        return table.stream()
                .skip(1)
                .map(row -> row.split("\\|"))
                .map(cells -> cells[place] + " (" + cells[place + 1] + ")")
                .toList();
    }

    /** The counts of the two highest points add up to the number of the headline, all points to what it is of. */
    private void headlineCounts(Figure figure, List<String> table) {
        String headline = Objects.requireNonNull(
                $(DataTable.class, figure).single().getElement().getAttribute("aria-label"));
        for (int place : new int[] {1, 3}) {
            List<Integer> counts = table.stream()
                    .skip(1)
                    .limit(5)
                    .map(row -> Integer.valueOf(row.split("\\|")[place]))
                    .toList();
            int upper = counts.get(3) + counts.get(4);
            int all = counts.stream().mapToInt(Integer::intValue).sum();
            assertThat(headline).contains(upper + " no " + all);
        }
    }

    @Test
    void the_table_of_a_chart_is_hidden_from_sight_only_and_one_tap_shows_it() {
        open(survey.fiveOfNineAgainstSixOfThirty());
        Figure figure = $(Figure.class).all().getFirst();
        DataTable table = $(DataTable.class, figure).single();
        assertThat(table.isVisible()).isTrue();
        assertThat(table.hasClassName("kk-figure-table-hidden")).isTrue();

        test($(Button.class, figure).all().getFirst()).click();

        assertThat(table.hasClassName("kk-figure-table-hidden")).isFalse();
        assertThat(table.getElement().getAttribute("tabindex")).isEqualTo("0");
    }

    @Test
    void the_whole_choice_stands_in_the_address() {
        RoundId round = survey.fiveOfNineAgainstSixOfThirty();

        open(round, Map.of("region", "kurzeme", "rows", "20"));

        assertThat(screen.page()).contains("Kurzemē").contains("Tabulā 20 no 39 pašvaldībām");
        Select<ResultsRound.Region> region = select("Reģions");
        assertThat(region.getValue().code()).isEqualTo("kurzeme");
        ResultsRound.Region vidzeme = region.getListDataView()
                .getItems()
                .filter(item -> item.code().equals("vidzeme"))
                .findFirst()
                .orElseThrow();
        Acting.as(researcher, () -> region.setValue(vidzeme));
        assertThat(screen.page()).contains("Vidzemē ").contains("Tabulā 20 no 39 pašvaldībām");
        Select<Wanted> basis = select("Kuri skaitļi");
        Acting.as(researcher, () -> basis.setValue(new Wanted.Preview()));
        assertThat(screen.page()).contains("Priekšskatījums").doesNotContain("Konfidenciāli.");

        assertThat($(Anchor.class).withText("Izaicinājumi").single().getHref())
                .startsWith(ResultsNavigation.results(round) + "?")
                .contains("region=vidzeme", "rows=20", "as=published")
                .endsWith("#challenges");

        open(round, Map.of("region", "nav", "rows", "-1", "as", "x", "release", "y", "counted", "z"));
        assertThat(screen.page())
                .contains("Latgalē")
                .contains("Tabulā 10 no 39 pašvaldībām")
                .contains("Konfidenciāli.");
    }

    @Test
    void only_accepted_submissions_count_where_that_is_chosen() {
        RoundId round = survey.fiveOfNineAgainstSixOfThirty();
        SurveyFixture.JDBC.update("""
                update response set state = 'accepted' where municipality_id in (select m.id from municipality m
                join planning_region r on r.id = m.planning_region_id where r.code = 'latgale')""");

        open(round, Map.of("counted", "accepted"));

        assertThat(screen.page())
                .contains("Skaitītas tikai apstiprinātās anketas")
                .contains(
                        "Latgalē piekrīt 5 no 9 pašvaldībām; pārējā Latvijā skalā nav atbildējusi neviena pašvaldība.")
                .contains("apstiprinātas anketas nav: 34 (");
    }

    @Test
    void each_slide_leads_to_its_question_in_the_explorer_with_the_same_region() {
        open(survey.fiveOfNineAgainstSixOfThirty(), Map.of("region", "zemgale", "counted", "accepted"));

        List<String> links = $(Anchor.class).withText("Izpētīt šo jautājumu").all().stream()
                .map(Anchor::getHref)
                .toList();
        assertThat(links)
                .hasSize(5)
                .allSatisfy(link -> assertThat(link).contains("region=zemgale", "by=region", "counted=accepted"));
        assertThat(links.get(1)).contains("question=finance_sufficient");
        assertThat($(Anchor.class).withText("Kā tas mainījās").all().stream().map(Anchor::getHref))
                .hasSize(5)
                .element(1)
                .asString()
                .isEqualTo("trends/ukraine/finance_sufficient?region=zemgale");
        assertThat($(Anchor.class).withText("Darba veids").single().getHref())
                .contains("question=form_of_work", "region=zemgale");
    }

    @Test
    void the_preview_says_what_it_is_and_why_something_is_withheld() {
        SurveyFixture.publishInGroupsOnly();
        RoundId round = survey.fullRound();
        survey.asked(round)
                .forEach(atvk -> survey.submit(
                        round,
                        atvk,
                        Map.of("finance_sufficient", 5, "housed_total", 10, "informal_support", List.of())));

        open(round, Map.of("as", "published"));

        assertThat(screen.page())
                .contains("Priekšskatījums: šādi skaitļi būtu nākamajā laidienā")
                .contains("Ko atbildēja Latgalē un pārējā Latvijā, nerāda.")
                .contains("Latgale: aptaujātas 9, anketu iesniegušas 9; atbildes nerāda.")
                .contains("Viedokļus rāda grupām, kurās")
                .contains("Pieejamo resursu novērtējuma salīdzinājumu Latgalē un pārējā Latvijā nerāda")
                .doesNotContain("Konfidenciāli.")
                .doesNotContain("Izpētīt šo jautājumu");
        assertThat(screen.rowsOf(SHARES)).hasSize(11);
    }

    @Test
    void a_release_is_shown_by_its_number_and_date_and_an_unknown_one_says_so() {
        SurveyFixture.publishInGroupsOnly();
        RoundId round = RandomRound.of(survey, 32);
        Acting.as(researcher, () -> publications.release(round));

        open(round, Map.of("release", "1"));

        assertThat(screen.page()).contains("1.\u00a0laidiens, izdots ").doesNotContain("Konfidenciāli.");
        assertThat(headings()).doesNotContain("Pārējie jautājumi");

        assertThat(screen.page()).doesNotContain("kā 1.\u00a0laidienā");
        survey.submit(round, survey.asked(round).getFirst(), Map.of("housed_total", 77, "finance_sufficient", 1));
        Acting.as(researcher, () -> publications.release(round));
        open(round, Map.of("release", "2"));
        assertThat(screen.page()).contains("2.\u00a0laidiens, izdots ", "Skaitļi ir kā 1.\u00a0laidienā.");

        open(round, Map.of("release", "7"));
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Tādu skaitļu nav", "Laidiena ar šādu numuru kārtai nav");
    }

    @Test
    void the_slides_round_shows_the_nine_rows_and_neither_rate_nor_comparison() {
        RoundId round = survey.slidesRound();
        open(round);

        assertThat(screen.rowsOf(SHARES))
                .hasSize(10)
                .contains("Alūksnes novads|70|2\u00a0625|Vidzeme|14\u00a0784datums nav zināms|17,8\u00a0%|18\u00a0%")
                .filteredOn(row -> row.contains("Atšķiras no reģistra"))
                .singleElement()
                .asString()
                .startsWith(
                        "Ventspils valstspilsēta|549|887|Kurzeme|11\u00a0225datums nav zināmsAtšķiras no reģistra: tur ");
        assertThat(screen.page())
                .contains("Prezentācijā redzamas 9 rindas; atbildēja 39 pašvaldības")
                .doesNotContain("Iesniegtas")
                .doesNotContain("pārējā Latvijā ");
        assertThat(headings())
                .containsExactly(
                        "Ko rādīt", "Top 9: izmitināto īpatsvars pret iedzīvotāju skaitu", "Pārējie jautājumi");
        assertThat($(Chart.class).all()).isEmpty();

        open(round, Map.of("as", "published"));
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Tādu skaitļu nav", "Kārtas rindas ir atlasītas");
    }

    @Test
    void an_empty_round_that_is_over_says_that_nobody_submitted() {
        open(survey.fullRound());

        assertThat(screen.page())
                .contains("Nav iesniegta neviena no 43 anketām.")
                .contains("Neviena pašvaldība nav iesniegusi izmitināto skaitu")
                .doesNotContainIgnoringCase("vēl nav")
                .contains("Skalā nav atbildējusi neviena pašvaldība.")
                .contains("Nav atbildējusi neviena pašvaldība.")
                .contains("nevar salīdzināt");
        assertThat(headings()).contains("Izmitināto īpatsvars pret iedzīvotāju skaitu");
    }

    @Test
    void an_empty_round_that_is_open_says_that_nobody_has_submitted_yet() {
        RoundId round = survey.fullRound();
        SurveyFixture.JDBC.update("update round set closes_at = now() + interval '9 days' where id = ?", round.value());
        open(round);

        assertThat(screen.page())
                .contains("Vēl nav iesniegta neviena no 43 anketām.")
                .contains("Neviena pašvaldība vēl nav iesniegusi izmitināto skaitu");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "now() | Šajā kārtā nav aptaujāta neviena pašvaldība | Kārta ir slēgta",
                "now() + interval '9 days' | Šajā kārtā vēl nav aptaujāta neviena pašvaldība | Rezultāti parādīsies",
            })
    void a_round_that_asks_nobody_says_so(String closesAt, String title, String text) {
        RoundId round = survey.fullRound();
        SurveyFixture.JDBC.update("delete from participation where round_id = ?", round.value());
        SurveyFixture.JDBC.update("update round set closes_at = " + closesAt + " where id = ?", round.value());

        open(round);
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains(title, text);
        open(ResultsNavigation.explorer(round), Map.of());
        assertThat(screen.page()).contains(title, text);
    }

    @Test
    void as_published_nothing_is_said_to_be_withheld_where_nobody_submitted() {
        SurveyFixture.publishInGroupsOnly();
        RoundId round = survey.fullRound();
        open(round, Map.of("as", "published"));

        assertThat(screen.page())
                .contains("Anketu nav iesniegusi neviena pašvaldība, tāpēc rādīt nav ko.")
                .contains("Latgale: aptaujātas 9, anketu nav iesniegusi neviena.")
                .doesNotContain("Ko atbildēja Latgalē un pārējā Latvijā, nerāda.", "Ko visbiežāk atzīmēja Latgalē");

        survey.submit(round, "0001000", Map.of("finance_sufficient", 4));
        open(round, Map.of("as", "published"));
        assertThat(screen.page())
                .contains("Latgalē anketu nav iesniegusi neviena pašvaldība, tāpēc salīdzināt nav ar ko.");
    }

    @Test
    void as_published_the_rest_that_would_mix_releases_says_that_this_is_why_it_is_not_shown() {
        String why = "jo reģiona un visas Latvijas skaitļi ir no dažādiem laidieniem: to starpība nebūtu pareiza.";
        SurveyFixture.publishInGroupsOnly();
        RoundId round = survey.fullRound();
        List<String> latgale = SurveyFixture.municipalitiesOf("latgale");
        List<String> others = survey.asked(round).stream()
                .filter(atvk -> !latgale.contains(atvk))
                .toList();
        for (int i = 0; i < 9; i++) {
            survey.submit(round, latgale.get(i), opinions(1 + i % 5));
        }
        for (int i = 0; i < others.size(); i++) {
            survey.submit(round, others.get(i), opinions(1 + i % 5));
        }
        open(round, Map.of("as", "published"));
        assertThat(screen.page())
                .contains("Latgalē piekrīt 3 no 9 pašvaldībām, pārējā Latvijā 13 no 34.")
                .doesNotContain(why);

        Acting.as(researcher, () -> publications.release(round));
        for (int i = 0; i < others.size(); i++) {
            survey.submit(round, others.get(i), opinions(5 - i % 5));
        }
        open(round, Map.of("as", "published"));

        assertThat(screen.page())
                .contains("pārējās Latvijas skaitli nerāda.")
                .contains("Pārējā Latvija: aptaujātas 34, anketu iesniegušas 34; atbildes nerāda. "
                        + "Pārējās Latvijas skaitļus nerāda, " + why)
                .containsOnlyOnce("Kāds no vajadzīgajiem skaitļiem nav publicējams.");
        assertThat(screen.page().split("Vajadzīgie skaitļi ir no dažādiem laidieniem, un to starpība nebūtu pareiza."))
                .hasSize(3);
    }

    @Test
    void activities_lead_to_their_comparison_where_it_is_shown_and_to_the_explorer_from_working_figures_only() {
        String together = "Cik no piedāvātā abās pusēs atzīmēts kopumā, salīdzināts sadaļā „Izaicinājumi”.";
        String each = "Katru atbildi atsevišķi salīdzina izpētē.";
        SurveyFixture.publishInGroupsOnly();
        RoundId round = survey.fullRound();
        open(round);
        assertThat(screen.page()).doesNotContain(together);

        List<List<String>> ticked = List.of(
                List.of("events", "collectives"),
                List.of("premises", "funding"),
                List.of("events", "premises"),
                List.of("collectives", "funding"));
        List<String> latgale = SurveyFixture.municipalitiesOf("latgale");
        List<String> asked = survey.asked(round);
        for (int i = 0; i < asked.size(); i++) {
            survey.submit(round, asked.get(i), Map.of("informal_support", ticked.get(i % ticked.size())));
        }
        for (int i = 0; i < latgale.size(); i++) {
            survey.submit(round, latgale.get(i), Map.of("informal_support", ticked.get(i % ticked.size())));
        }
        open(round);
        assertThat(screen.page()).containsOnlyOnce(together).containsOnlyOnce(each);
        open(round, Map.of("as", "published"));
        assertThat(screen.page()).containsOnlyOnce(together).doesNotContain(each);

        latgale.forEach(atvk -> survey.submit(round, atvk, Map.of("informal_support", ticked.getFirst())));
        open(round, Map.of("as", "published"));
        assertThat(screen.page())
                .contains("Integrācijas atbalsta pasākumu salīdzinājumu Latgalē un pārējā Latvijā nerāda")
                .doesNotContain(together, each);
    }

    private static Map<String, Object> opinions(int score) {
        return Map.of(
                "finance_sufficient", score,
                "local_involvement", score,
                "residents_support", score);
    }

    @Test
    void where_none_of_what_was_submitted_is_accepted_that_is_said_and_not_that_nobody_answered() {
        open(survey.fiveOfNineAgainstSixOfThirty(), Map.of("counted", "accepted"));

        assertThat(screen.page())
                .contains("Neviena anketa vēl nav apstiprināta.")
                .doesNotContain(
                        "nav iesniegusi izmitināto", "nav atbildējusi neviena pašvaldība", "Nav atbildējusi neviena");
    }

    @Test
    void where_all_that_submitted_find_the_number_hard_to_say_nobody_is_said_not_to_have_submitted() {
        RoundId round = survey.fullRound();
        survey.asked(round)
                .forEach(atvk -> survey.submit(round, atvk, Map.of("housed_total", SurveyFixture.DOES_NOT_KNOW)));

        open(round);

        assertThat(screen.page())
                .contains("Izmitināto skaits nav norādīts nevienā anketā, tāpēc tabulas nav.")
                .doesNotContain("nav iesniegusi izmitināto");
    }

    @Test
    void where_numbers_are_given_but_residents_are_not_known_that_is_why_there_is_no_table() {
        RoundId round = survey.fullRound();
        survey.submit(round, survey.asked(round).getFirst(), Map.of("housed_total", 5));
        SurveyFixture.JDBC.update("""
                with empty as (insert into population_set (name, source) values ('Bez skaitļiem', 'nav') returning id)
                update round set population_set_id = (select id from empty) where id = ?""", round.value());

        open(round);

        assertThat(screen.page())
                .contains("šīm pašvaldībām kārtas avotā nav iedzīvotāju skaita, tāpēc tabulas nav.")
                .doesNotContain("nav iesniegusi izmitināto");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1  | Iesniegta 1 no 43 anketām | Tabulā 1 no 1 pašvaldības, kurai īpatsvars",
                "2  | Iesniegtas 2 no 43 anketām | Tabulā 2 no 2 pašvaldībām, kurām īpatsvars",
                "11 | Iesniegtas 11 no 43 anketām | Tabulā 11 no 11 pašvaldībām, kurām īpatsvars",
                "21 | Iesniegta 21 no 43 anketām | no 21 pašvaldības, kurai īpatsvars",
            })
    void what_was_submitted_is_counted_in_correct_latvian(int submitted, String rate, String table) {
        RoundId round = survey.fullRound();
        survey.asked(round).stream()
                .limit(submitted)
                .forEach(atvk -> survey.submit(round, atvk, Map.of("housed_total", 7)));

        open(round, Map.of("rows", "all"));

        assertThat(screen.page()).contains(rate).contains(table);
    }

    @Test
    void one_answer_is_told_and_not_compared() {
        RoundId round = survey.fullRound();
        survey.submit(round, "0037000", Map.of("finance_sufficient", 4, "housed_total", 50));

        open(round);

        assertThat(screen.page())
                .contains(
                        "Latgalē piekrīt 1 no 1 pašvaldības; pārējā Latvijā skalā nav atbildējusi neviena pašvaldība.")
                .doesNotContain("Starpība procentpunktos");
        assertThat(headings()).contains("Top 1: izmitināto īpatsvars pret iedzīvotāju skaitu");
    }

    @Test
    void where_all_find_it_hard_to_say_that_is_what_stands_there() {
        RoundId round = survey.fullRound();
        survey.asked(round)
                .forEach(atvk -> survey.submit(round, atvk, Map.of("local_involvement", SurveyFixture.DOES_NOT_KNOW)));

        open(round);

        assertThat(screen.page())
                .contains("Skalā nav atbildējusi neviena pašvaldība.")
                .contains("Latgale: aptaujātas 9, n\u00a0=\u00a00; „Grūti pateikt”: 9.");
    }

    @Test
    void a_region_without_answers_is_said_to_have_none() {
        RoundId round = survey.fullRound();
        survey.submit(round, "0001000", Map.of("finance_sufficient", 4));

        open(round);

        assertThat(screen.page())
                .contains(
                        "Pārējā Latvijā piekrīt 1 no 1 pašvaldības; Latgalē skalā nav atbildējusi neviena pašvaldība.");
    }

    @Test
    void an_unknown_round_leads_back_to_the_list() {
        open("rounds/999999/results", Map.of());
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Tādas kārtas nav");
        open("rounds/abc/results", Map.of());
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Tādas kārtas nav");
    }

    @Test
    void many_questions_are_searched_and_cost_no_more_statements() {
        RoundId round = survey.fiveOfNineAgainstSixOfThirty();
        open(round);
        int few = statementsToOpen(round);
        SurveyFixture.JDBC.execute("""
                alter table question disable trigger user;
                insert into question (questionnaire_version_id, section_id, code, type, position, wording_lv, wording_en,
                    maximum_length, disclosure)
                select questionnaire_version_id, section_id, 'more_' || n, 'text', 100 + n, 'Vairāk ' || n, 'More ' || n,
                    2000, 'groups_only'
                from question, generate_series(1, 300) n where code = 'difficulties';
                alter table question enable trigger user;
                """);

        assertThat(statementsToOpen(round)).isEqualTo(few);

        assertThat(screen.page()).contains("Redzami pirmie 20 no 304 jautājumiem.");
        TextField search = $(TextField.class).single();
        test(search).setValue("vairāk 299");
        assertThat(screen.page()).contains("Atrasts 1 jautājums no 304.").doesNotContain("Redzami");
        assertThat($(Anchor.class).withText("Vairāk 299").single().getHref()).contains("question=more_299");
    }

    private int statementsToOpen(RoundId round) {
        List<String> statements = SentStatements.during(database, () -> open(round, Map.of("rows", "all")));
        assertThat(statements).hasSizeBetween(3, 9);
        return statements.size();
    }

    @Test
    void the_page_can_be_read_in_english() {
        RoundId round = survey.fiveOfNineAgainstSixOfThirty();
        Acting.as(researcher, () -> {
            UI.getCurrent().setLocale(Language.EN.locale());
            UI.getCurrent().navigate(ResultsNavigation.results(round));
        });
        assertThat(screen.page())
                .contains("Latgale: 5 of 9 municipalities agreed; the rest of Latvia: 6 of 30.")
                .contains("Top 10: persons housed compared with residents")
                .doesNotContain("!report.");
        assertThat(Stream.of("pašvaldībām", "Latgalē").filter(screen.page()::contains))
                .isEmpty();
    }
}
