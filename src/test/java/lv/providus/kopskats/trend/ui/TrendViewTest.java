package lv.providus.kopskats.trend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.publication.PublicationService;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.Folded;
import lv.providus.kopskats.shared.ui.chart.Chart;
import lv.providus.kopskats.shared.ui.chart.Figure;
import lv.providus.kopskats.trend.TrendFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class TrendViewTest extends SpringBrowserlessTest {

    @Autowired
    PublicationService publications;

    private TrendFixture survey;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        survey = new TrendFixture();
        Acting.as(SurveyFixture.RESEARCHER, super::initVaadinEnvironment);
    }

    private void open(String path, Map<String, String> choice) {
        Acting.as(SurveyFixture.RESEARCHER, () -> {
            UI.getCurrent().setLocale(Language.LV.locale());
            UI.getCurrent().navigate(path, QueryParameters.simple(choice));
        });
    }

    private void openTrend(String code, Map<String, String> choice) {
        open(ResultsNavigation.trend(TrendFixture.QUESTIONNAIRE, code), choice);
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private List<String> rowsOf(int table) {
        return $(NativeTableRow.class, $(DataTable.class).all().get(table)).all().stream()
                .map(row -> String.join(
                        "|",
                        row.getChildren()
                                .map(cell -> cell.getElement().getTextRecursively())
                                .toList()))
                .toList();
    }

    private List<String> latgale() {
        return SurveyFixture.JDBC.queryForList(
                "select m.atvk from municipality m join planning_region g on g.id = m.planning_region_id where g.code = 'latgale' order by 1",
                String.class);
    }

    /** 3 of 8 and 5 of 9 of Latgale agree; of the others one agreed and none answers later. */
    private void threeOfEightThenFiveOfNine() {
        RoundId before = survey.round(survey.firstVersion(), "2024-06-01");
        RoundId after = survey.round(survey.firstVersion(), "2024-10-01");
        List<String> latgale = latgale();
        for (int i = 0; i < 9; i++) {
            if (i < 8) {
                survey.submit(before, latgale.get(i), Map.of("finance_sufficient", i < 3 ? "point_4" : "point_2"));
            }
            survey.submit(after, latgale.get(i), Map.of("finance_sufficient", i < 5 ? "point_5" : "point_1"));
        }
        survey.submit(before, "0001000", Map.of("finance_sufficient", "point_4"));
    }

    @Test
    void the_headline_says_where_a_share_came_from_and_where_it_is_and_a_gap_is_no_zero() {
        threeOfEightThenFiveOfNine();

        openTrend("finance_sufficient", Map.of("region", "latgale"));

        assertThat(page())
                .contains("Latgalē atbilžu „Drīzāk piekrītu” vai „Pilnībā piekrītu” īpatsvars: "
                        + "01.06.2024 – 3 no 8 (37,5\u00a0%), 01.10.2024 – 5 no 9 (55,6\u00a0%).")
                .contains("Latgalē atbildējušas ne tās pašas pašvaldības (8 un 9). Tajās 8 pašvaldībās, kas atbildēja "
                        + "abās reizēs, atbilžu „Drīzāk piekrītu” vai „Pilnībā piekrītu” īpatsvars pieauga: "
                        + "3 no 8 (37,5\u00a0%) → 5 no 8 (62,5\u00a0%).")
                .contains("Pārējā Latvijā atbilžu „Drīzāk piekrītu” vai „Pilnībā piekrītu” īpatsvars: "
                        + "01.06.2024 – 1 no 1 (100,0\u00a0%); citās kārtās skaitļa nav.")
                .contains("Konfidenciāli.")
                .contains("izdomātas");
        assertThat($(Figure.class).single().getElement().getChildren().flatMap(Element::getChildren))
                .extracting(element -> String.valueOf(element.getPropertyRaw("caption")))
                .anyMatch(caption -> caption.contains("Latgalē atbildējušas ne tās pašas pašvaldības (8 un 9)."));
        assertThat(rowsOf(0))
                .containsExactly(
                        "Kārta|Grupa|Īpatsvars|Skaits|n",
                        "Kārta 2024-06-01 (01.06.2024)|Latgale|37,5\u00a0%|3|8",
                        "Pārējā Latvija|100,0\u00a0%|1|1",
                        "Kārta 2024-10-01 (01.10.2024)|Latgale|55,6\u00a0%|5|9",
                        "Pārējā Latvija|nav atbilžu|–|–");
        assertThat(page()).contains("Jautājums, atbilžu varianti un robežas redzamajās kārtās ir tādi paši.");
        assertThat($(Chart.class).all())
                .hasSize(1)
                .first()
                .satisfies(chart -> assertThat(chart.getDescription()).contains("Latgale, 01.10.2024: 5 no 9"));
    }

    @Test
    void the_same_municipalities_have_their_changes_beside_them() {
        threeOfEightThenFiveOfNine();

        openTrend("finance_sufficient", Map.of("region", "latgale", "who", "same"));

        assertThat(page())
                .contains("Latgalē atbilžu „Drīzāk piekrītu” vai „Pilnībā piekrītu” īpatsvars pieauga: "
                        + "01.06.2024 – 3 no 8 (37,5\u00a0%), 01.10.2024 – 5 no 8 (62,5\u00a0%).")
                .doesNotContain("ne tās pašas pašvaldības")
                .contains("Kas mainījās tajās pašās pašvaldībās")
                .contains("p\u00a0=\u00a00,727")
                .contains("Testa nav, kur mainījušās mazāk nekā 6");
        assertThat(rowsOf(1))
                .contains("Latgale: 01.06.2024 → 01.10.2024|5|3|0|p\u00a0=\u00a00,727|p\u00a0=\u00a00,727");
    }

    @Test
    void one_round_says_that_a_trend_needs_two_and_shows_the_one() {
        RoundId only = survey.round(survey.firstVersion(), "2024-06-01");
        survey.submit(only, latgale().getFirst(), Map.of("housed_total", 7));

        openTrend("housed_total", Map.of("region", "latgale", "measure", "total"));

        assertThat(page()).contains("Tendencei vajag vismaz divas kārtas").contains("7 (n\u00a0=\u00a01)");
    }

    @Test
    void a_round_in_which_nobody_answered_or_all_do_not_know_is_a_gap() {
        RoundId before = survey.round(survey.firstVersion(), "2024-06-01");
        survey.round(survey.firstVersion(), "2024-10-01");
        survey.submit(before, latgale().getFirst(), Map.of("finance_sufficient", SurveyFixture.DOES_NOT_KNOW));

        openTrend("finance_sufficient", Map.of("region", "latgale"));

        assertThat(page()).contains("Latgalē nevienā kārtā nav skaitļa.");
        assertThat(rowsOf(0))
                .endsWith("Kārta 2024-10-01 (01.10.2024)|Latgale|nav atbilžu|–|–", "Pārējā Latvija|nav atbilžu|–|–");
    }

    @Test
    void a_merger_and_a_partial_round_are_told() {
        RoundId before = survey.round(survey.firstVersion(), "2024-06-01");
        survey.round(
                survey.firstVersion(),
                "2024-09-01",
                TrendFixture.id("select id from population_set limit 1"),
                "partial",
                "2020-01-01");
        RoundId after = survey.round(survey.firstVersion(), "2025-10-01");
        survey.submit(before, TrendFixture.MADONA_BEFORE, Map.of("housed_total", 300));
        survey.submit(before, TrendFixture.VARAKLANI, Map.of("housed_total", 182));
        survey.submit(after, TrendFixture.MADONA, Map.of("housed_total", 500));

        openTrend(
                "housed_total",
                Map.of(
                        "by",
                        "municipalities",
                        "municipalities",
                        TestDatabase.municipality(TrendFixture.MADONA).toString(),
                        "measure",
                        "total"));

        assertThat(page())
                .contains("Madonas novads: skaitlis pieauga: 01.06.2024 – 482, 01.10.2025 – 500.")
                .contains("Starp salīdzinātajām kārtām ir pārrāvums")
                .containsOnlyOnce(
                        "No 01.06.2024 līdz 01.10.2025 mainījās robežas: Madonas novads un Varakļānu novads tagad ir Madonas novads.")
                .contains("skaitļus pirms un pēc tam salīdzina piesardzīgi")
                .contains("Kārta „Kārta 2024-09-01” nav iekļauta");
        assertThat(rowsOf(0)).contains("Kārta 2024-06-01 (01.06.2024)|482; summa: Madonas novads + Varakļānu novads");
    }

    @Test
    void a_median_is_spoken_of_where_there_are_several_answers_and_not_for_a_single_municipality() {
        threeOfEightThenFiveOfNine();

        openTrend("finance_sufficient", Map.of("measure", "place"));
        assertThat(page()).contains("Zemākā atbilde skalā ir 1. Rāda mediānu, nevis vidējo");

        openTrend("finance_sufficient", Map.of("by", "municipalities"));
        assertThat(page()).contains("Zemākā atbilde skalā ir 1.").doesNotContain("Rāda mediānu");
    }

    @Test
    void as_published_a_round_without_release_is_a_gap_with_a_word() {
        threeOfEightThenFiveOfNine();

        openTrend("finance_sufficient", Map.of("as", "published"));

        assertThat(page())
                .contains("Šos skaitļus drīkst publicēt.")
                .doesNotContain("Konfidenciāli.")
                .contains("Kā publicēts nerāda izvēli");
        assertThat(rowsOf(0))
                .endsWith("Kārta 2024-10-01 (01.10.2024)|Latgale|nav laidiena|–|–", "Pārējā Latvija|nav laidiena|–|–");
    }

    @Test
    void as_published_no_verb_is_said_where_releases_do_not_tell_who_answered() {
        Actor.Person researcher = People.researcher("r@providus.example");
        for (String date : List.of("2024-06-01", "2024-10-01")) {
            RoundId round = survey.round(survey.firstVersion(), date);
            survey.answer(round, new Random(3));
            Acting.as(researcher, () -> publications.release(round));
        }

        openTrend("finance_sufficient", Map.of("as", "published", "by", "country"));

        assertThat(page())
                .contains("Latvijā atbilžu „Drīzāk piekrītu” vai „Pilnībā piekrītu” īpatsvars: 01.06.2024 – ")
                .containsOnlyOnce("Laidieni nepasaka, vai abās reizēs atbildēja tās pašas pašvaldības")
                .doesNotContain("īpatsvars pieauga", "īpatsvars samazinājās", "īpatsvars nemainījās");
    }

    @Test
    void who_answered_is_folded_where_there_are_more_rounds_than_can_be_looked_over_and_says_all_the_same() {
        for (int month = 1; month <= 6; month++) {
            RoundId round = survey.round(survey.firstVersion(), "2024-0" + month + "-01");
            survey.submit(round, latgale().getFirst(), Map.of("finance_sufficient", "point_4"));
        }
        openTrend("finance_sufficient", Map.of("region", "latgale"));
        assertThat($(Folded.class).all()).isEmpty();
        assertThat(rowsOf(1)).hasSize(13);

        survey.submit(
                survey.round(survey.firstVersion(), "2024-07-01"),
                latgale().getFirst(),
                Map.of("finance_sufficient", "point_5"));
        openTrend("finance_sufficient", Map.of("region", "latgale"));

        Folded folded = $(Folded.class).single();
        assertThat(folded.isOpen()).isFalse();
        assertThat(folded.getSummaryText()).isEqualTo("Tabula un trūkstošās pašvaldības pa kārtām (7 kārtas)");
        assertThat(rowsOf(1))
                .hasSize(15)
                .startsWith(
                        "Kārta un grupa|Aptaujātas|Atbildējušas|Grūti pateikt|Neattiecas|Atstājušas tukšu|Nav iesniegušas")
                .last()
                .isEqualTo("01.07.2024, Pārējā Latvija|34|0|0|0|0|34");
        assertThat($(DataTable.class, folded).all()).hasSize(1);
        assertThat(folded.getElement().getTextRecursively())
                .contains("01.01.2024, Latgale: anketu nav iesniegušas (8): ")
                .contains("01.07.2024, Latgale: anketu nav iesniegušas (8): ");
    }

    @Test
    void texts_have_no_trend_and_an_unknown_question_or_questionnaire_has_no_page() {
        survey.round(survey.firstVersion(), "2024-06-01");

        openTrend("difficulties", Map.of());
        assertThat(page()).contains("Šim jautājumam tendenci nerāda");
        openTrend("nothing", Map.of());
        assertThat(page()).contains("Neviena sākusies kārta šo jautājumu neuzdod.");
        open(ResultsNavigation.trend("nothing", "housed_total"), Map.of());
        assertThat(page()).contains("Šādas tendences nav");
    }
}
