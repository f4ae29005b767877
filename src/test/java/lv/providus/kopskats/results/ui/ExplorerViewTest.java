package lv.providus.kopskats.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.results.Group;
import lv.providus.kopskats.results.GroupComparison;
import lv.providus.kopskats.results.Grouping;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.SizeClass;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.chart.Chart;
import lv.providus.kopskats.statistics.CliffsDelta;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class ExplorerViewTest extends SpringBrowserlessTest {

    private SurveyFixture survey;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        survey = new SurveyFixture();
        Acting.as(SurveyFixture.RESEARCHER, super::initVaadinEnvironment);
    }

    private void open(RoundId round, Map<String, String> choice) {
        Acting.as(SurveyFixture.RESEARCHER, () -> {
            UI.getCurrent().setLocale(Language.LV.locale());
            UI.getCurrent().navigate(ResultsNavigation.explorer(round), QueryParameters.simple(choice));
        });
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    private String page() {
        return textOf((Component) getCurrentView());
    }

    private List<String> rowsOf(String caption) {
        DataTable table = $(DataTable.class).all().stream()
                .filter(candidate -> caption.equals(candidate.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
        return $(NativeTableRow.class, table).all().stream()
                .map(row -> String.join(
                        "|", row.getChildren().map(ExplorerViewTest::textOf).toList()))
                .toList();
    }

    private RoundId answered() {
        RoundId round = survey.fullRound();
        List<String> asked = survey.asked(round);
        for (int i = 0; i < 40; i++) {
            survey.submit(
                    round,
                    asked.get(i),
                    Map.of(
                            "finance_sufficient",
                            1 + i % 5,
                            "informal_support",
                            i % 3 == 0 ? List.of("events", "other") : List.of("events"),
                            "housed_total",
                            10 * i,
                            "difficulties",
                            "Grūtības " + i,
                            "coordinator_since",
                            "2023-01-11"));
        }
        return round;
    }

    @Test
    void a_scale_has_its_picture_its_comparison_and_who_is_missing() {
        open(answered(), Map.of("question", "finance_sufficient", "region", "latgale"));

        assertThat($(Chart.class).all()).hasSize(1);
        assertThat(rowsOf("Pieejami pietiekami finanšu resursi"))
                .hasSize(3)
                .first()
                .isEqualTo(
                        "Kur|n|Pilnībā nepiekrītu|Drīzāk nepiekrītu|Ne piekrītu, ne nepiekrītu|Drīzāk piekrītu|Pilnībā piekrītu|Grūti pateikt");
        assertThat(page())
                .contains("Atbilde „Drīzāk piekrītu” vai „Pilnībā piekrītu”: Latgale – ")
                .contains("95\u00a0% intervāls no ")
                .contains("Klifa delta")
                .contains("pielāgotas pēc Holma")
                .contains("Anketu nav iesniegušas (3): ");
    }

    @Test
    void each_kind_of_question_has_its_own_figures() {
        RoundId round = answered();

        open(round, Map.of("question", "informal_support", "by", "regions"));
        assertThat(rowsOf("Kā pašvaldība atbalsta?").getFirst())
                .startsWith("Atbilde|Latgale, n = ")
                .contains("Zemgale, n = ");
        assertThat($(TextField.class).all()).hasSize(1);

        open(round, Map.of("question", "housed_total", "by", "kind"));
        assertThat(rowsOf("Cik izmitināti kopā?"))
                .hasSize(4)
                .anySatisfy(row -> assertThat(row).startsWith("Visa Latvija|40|7\u00a0800|195|0|390|"));
        assertThat(page()).contains("(kopsummu attiecība)").contains("(attiecību vidējais)");

        open(round, Map.of("question", "coordinator_since"));
        assertThat(rowsOf("Kopš kura datuma ir koordinators?")).hasSize(41);
        assertThat(page()).contains("tests tiem nav piemērots");

        open(round, Map.of("question", "difficulties"));
        TextField search = $(TextField.class).single();
        test(search).setValue("grūtības 39");
        assertThat(rowsOf("Kādas grūtības?")).hasSize(2).last().asString().endsWith("|Grūtības 39");
        assertThat(page()).contains("Atrasts: 1 no 40.");
    }

    @Test
    void an_empty_round_says_what_is_true() {
        RoundId round = survey.fullRound();

        for (String question : List.of("finance_sufficient", "informal_support", "housed_total", "difficulties")) {
            open(round, Map.of("question", question));
            assertThat(page())
                    .containsIgnoringCase("nav atbildējusi neviena pašvaldība.")
                    .contains("Anketu nav iesniegušas (43): ");
        }
    }

    @Test
    void all_that_find_it_hard_to_say_stand_beside_a_scale_without_points() {
        RoundId round = survey.fullRound();
        survey.asked(round)
                .forEach(atvk -> survey.submit(round, atvk, Map.of("finance_sufficient", SurveyFixture.DOES_NOT_KNOW)));

        open(round, Map.of("question", "finance_sufficient", "by", "size"));

        assertThat(page()).contains("Skalā nav atbildējusi neviena pašvaldība.");
        assertThat(rowsOf("Pieejami pietiekami finanšu resursi"))
                .filteredOn(row -> row.contains("|100,0\u00a0%") || row.contains("(100,0\u00a0%)"))
                .hasSize(3);
    }

    @Test
    void every_name_of_a_group_and_every_size_of_an_effect_has_a_text() {
        ExplorerWording wording = new ExplorerWording(new Texts(), Language.LV.locale(), false);
        for (SizeClass size : SizeClass.values()) {
            assertThat(wording.group(new Group.OfSize(size))).doesNotContain("results.");
        }
        for (lv.providus.kopskats.municipality.MunicipalityKind kind :
                lv.providus.kopskats.municipality.MunicipalityKind.values()) {
            assertThat(wording.group(new Group.OfKind(kind))).doesNotContain("results.");
        }
        for (Grouping grouping : Grouping.values()) {
            assertThat(wording.text("results.grouping." + grouping.name())).doesNotContain("results.");
        }
        for (CliffsDelta.Size size : CliffsDelta.Size.values()) {
            assertThat(wording.text("results.compare.size." + size.name())).doesNotContain("results.");
        }
        for (GroupComparison.Ranked ranked : GroupComparison.Ranked.values()) {
            assertThat(wording.text("results.compare.cliff." + ranked.name(), "", "", "", 1, "", 1))
                    .doesNotContain("results.");
        }
    }

    @Test
    void a_map_has_a_square_for_each_municipality_asked_and_says_each_of_them() {
        RoundId round = answered();
        open(round, Map.of("question", "housed_total", "region", "latgale"));
        List<String> tiles = $(ListItem.class).all().stream()
                .filter(item -> item.hasClassName("kk-tile"))
                .map(ExplorerViewTest::textOf)
                .toList();
        assertThat(tiles).hasSize(survey.asked(round).size());
        assertThat(tiles).anyMatch(tile -> tile.contains("uz 1 000 iedzīvotājiem (atbilde: "));
        assertThat(tiles).anyMatch(tile -> tile.contains("anketa nav iesniegta"));
        assertThat($(ListItem.class).all().stream()
                        .filter(item -> item.hasClassName("kk-tile-in-focus") && item.hasClassName("kk-tile"))
                        .map(ExplorerViewTest::textOf))
                .isNotEmpty()
                .allMatch(tile -> tile.contains(", Latgale: "));

        open(round, Map.of("question", "difficulties"));
        assertThat(page()).doesNotContain("Katrs kvadrāts");
    }
}
