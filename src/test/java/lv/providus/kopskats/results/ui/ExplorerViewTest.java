package lv.providus.kopskats.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.results.Group;
import lv.providus.kopskats.results.GroupComparison;
import lv.providus.kopskats.results.Grouping;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.SizeClass;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.ui.CopyTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.OnScreen;
import lv.providus.kopskats.shared.ui.chart.Chart;
import lv.providus.kopskats.shared.ui.chart.Figure;
import lv.providus.kopskats.statistics.CliffsDelta;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class ExplorerViewTest extends SpringBrowserlessTest {

    private final OnScreen screen = new OnScreen(this);
    private SurveyFixture survey;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        survey = new SurveyFixture();
        Acting.as(SurveyFixture.RESEARCHER, super::initVaadinEnvironment);
    }

    private void open(RoundId round, Map<String, String> choice) {
        Acting.as(SurveyFixture.RESEARCHER, () -> {
            OnScreen.open(ResultsNavigation.explorer(round), QueryParameters.simple(choice), Language.LV);
        });
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
        assertThat(screen.rowsOf("Pieejami pietiekami finanšu resursi"))
                .extracting(row -> row.substring(0, row.indexOf('|')))
                .containsExactly(
                        "Atbilde",
                        "Pilnībā nepiekrītu",
                        "Drīzāk nepiekrītu",
                        "Ne piekrītu, ne nepiekrītu",
                        "Drīzāk piekrītu",
                        "Pilnībā piekrītu",
                        "Grūti pateikt");
        assertThat(screen.page())
                .contains("Atbilde „Drīzāk piekrītu” vai „Pilnībā piekrītu”: Latgale – ")
                .contains("95\u00a0% intervāls no ")
                .contains("Klifa delta")
                .contains("pielāgotas pēc Holma")
                .contains("Anketu nav iesniegušas (3): ");
    }

    /** Two of the nine of Latgale tick events, one of them premises, too; of the others nobody answers. */
    private RoundId twoOfLatgale() {
        RoundId round = survey.fullRound();
        survey.submit(
                round,
                "0037000",
                Map.of("finance_sufficient", 4, "informal_support", List.of("events"), "residents_support", 5));
        survey.submit(
                round, "0002000", Map.of("finance_sufficient", 5, "informal_support", List.of("events", "premises")));
        SurveyFixture.JDBC.update(
                "update population set residents = case m.atvk when '0037000' then 10000 else 30000 end"
                        + " from municipality m where m.id = municipality_id and m.atvk in ('0037000', '0002000')");
        return round;
    }

    @Test
    void counts_and_shares_stand_in_columns_of_their_own_so_that_a_spreadsheet_takes_them_as_numbers() {
        RoundId round = twoOfLatgale();

        open(round, Map.of("question", "finance_sufficient", "region", "latgale"));
        assertThat(screen.rowsOf("Pieejami pietiekami finanšu resursi"))
                .containsExactly(
                        "Atbilde|Latgale, skaits (n\u00a0=\u00a02)|Latgale, īpatsvars"
                                + "|Pārējā Latvija, skaits (n\u00a0=\u00a00)|Pārējā Latvija, īpatsvars",
                        "Pilnībā nepiekrītu|0|0,0\u00a0%|–|–",
                        "Drīzāk nepiekrītu|0|0,0\u00a0%|–|–",
                        "Ne piekrītu, ne nepiekrītu|0|0,0\u00a0%|–|–",
                        "Drīzāk piekrītu|1|50,0\u00a0%|–|–",
                        "Pilnībā piekrītu|1|50,0\u00a0%|–|–",
                        "Grūti pateikt|0|0,0\u00a0%|–|–");

        open(round, Map.of("question", "informal_support", "region", "latgale"));
        assertThat(screen.rowsOf("Kā pašvaldība atbalsta?"))
                .startsWith(
                        "Atbilde|Latgale, skaits (n\u00a0=\u00a02)|Latgale, īpatsvars"
                                + "|Pārējā Latvija, skaits (n\u00a0=\u00a00)|Pārējā Latvija, īpatsvars",
                        "Pasākumi|2|100,0\u00a0%|–|–")
                .contains("Telpas|1|50,0\u00a0%|–|–");
    }

    @Test
    void a_share_of_residents_is_called_so_beside_the_number_of_municipalities() {
        RoundId round = twoOfLatgale();
        Map<String, String> byResidents =
                Map.of("question", "informal_support", "region", "latgale", "weight", "residents");

        open(round, byResidents);
        assertThat(screen.rowsOf("Kā pašvaldība atbalsta?"))
                .startsWith("Atbilde|Latgale, pašvaldību skaits (n\u00a0=\u00a02)|Latgale, iedzīvotāju īpatsvars"
                        + "|Pārējā Latvija, pašvaldību skaits (n\u00a0=\u00a00)|Pārējā Latvija, iedzīvotāju īpatsvars")
                .contains("Telpas|1|75,0\u00a0%|–|–");

        Acting.as(
                SurveyFixture.RESEARCHER,
                () -> OnScreen.open(
                        ResultsNavigation.explorer(round), QueryParameters.simple(byResidents), Language.EN));
        assertThat(screen.page()).contains("Latgale, municipalities (n\u00a0=\u00a02)", "Latgale, share of residents");
    }

    @Test
    void a_ranking_has_each_of_its_numbers_in_a_column_of_its_own() {
        RoundId round = survey.fullRound();
        survey.submit(round, "0037000", Map.of("housed_total", 250, "informal_support", List.of("events", "other")));
        SurveyFixture.JDBC.update("update population set residents = 10000 from municipality m"
                + " where m.id = municipality_id and m.atvk = '0037000'");

        open(round, Map.of("question", "housed_total"));
        assertThat(screen.rowsOf("Pašvaldības pēc kārtas"))
                .startsWith(
                        "Pašvaldība|Plānošanas reģions|Uz 1\u00a0000 iedzīvotājiem|Atbilde",
                        "Ludzas novads|Latgale|25,0|250")
                .contains("Rēzeknes novads|Latgale|anketa nav iesniegta|–");

        open(round, Map.of("question", "informal_support"));
        assertThat(screen.rowsOf("Pašvaldības pēc kārtas"))
                .startsWith("Pašvaldība|Plānošanas reģions|Atzīmētas atbildes (no 4)", "Ludzas novads|Latgale|1");
    }

    @Test
    void each_kind_of_question_has_its_own_figures() {
        RoundId round = answered();

        open(round, Map.of("question", "informal_support", "by", "regions"));
        assertThat(screen.rowsOf("Kā pašvaldība atbalsta?").getFirst())
                .startsWith("Atbilde|Latgale, skaits (n\u00a0=\u00a0")
                .contains("|Zemgale, skaits (n\u00a0=\u00a0");
        assertThat($(TextField.class).all()).hasSize(1);

        open(round, Map.of("question", "housed_total", "by", "kind"));
        assertThat(screen.rowsOf("Cik izmitināti kopā?"))
                .hasSize(4)
                .last()
                .isEqualTo("Visa Latvija|40|7\u00a0800|195|0|390");
        assertThat(screen.rowsOf("Cik izmitināti kopā? – uz 1\u00a0000 iedzīvotājiem")
                        .getFirst())
                .isEqualTo(
                        "Uz 1\u00a0000 iedzīvotājiem|n|Kopsummu attiecība|Pašvaldību attiecību vidējais|Pašvaldību attiecību mediāna");
        assertThat(screen.rowsOf("Cik izmitināti kopā? – pa pašvaldībām"))
                .hasSize(41)
                .element(1)
                .asString()
                .endsWith("|390");
        assertThat($(Chart.class).all()).hasSize(2);
        assertThat(screen.page()).contains("(kopsummu attiecība)").contains("(attiecību vidējais)");

        open(round, Map.of("question", "coordinator_since"));
        assertThat(screen.rowsOf("Kopš kura datuma ir koordinators?"))
                .hasSize(4)
                .last()
                .isEqualTo("Visa Latvija|40|11.01.2023|11.01.2023|11.01.2023");
        assertThat(screen.rowsOf("Kopš kura datuma ir koordinators? – pa pašvaldībām"))
                .hasSize(41);
        assertThat(screen.page()).contains("tests tiem nav piemērots");

        open(round, Map.of("question", "difficulties"));
        TextField search = $(TextField.class).single();
        test(search).setValue("grūtības 39");
        assertThat(screen.rowsOf("Kādas grūtības?"))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("|Grūtības 39");
        assertThat(screen.page()).contains("Atrasts: 1 no 40.");
    }

    @Test
    void an_empty_round_says_what_is_true() {
        RoundId round = survey.fullRound();

        for (String question : List.of("finance_sufficient", "informal_support", "housed_total", "difficulties")) {
            open(round, Map.of("question", question));
            assertThat(screen.page())
                    .containsIgnoringCase("nav atbildējusi neviena pašvaldība.")
                    .contains("Anketu nav iesniegušas (43): ");
        }
    }

    @Test
    void a_round_that_asks_nobody_says_so() {
        RoundId round = survey.round(
                "full",
                Objects.requireNonNull(SurveyFixture.JDBC.queryForObject(
                        "select id from population_set order by id limit 1", Long.class)));

        for (String by : List.of("region", "regions", "kind", "size")) {
            open(round, Map.of("question", "finance_sufficient", "by", by));
            assertThat(screen.page()).contains("Šajā kārtā nav aptaujāta neviena pašvaldība");
        }
    }

    @Test
    void a_map_of_accepted_submissions_does_not_say_that_the_others_were_never_submitted() {
        open(answered(), Map.of("question", "housed_total", "counted", "accepted"));

        assertThat($(ListItem.class).all().stream()
                        .filter(item -> item.hasClassName("kk-tile"))
                        .map(OnScreen::textOf))
                .hasSize(43)
                .allMatch(tile -> tile.endsWith(": apstiprinātas anketas nav"));
    }

    @Test
    void every_table_of_figures_can_be_copied() {
        RoundId round = answered();

        for (String question : List.of(
                "finance_sufficient", "informal_support", "housed_total", "difficulties", "coordinator_since")) {
            open(round, Map.of("question", question, "region", "latgale"));
            assertThat($(DataTable.class).all())
                    .isNotEmpty()
                    .allMatch(table -> table.getParent().orElseThrow().hasClassName(CopyTable.AROUND));
        }
    }

    @Test
    void all_that_find_it_hard_to_say_stand_beside_a_scale_without_points() {
        RoundId round = survey.fullRound();
        survey.asked(round)
                .forEach(atvk -> survey.submit(round, atvk, Map.of("finance_sufficient", SurveyFixture.DOES_NOT_KNOW)));

        open(round, Map.of("question", "finance_sufficient", "by", "size"));

        assertThat(screen.page()).contains("Skalā nav atbildējusi neviena pašvaldība.");
        assertThat(screen.rowsOf("Pieejami pietiekami finanšu resursi"))
                .last()
                .asString()
                .matches("Grūti pateikt(\\|\\d+\\|100,0\u00a0%){3}");
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
        for (Grouping grouping : EnumSet.complementOf(EnumSet.of(Grouping.OWN))) {
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
                .map(OnScreen::textOf)
                .toList();
        assertThat(tiles).hasSize(survey.asked(round).size());
        assertThat(tiles).anyMatch(tile -> tile.contains("uz 1\u00a0000 iedzīvotājiem (atbilde: "));
        assertThat(tiles).anyMatch(tile -> tile.contains("anketa nav iesniegta"));
        assertThat($(ListItem.class).all().stream()
                        .filter(item -> item.hasClassName("kk-tile-in-focus") && item.hasClassName("kk-tile"))
                        .map(OnScreen::textOf))
                .isNotEmpty()
                .allMatch(tile -> tile.contains(", Latgale: "));

        assertThat(tiles).anyMatch(tile -> tile.startsWith("Augšdau.Augš"));
        assertThat($(Figure.class).all())
                .filteredOn(figure -> figure.getElement().getOuterHTML().contains("<kopskats-tiles"))
                .singleElement()
                .satisfies(figure -> assertThat(OnScreen.textOf(figure)).contains("PNG", "SVG"));

        open(round, Map.of("question", "difficulties"));
        assertThat(screen.page()).doesNotContain("Katrs kvadrāts");
    }

    @Test
    void squares_hold_few_characters_and_classes_of_the_key_do_not_meet() {
        long set = Objects.requireNonNull(SurveyFixture.JDBC.queryForObject(
                "insert into population_set (name, source) values ('Visur vienādi', 'tests') returning id",
                Long.class));
        RoundId round = survey.round("full", set);
        SurveyFixture.JDBC.update("""
                insert into participation (round_id, municipality_id)
                select ?, id from municipality where valid_to is null""", round.value());
        SurveyFixture.JDBC.update("""
                insert into population (population_set_id, municipality_id, residents)
                select ?, id, 100000 from municipality where valid_to is null""", set);
        List<String> asked = survey.asked(round);
        for (int i = 0; i < asked.size(); i++) {
            survey.submit(round, asked.get(i), Map.of("housed_total", i == 0 ? 13_880 : 2_700 + i));
        }

        open(round, Map.of("question", "housed_total", "by", "kind"));

        assertThat($(Span.class).all().stream()
                        .filter(span -> span.hasClassName("kk-tile-figure"))
                        .map(Span::getText))
                .contains("139")
                .allMatch(figure -> figure.length() <= 4);
        assertThat(screen.page()).contains("138,8 uz 1\u00a0000 iedzīvotājiem");
        List<String[]> classes = $(ListItem.class).all().stream()
                .filter(item -> !item.hasClassName("kk-tile"))
                .map(OnScreen::textOf)
                .filter(text -> text.matches("[0-9,]+–[0-9,]+"))
                .map(text -> text.split("–"))
                .toList();
        assertThat(classes).hasSize(5);
        for (int i = 1; i < classes.size(); i++) {
            assertThat(classes.get(i)[0]).isNotEqualTo(classes.get(i - 1)[1]);
        }
    }

    @Test
    void residents_themselves_are_not_counted_per_resident() {
        RoundId round = survey.fullRound();
        survey.asked(round).forEach(atvk -> survey.submit(round, atvk, Map.of("population", 20_000)));

        open(round, Map.of("question", "population", "by", "kind"));

        assertThat(screen.page()).contains("Šis ir pats iedzīvotāju skaits").doesNotContain("kopsummu attiecība");
        assertThat(screen.page()).contains("atbilde tūkstošos");
        assertThat($(ListItem.class).all().stream()
                        .filter(item -> item.hasClassName("kk-tile"))
                        .map(OnScreen::textOf))
                .hasSize(43)
                .allMatch(tile -> tile.contains("20,0") && tile.endsWith(": 20\u00a0000"));
        assertThat(screen.rowsOf("Iedzīvotāju skaits pašvaldībā").getLast())
                .isEqualTo("Visa Latvija|43|860\u00a0000|20\u00a0000|20\u00a0000|20\u00a0000");
    }

    @Test
    void a_statement_of_a_battery_stands_among_all_of_them() {
        SurveyFixture.JDBC.update("update question set battery_id = (select id from question where code ="
                + " 'integration_statements') where code = 'finance_sufficient'");
        RoundId round = survey.fullRound();
        survey.asked(round).forEach(atvk -> survey.submit(round, atvk, Map.of("residents_support", 4)));

        open(round, Map.of("question", "residents_support", "region", "latgale"));

        assertThat(screen.page()).contains("Visi apgalvojumi kopā");
        assertThat($(Chart.class).all()).hasSize(3);
        assertThat(screen.rowsOf("Novērtējiet apgalvojumus Latgale"))
                .containsExactly(
                        "Apgalvojums|Atbilde|Skaits|Īpatsvars|n",
                        "Iedzīvotāji atbalsta integrāciju|Pilnībā nepiekrītu|0|0,0\u00a0%|9",
                        "Drīzāk nepiekrītu|0|0,0\u00a0%|9",
                        "Ne piekrītu, ne nepiekrītu|0|0,0\u00a0%|9",
                        "Drīzāk piekrītu|9|100,0\u00a0%|9",
                        "Pilnībā piekrītu|0|0,0\u00a0%|9",
                        "Grūti pateikt|0|0,0\u00a0%|9",
                        "Pieejami pietiekami finanšu resursi|Pilnībā nepiekrītu|–|–|0",
                        "Drīzāk nepiekrītu|–|–|0",
                        "Ne piekrītu, ne nepiekrītu|–|–|0",
                        "Drīzāk piekrītu|–|–|0",
                        "Pilnībā piekrītu|–|–|0",
                        "Grūti pateikt|–|–|0");
        assertThat(screen.rowsOf("Novērtējiet apgalvojumus Pārējā Latvija")).hasSize(13);
    }

    @Test
    void the_same_question_is_one_step_away_as_published_and_over_time_and_what_is_not_published_is_said() {
        RoundId round = answered();
        open(round, Map.of("question", "finance_sufficient", "within", "riga,latgale", "weight", "residents"));

        List<String> addresses =
                $(Anchor.class).all().stream().map(Anchor::getHref).toList();
        assertThat(addresses).contains("rounds/" + round + "/results/publication?question=finance_sufficient");
        assertThat(addresses).contains("trends/ukraine/finance_sufficient");
        assertThat(screen.page())
                .contains("No šīs izvēles nepublicē: izvēlēto reģionu atlase, svērums pēc iedzīvotājiem.");

        for (String question : List.of("residing_now", "difficulties", "coordinator_since")) {
            open(round, Map.of("question", question, "within", "riga,latgale", "weight", "residents"));
            assertThat(screen.page())
                    .contains("No šīs izvēles nepublicē: izvēlēto reģionu atlase.")
                    .doesNotContain("izvēlēto reģionu atlase, svērums pēc iedzīvotājiem");
        }
    }

    @Test
    void own_groups_are_compared_and_groups_that_are_gone_are_said_to_be() {
        RoundId round = answered();
        SurveyFixture.JDBC.update(
                "insert into own_grouping (name, with_rest, created_by_label, changed_by_label) values ('Mūsu', true, 'P', 'P')");
        String id = SurveyFixture.JDBC.queryForObject("select max(id)::text from own_grouping", String.class);
        SurveyFixture.JDBC.update(
                "insert into own_group (own_grouping_id, position, name) values (" + id + ", 1, 'Pilsētas')");
        SurveyFixture.JDBC.update("insert into own_group_member (own_grouping_id, municipality_id, position) select "
                + id + ", id, 1 from municipality where kind = 'valstspilseta'");

        open(round, Map.of("question", "finance_sufficient", "by", "own:" + id));
        assertThat(screen.rowsOf("Pieejami pietiekami finanšu resursi"))
                .hasSize(7)
                .first()
                .asString()
                .matches("Atbilde\\|Pilsētas, skaits [^|]+\\|Pilsētas, īpatsvars\\|[^|]+\\|[^|]+");
        assertThat(screen.page()).contains("Divu grupu salīdzinājums").contains("nepublicē: savas grupas.");

        open(round, Map.of("question", "finance_sufficient", "by", "own:99999999"));
        assertThat(screen.page()).contains("Tādu grupu nav: varbūt kāds tās ir izdzēsis vai adrese ir nepilna.");
        assertThat(screen.rowsOf("Pieejami pietiekami finanšu resursi"))
                .hasSize(7)
                .startsWith(
                        "Atbilde|Visa Latvija, skaits (n\u00a0=\u00a040)|Visa Latvija, īpatsvars",
                        "Pilnībā nepiekrītu|8|20,0\u00a0%");
        open(round, Map.of("question", "housed_total", "by", "own:99999999"));
        assertThat(screen.rowsOf("Cik izmitināti kopā?"))
                .hasSize(2)
                .last()
                .isEqualTo("Visa Latvija|40|7\u00a0800|195|0|390");
    }

    @Test
    void who_is_in_no_own_group_is_said_to_be_outside_them_and_is_in_the_total() {
        RoundId round = answered();
        SurveyFixture.JDBC.update(
                "insert into own_grouping (name, with_rest, created_by_label, changed_by_label) values ('Mūsu', false, 'P', 'P')");
        String id = SurveyFixture.JDBC.queryForObject("select max(id)::text from own_grouping", String.class);
        for (String[] group : new String[][] {{"1", "Ludza", "0037000"}, {"2", "Madona", "0038000"}}) {
            SurveyFixture.JDBC.update("insert into own_group (own_grouping_id, position, name) values (" + id + ", "
                    + group[0] + ", '" + group[1] + "')");
            SurveyFixture.JDBC.update(
                    "insert into own_group_member (own_grouping_id, municipality_id, position) select " + id + ", id, "
                            + group[0] + " from municipality where atvk = '" + group[2] + "'");
        }

        open(round, Map.of("question", "housed_total", "by", "own:" + id, "within", "latgale"));

        assertThat(screen.rowsOf("Cik izmitināti kopā?"))
                .hasSize(3)
                .satisfies(rows -> assertThat(rows.get(1)).startsWith("Ludza|1|"))
                .last()
                .asString()
                .startsWith("Visi izvēlētie reģioni|");
        assertThat(screen.rowsOf("Kas atbildēja un kuru atbilžu trūkst")).hasSize(3);
        assertThat(screen.rowsOf("Cik izmitināti kopā? – pa pašvaldībām").stream()
                        .skip(1))
                .hasSizeGreaterThan(1)
                .allMatch(row -> row.contains("|ārpus grupām|") || row.contains("|Ludza|"))
                .anyMatch(row -> row.contains("|ārpus grupām|"));
        assertThat(screen.page())
                .contains("Salīdzinājumā šo pašvaldību nav, bet kopskaitā, sarakstos un kartē tās ir.");
    }

    @Test
    void those_who_went_into_a_member_later_are_told_of_in_one_sentence_that_is_true_in_their_time() {
        RoundId round = answered();
        SurveyFixture.JDBC.update(
                "insert into own_grouping (name, with_rest, created_by_label, changed_by_label) values ('Mūsu', true, 'P', 'P')");
        String id = SurveyFixture.JDBC.queryForObject("select max(id)::text from own_grouping", String.class);
        SurveyFixture.JDBC.update(
                "insert into own_group (own_grouping_id, position, name) values (" + id + ", 1, 'Madona')");
        SurveyFixture.JDBC.update("insert into own_group_member (own_grouping_id, municipality_id, position) select "
                + id + ", id, 1 from municipality where atvk = '0038001'");

        open(round, Map.of("question", "housed_total", "by", "own:" + id));

        assertThat(screen.page())
                .contains("Madonas novads un Varakļānu novads grupā ir tās pašvaldības vietā, kurā šīs pašvaldības"
                        + " vēlāk iekļāva: Madonas novads (0038001).")
                .doesNotContain("apvienojoties");
    }

    @Test
    void where_nothing_is_accepted_nobody_is_said_not_to_have_answered() {
        RoundId round = answered();

        for (String question : List.of("finance_sufficient", "informal_support", "housed_total", "difficulties")) {
            open(round, Map.of("question", question, "counted", "accepted"));
            assertThat(screen.page())
                    .contains("Neviena anketa vēl nav apstiprināta.")
                    .doesNotContainIgnoringCase("nav atbildējusi neviena pašvaldība");
        }
        open(round, Map.of("question", "housed_total", "counted", "accepted", "within", "latgale"));
        assertThat(screen.page()).contains("Neviena anketa no izvēlētajiem reģioniem vēl nav apstiprināta.");
    }

    @Test
    void where_all_found_it_hard_to_say_the_reasons_are_pointed_to() {
        RoundId round = survey.fullRound();
        survey.asked(round)
                .forEach(atvk -> survey.submit(round, atvk, Map.of("housed_total", SurveyFixture.DOES_NOT_KNOW)));

        open(round, Map.of("question", "housed_total"));

        assertThat(screen.page())
                .contains("Nav nevienas atbildes, ko varētu skaitīt")
                .contains("Bija grūti pateikt (43): ")
                .doesNotContain("Nav atbildējusi neviena pašvaldība");
    }

    @Test
    void a_code_of_any_length_in_the_address_is_told_briefly() {
        open(answered(), Map.of("question", "x".repeat(7_000)));

        assertThat(screen.page())
                .contains("Jautājuma ar kodu „" + "x".repeat(60) + "…” šajā kārtā nav")
                .doesNotContain("x".repeat(61));
    }

    @Test
    void the_title_of_the_tab_names_the_question() {
        open(answered(), Map.of("question", "finance_sufficient"));

        assertThat(((ExplorerView) getCurrentView()).getPageTitle())
                .isEqualTo("Pieejami pietiekami finanšu resursi – izpēte: Kārta");
    }

    @Test
    void what_was_written_is_counted_by_category_and_said_to_be_coded_by_researchers() {
        RoundId round = answered();
        SurveyFixture.JDBC.update("""
                insert into answer_category (round_id, question_id, position, name_lv, name_en, created_by_label)
                select ?, id, 1, 'Nauda', 'Money', 'P' from question where code = 'difficulties'""", round.value());
        SurveyFixture.JDBC.update("""
                insert into coded_answer (round_id, question_id, municipality_id, coded_text, coded_by_label)
                select s.round_id, a.question_id, s.municipality_id, a.text_value, 'P'
                from submitted_answer a join submission s on s.id = a.submission_id
                where s.round_id = ? and a.text_value in ('Grūtības 1', 'Grūtības 2')""", round.value());
        SurveyFixture.JDBC.update("""
                insert into coded_answer_category (round_id, question_id, municipality_id, answer_category_id)
                select c.round_id, c.question_id, c.municipality_id, g.id from coded_answer c
                join answer_category g on g.round_id = c.round_id where c.coded_text = 'Grūtības 1'""");

        open(round, Map.of("question", "difficulties", "by", "regions"));

        List<String> rows = screen.rowsOf("Kādas grūtības? – rakstītais, ko kodējuši pētnieki");
        assertThat(rows)
                .extracting(row -> row.substring(0, row.indexOf('|')))
                .containsExactly("Atbilde", "Nauda", "Nevienā kategorijā", "Vēl nav kodēts", "Kodējums novecojis");
        assertThat(rows.get(1)).containsPattern("\\|1\\|\\d+,\\d\u00a0%");
        assertThat(screen.page()).contains("Kategorijas piešķīruši pētnieki.").contains("kodēti 2, nav kodēti 38");
    }

    @Test
    void one_answer_and_a_region_without_answers_still_make_a_page() {
        RoundId round = survey.fullRound();
        survey.submit(
                round, "0037000", Map.of("housed_total", 7, "finance_sufficient", 3, "informal_support", List.of()));

        for (String question : List.of("housed_total", "finance_sufficient", "informal_support")) {
            for (String by : List.of("region", "regions", "kind", "size")) {
                open(round, Map.of("question", question, "by", by, "region", "latgale"));
                assertThat(screen.page())
                        .contains("Kas atbildēja un kuru atbilžu trūkst")
                        .contains("Anketu nav iesniegušas (42): ");
            }
        }
        open(round, Map.of("question", "finance_sufficient", "region", "riga"));
        assertThat(screen.page()).contains("Nav ko salīdzināt: vienā no grupām atbilžu nav.");
    }

    @Test
    void questions_are_found_by_wording_and_code() {
        RoundId round = answered();
        open(round, Map.of("question", "finance_sufficient"));
        ComboBox<ResultsQuestion> combo = combo();

        assertThat(found(combo, "FINANŠU")).containsExactly("finance_sufficient");
        assertThat(found(combo, "housed_t")).containsExactly("housed_total");
        assertThat(found(combo, "novērtējiet")).containsExactly("residents_support");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<ResultsQuestion> combo() {
        return $(ComboBox.class).single();
    }

    private static List<String> found(ComboBox<ResultsQuestion> combo, String typed) {
        return combo.getListDataView()
                .getItems()
                .filter(item -> ExplorerControls.matches(item, typed, Language.LV.locale()))
                .map(ResultsQuestion::code)
                .toList();
    }
}
