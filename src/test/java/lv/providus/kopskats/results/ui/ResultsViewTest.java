package lv.providus.kopskats.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.chart.Chart;
import lv.providus.kopskats.shared.ui.chart.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class ResultsViewTest extends SpringBrowserlessTest {

    private SurveyFixture survey;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        survey = new SurveyFixture();
        Acting.as(SurveyFixture.RESEARCHER, super::initVaadinEnvironment);
    }

    private void open(String address) {
        open(address, Map.of());
    }

    private void open(String address, Map<String, String> choices) {
        Acting.as(SurveyFixture.RESEARCHER, () -> {
            UI.getCurrent().setLocale(Language.LV.locale());
            UI.getCurrent().navigate(address, QueryParameters.simple(choices));
        });
    }

    private void open(RoundId round) {
        open(ResultsNavigation.results(round));
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    private String page() {
        return textOf((Component) getCurrentView());
    }

    private List<String> headings() {
        return $(H2.class).all().stream().map(ResultsViewTest::textOf).toList();
    }

    private List<String> rowsOf(String caption) {
        DataTable table = $(DataTable.class).all().stream()
                .filter(candidate -> caption.equals(candidate.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
        return $(NativeTableRow.class, table).all().stream()
                .map(row -> String.join(
                        "|", row.getChildren().map(ResultsViewTest::textOf).toList()))
                .toList();
    }

    private RoundId roundWithFiveOfNineAgainstSixOfThirty() {
        RoundId round = survey.fullRound();
        List<String> latgale = SurveyFixture.JDBC.queryForList(
                "select m.atvk from municipality m join planning_region r on r.id = m.planning_region_id where r.code = 'latgale' order by 1",
                String.class);
        List<String> others = survey.asked(round).stream()
                .filter(atvk -> !latgale.contains(atvk))
                .limit(30)
                .toList();
        for (int i = 0; i < 9; i++) {
            survey.submit(round, latgale.get(i), Map.of("finance_sufficient", i < 5 ? 4 : 2, "housed_total", 1000));
        }
        for (int i = 0; i < 30; i++) {
            survey.submit(round, others.get(i), Map.of("finance_sufficient", i < 6 ? 5 : 1, "housed_total", 10));
        }
        return round;
    }

    @Test
    void a_full_round_has_a_section_for_each_slide_then_one_for_every_other_question() {
        open(roundWithFiveOfNineAgainstSixOfThirty());

        assertThat(headings())
                .containsExactly(
                        "Ko rādīt",
                        "Izmitināto īpatsvars pret iedzīvotāju skaitu",
                        "Finanšu resursu pieejamība atbalsta sniegšanai",
                        "Integrācijas pakalpojumi",
                        "Uzņemošās sabiedrības iesaiste",
                        "Uzņemošās sabiedrības atbalsts integrācijai",
                        "Izaicinājumi",
                        "Cik šobrīd dzīvo?",
                        "Cik izmitināti kopā?",
                        "Kādas grūtības?",
                        "Kopš kura datuma ir koordinators?",
                        "Darba veids");
        assertThat(page())
                .contains("Konfidenciāli.")
                .contains("Demonstrācijas kārta")
                .contains("Iesniegtas 39 no 43 anketām (90,7\u00a0%).")
                .contains("Latgalē 5 no 9 pašvaldībām, pārējā Latvijā 6 no 30.");
        assertThat(rowsOf("Finanšu resursu pieejamība atbalsta sniegšanai"))
                .containsExactly(
                        "Atbilde|Latgale, skaits|Latgale, īpatsvars|Pārējā Latvija, skaits|Pārējā Latvija, īpatsvars",
                        "Pilnībā nepiekrītu|0|0,0\u00a0%|24|80,0\u00a0%",
                        "Drīzāk nepiekrītu|4|44,4\u00a0%|0|0,0\u00a0%",
                        "Ne piekrītu, ne nepiekrītu|0|0,0\u00a0%|0|0,0\u00a0%",
                        "Drīzāk piekrītu|5|55,6\u00a0%|0|0,0\u00a0%",
                        "Pilnībā piekrītu|0|0,0\u00a0%|6|20,0\u00a0%",
                        "Grūti pateikt|0|0,0\u00a0%|0|0,0\u00a0%");
        assertThat($(H3.class).all())
                .extracting(ResultsViewTest::textOf)
                .contains(
                        "Latgalē augstāks pieejamo resursu novērtējums nekā pārējā Latvijā",
                        "Vietējo iedzīvotāju iesaisti Latgalē un pārējā Latvijā nevar salīdzināt");
    }

    @Test
    void every_chart_says_in_words_what_its_table_holds() {
        open(roundWithFiveOfNineAgainstSixOfThirty());

        assertThat($(Chart.class).all()).hasSize(5);
        assertThat($(Chart.class).all().getFirst().getDescription())
                .startsWith("Finanšu resursu pieejamība atbalsta sniegšanai: ")
                .contains("Latgale, „Drīzāk piekrītu”: 5 no 9 (55,6\u00a0%)")
                .contains("Pārējā Latvija, „Pilnībā nepiekrītu”: 24 no 30 (80,0\u00a0%)");
        assertThat($(Chart.class).all().getFirst().getElement().getAttribute("role"))
                .isEqualTo("img");
    }

    @Test
    void the_table_of_a_chart_is_hidden_from_sight_only_and_one_tap_shows_it() {
        open(roundWithFiveOfNineAgainstSixOfThirty());
        Figure figure = $(Figure.class).all().getFirst();
        DataTable table = $(DataTable.class, figure).single();
        assertThat(table.isVisible()).isTrue();
        assertThat(table.hasClassName("kk-figure-table-hidden")).isTrue();

        test($(Button.class, figure).withText("Rādīt tabulu").single()).click();

        assertThat(table.hasClassName("kk-figure-table-hidden")).isFalse();
        assertThat(table.getElement().getAttribute("tabindex")).isEqualTo("0");
    }

    @Test
    void the_region_and_the_rows_stand_in_the_address() {
        RoundId round = roundWithFiveOfNineAgainstSixOfThirty();

        open(ResultsNavigation.results(round), Map.of("region", "kurzeme", "rows", "20"));

        assertThat(page()).contains("Kurzemē").contains("Tabulā 20 no 39 pašvaldībām");
        @SuppressWarnings("unchecked")
        Select<ResultsRound.Region> region = $(Select.class).all().getFirst();
        assertThat(region.getValue().code()).isEqualTo("kurzeme");

        ResultsRound.Region vidzeme = region.getListDataView()
                .getItems()
                .filter(item -> item.code().equals("vidzeme"))
                .findFirst()
                .orElseThrow();
        Acting.as(SurveyFixture.RESEARCHER, () -> region.setValue(vidzeme));
        assertThat(page()).contains("Vidzemē ").contains("Tabulā 20 no 39 pašvaldībām");

        assertThat($(Anchor.class).withText("Izaicinājumi").single().getHref())
                .startsWith(ResultsNavigation.results(round) + "?")
                .contains("region=vidzeme")
                .endsWith("#challenges");

        open(ResultsNavigation.results(round), Map.of("region", "nav", "rows", "-1"));
        assertThat(page()).contains("Latgalē").contains("Tabulā 10 no 39 pašvaldībām");
    }

    @Test
    void the_slides_round_shows_the_nine_rows_and_neither_rate_nor_comparison() {
        open(survey.slidesRound());

        assertThat(rowsOf(
                        "Pašvaldības pēc kopā izmitināto Ukrainas civiliedzīvotāju īpatsvara pret iedzīvotāju skaitu"))
                .hasSize(10)
                .contains("Alūksnes novads|70|2\u00a0625|Vidzeme|14\u00a0784datums nav zināms|17,8\u00a0%|18\u00a0%")
                .filteredOn(row -> row.contains("Atšķiras no reģistra"))
                .singleElement()
                .asString()
                .startsWith(
                        "Ventspils valstspilsēta|549|887|Kurzeme|11\u00a0225datums nav zināmsAtšķiras no reģistra: tur ");
        assertThat(page())
                .contains("Prezentācijā redzamas 9 rindas; atbildēja 39 pašvaldības")
                .doesNotContain("Iesniegtas")
                .doesNotContain("pārējā Latvijā ");
        assertThat(headings())
                .containsExactly("Ko rādīt", "Izmitināto īpatsvars pret iedzīvotāju skaitu", "Pārējie jautājumi");
        assertThat($(Chart.class).all()).isEmpty();
    }

    @Test
    void an_empty_round_says_what_is_true() {
        open(survey.fullRound());

        assertThat(page())
                .contains("Vēl nav iesniegta neviena no 43 anketām.")
                .contains("Neviena pašvaldība vēl nav iesniegusi izmitināto skaitu")
                .contains("Skalā nav atbildējusi neviena pašvaldība.")
                .contains("nevar salīdzināt");
        assertThat(rowsOf("Cik šobrīd dzīvo?"))
                .containsExactly("Kur|n|Kopā|Mediāna", "Latgale|0|–|–", "Pārējā Latvija|0|–|–");
    }

    @Test
    void an_unknown_round_leads_back_to_the_list() {
        open("rounds/999999/results");
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Tādas kārtas nav");
        open("rounds/abc/results");
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Tādas kārtas nav");
    }
}
