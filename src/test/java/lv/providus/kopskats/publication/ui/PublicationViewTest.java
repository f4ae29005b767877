package lv.providus.kopskats.publication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.SentStatements;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.SizeClass;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.OnScreen;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PublicationViewTest extends SpringBrowserlessTest {

    private final OnScreen screen = new OnScreen(this);

    @Autowired
    DSLContext database;

    private SurveyFixture survey;
    private Actor.Person researcher;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        survey = new SurveyFixture();
        researcher = People.researcher("r@providus.example");
        SurveyFixture.publishInGroupsOnly();
        Acting.as(researcher, super::initVaadinEnvironment);
    }

    private void open(RoundId round) {
        open(round, "finance_sufficient");
    }

    private void open(RoundId round, String question) {
        open(round, Map.of("question", question));
    }

    private void open(RoundId round, Map<String, String> address) {
        Acting.as(researcher, () -> {
            OnScreen.open(ResultsNavigation.publication(round), QueryParameters.simple(address), Language.LV);
        });
    }

    /** All answer; those of Latgale all alike, so that Latgale and one more region are withheld. */
    private RoundId answered() {
        RoundId round = survey.fullRound();
        List<String> latgale = SurveyFixture.municipalitiesOf("latgale");
        List<String> asked = survey.asked(round);
        for (int i = 0; i < asked.size(); i++) {
            Map<String, Object> answers = new HashMap<>();
            answers.put("finance_sufficient", latgale.contains(asked.get(i)) ? 5 : 1 + i % 4);
            answers.put("housed_total", 10 * i);
            survey.submit(round, asked.get(i), answers);
        }
        return round;
    }

    @Test
    void a_preview_names_counts_withholds_what_all_said_alike_and_what_would_tell_it() {
        RoundId round = answered();
        open(round);

        assertThat(screen.rowsOf("Pieejami pietiekami finanšu resursi"))
                .anySatisfy(row -> assertThat(row).startsWith("Visa Latvija|43|43|43|"))
                .anySatisfy(row -> assertThat(row).isEqualTo("Latgale|9|9" + "|nerāda".repeat(12)))
                .filteredOn(row -> row.contains("nerāda"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(screen.page()).contains("Laidienu vēl nav.").contains("Visus vai daļu skaitļu nerāda: Latgale");
        open(round, "housed_total");
        assertThat(screen.rowsOf("Atbildes pa pašvaldībām")).hasSize(44);
        open(round, "difficulties");
        assertThat(screen.page()).contains("Šī jautājuma atbildes nepublicē");
    }

    @Test
    void a_release_is_made_after_a_question_and_shown_with_its_number() {
        open(answered());

        Acting.as(researcher, () -> {
            test($(Button.class).withText("Izdot laidienu").single()).click();
            $(AskDialog.class).single().confirm();
        });

        assertThat(screen.page())
                .contains("1. laidiena skaitļi; tie vairs nemainās.")
                .contains("1. laidiens, ");
    }

    @Test
    void the_page_of_the_next_release_reads_the_releases_of_its_question_once() {
        RoundId round = answered();
        open(round);
        Acting.as(researcher, () -> {
            test($(Button.class).withText("Izdot laidienu").single()).click();
            $(AskDialog.class).single().confirm();
        });

        assertThat(readingReleases(() -> open(round))).hasSize(1);
        assertThat(screen.page()).contains("Priekšskatījums: šādi skaitļi").contains("1. laidiens, ");
        assertThat(readingReleases(() -> open(round, Map.of("question", "finance_sufficient", "release", "1"))))
                .hasSize(1);
        open(round, Map.of("question", "finance_sufficient", "release", "7"));
        assertThat(screen.page()).contains("Priekšskatījums: šādi skaitļi").contains("1. laidiens, ");
    }

    private List<String> readingReleases(Runnable opening) {
        return SentStatements.during(database, opening).stream()
                .filter(statement -> statement.contains("published_choice"))
                .toList();
    }

    @Test
    void a_round_of_selected_rows_says_why_nothing_is_published() {
        open(survey.slidesRound());
        assertThat(screen.page()).contains("Šai kārtai publicējamu grupu skaitļu nav");
        assertThat($(Button.class).withText("Izdot laidienu").exists()).isFalse();
    }

    @Test
    void every_group_and_outcome_has_a_text() {
        Texts texts = new Texts();
        for (SizeClass size : SizeClass.values()) {
            assertThat(texts.keys(Language.LV)).contains("results.group.size." + size.name());
        }
        for (Publication.Outcome outcome : Publication.Outcome.values()) {
            assertThat(texts.keys(Language.LV)).contains("publication.outcome." + outcome.name());
        }
        for (lv.providus.kopskats.municipality.MunicipalityKind kind :
                lv.providus.kopskats.municipality.MunicipalityKind.values()) {
            assertThat(texts.keys(Language.LV)).contains("results.group.kind." + kind.name());
        }
    }
}
