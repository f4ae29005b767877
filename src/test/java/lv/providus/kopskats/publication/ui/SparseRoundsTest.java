package lv.providus.kopskats.publication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.publication.PublicPageService;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.round.RoundEditing;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.OnScreen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What publication, the public page and the comparison for coordinators say of rounds with hardly any answers. */
@IntegrationTest
class SparseRoundsTest extends SpringBrowserlessTest {

    @Autowired
    PublicPageService pages;

    @Autowired
    RoundEditing editing;

    private final OnScreen screen = new OnScreen(this);
    private SurveyFixture survey;
    private RoundId round;
    private Actor.Person researcher;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        survey = new SurveyFixture();
        researcher = People.researcher("r@providus.example");
        SurveyFixture.publishInGroupsOnly();
        round = survey.fullRound();
        super.initVaadinEnvironment();
    }

    private void publish() {
        Acting.as(researcher, () -> {
            editing.publish(round, 0);
            pages.switchOn(
                    round,
                    List.of(SurveyFixture.question("finance_sufficient"), SurveyFixture.question("housed_total")));
        });
    }

    private String page(String address, String question) {
        OnScreen.open(address, QueryParameters.of(QuestionChoice.PARAMETER, question), Language.LV);
        return screen.page();
    }

    private String preview(String question) {
        return Acting.as(researcher, () -> page(ResultsNavigation.publication(round), question));
    }

    private String benchmark(String question) {
        return Acting.as(
                SurveyFixture.coordinator("0037000"), () -> page("my-rounds/" + round + "/benchmark", question));
    }

    private void submit(String atvk, Object finance, Object housed) {
        survey.submit(round, atvk, Map.of("finance_sufficient", finance, "housed_total", housed));
    }

    @Test
    void where_nobody_submitted_all_pages_say_so_and_withhold_nothing() {
        assertThat(preview("finance_sufficient"))
                .contains("Visa Latvija: aptaujātas 43, anketu nav iesniegusi neviena.")
                .contains("Anketu nav iesniegusi neviena pašvaldība, tāpēc rādīt nav ko.")
                .doesNotContain("nerāda:", "Viedokļus rāda grupām");
        publish();

        assertThat(page(RoundNavigation.published(round), "finance_sufficient"))
                .contains("Atbildēja 0 pašvaldību no 43", "Anketu nav iesniegusi neviena pašvaldība")
                .contains("Latgale90–––––––")
                .doesNotContain("nerāda");
        assertThat(page(RoundNavigation.published(round), "housed_total"))
                .contains("Visa Latvija4300–", "Ludzas novads–anketa nav iesniegta");
        assertThat(benchmark("finance_sufficient"))
                .contains("Jūsu pašvaldības atbilde: anketa nav iesniegta")
                .contains("Latgale: aptaujātas 9, anketu nav iesniegusi neviena.")
                .doesNotContain("nerāda,");
        assertThat(benchmark("housed_total")).contains("Ludzas novads–Latgale, kopā–Visa Latvija, kopā–");
    }

    @Test
    void one_opinion_alone_is_withheld_from_everybody_and_one_number_is_named() {
        submit("0037000", 4, 12);
        assertThat(preview("finance_sufficient"))
                .contains("Visa Latvija: aptaujātas 43, anketu iesniegušas 1; atbildes nerāda.")
                .contains("Visus vai daļu skaitļu nerāda: Visa Latvija; Latgale; Novadi; ")
                .contains("Kurzeme80–––––––");
        publish();

        assertThat(page(RoundNavigation.published(round), "finance_sufficient"))
                .contains("Atbildēja 1 pašvaldība no 43", "atbildes nerāda")
                .doesNotContain("1 (100");
        assertThat(page(RoundNavigation.published(round), "housed_total"))
                .contains("Latgale9111219", "Ludzas novads1.12", "Kurzeme800–");
        assertThat(benchmark("finance_sufficient"))
                .contains("Jūsu pašvaldības atbilde: Drīzāk piekrītu")
                .contains("Latgale: skaitļus nerāda, jo no tiem varētu uzzināt, ko atbildēja atsevišķas pašvaldības.");
        assertThat(benchmark("housed_total")).contains("1. vieta starp 1 pašvaldīb");
    }

    @Test
    void where_all_find_it_hard_to_say_no_opinion_is_shown_and_the_numbers_name_the_reason() {
        survey.asked(round).forEach(atvk -> submit(atvk, SurveyFixture.DOES_NOT_KNOW, SurveyFixture.DOES_NOT_KNOW));
        publish();

        assertThat(page(RoundNavigation.published(round), "finance_sufficient"))
                .contains("Visa Latvija: aptaujātas 43, anketu iesniegušas 43; atbildes nerāda.")
                .doesNotContain("neviena");
        assertThat(page(RoundNavigation.published(round), "housed_total"))
                .contains("Visa Latvija43430–", "Ludzas novads–grūti pateikt");
        assertThat(benchmark("finance_sufficient")).contains("Jūsu pašvaldības atbilde: grūti pateikt");
        assertThat(benchmark("housed_total")).contains("Ludzas novads–").doesNotContain("vieta starp");
    }

    @Test
    void a_region_without_answers_is_said_to_have_none_beside_regions_with_figures() {
        List<String> latgale = SurveyFixture.municipalitiesOf("latgale");
        List<String> others = survey.asked(round).stream()
                .filter(atvk -> !latgale.contains(atvk))
                .toList();
        for (int i = 0; i < others.size(); i++) {
            submit(others.get(i), 1 + i % 5, 5);
        }
        publish();

        assertThat(page(RoundNavigation.published(round), "finance_sufficient"))
                .contains("Latgale90–––––––", "Visa Latvija: aptaujātas 43, n\u00A0=\u00A034")
                .doesNotContain("nerāda: Latgale", "; Latgale;");
        assertThat(page(RoundNavigation.published(round), "housed_total")).contains("Latgale900–––");
        assertThat(benchmark("finance_sufficient"))
                .contains("Latgale: aptaujātas 9, anketu nav iesniegusi neviena.")
                .contains("Visa Latvija: aptaujātas 43, n\u00A0=\u00A034");
        assertThat(benchmark("housed_total")).contains("Latgale, kopā––");
    }

    @Test
    void beside_the_own_number_each_total_says_how_many_were_asked_and_how_many_it_is_of() {
        List<String> latgale = SurveyFixture.municipalitiesOf("latgale");
        for (int i = 0; i < 7; i++) {
            submit(latgale.get(i), 4, 10);
        }
        submit(latgale.get(7), 4, SurveyFixture.DOES_NOT_KNOW);
        publish();

        assertThat(benchmark("housed_total"))
                .contains("Latgale, kopā70")
                .containsOnlyOnce(
                        "Latgale: aptaujātas 9, n\u00A0=\u00A07; „Grūti pateikt”: 1; anketu nav iesniegušas: 1.")
                .containsOnlyOnce(
                        "Visa Latvija: aptaujātas 43, n\u00A0=\u00A07; „Grūti pateikt”: 1; anketu nav iesniegušas: 35.");
    }

    @Test
    void beside_the_own_number_a_region_without_submissions_is_said_to_have_none() {
        submit("0001000", 4, 10);
        publish();

        assertThat(benchmark("housed_total"))
                .containsOnlyOnce("Latgale: aptaujātas 9, anketu nav iesniegusi neviena.")
                .containsOnlyOnce("Visa Latvija: aptaujātas 43, n\u00A0=\u00A01; anketu nav iesniegušas: 42.");
    }
}
