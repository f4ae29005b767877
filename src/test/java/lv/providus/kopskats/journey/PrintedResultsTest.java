package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results on paper. */
@Tag("browser")
class PrintedResultsTest {

    private static final String SEVEN_ROUNDS = """
            with made as (
              insert into round (questionnaire_version_id, population_set_id, title_lv, title_en, demonstration,
                                 reference_date, opens_at, closes_at, contact, contact_email)
              select questionnaire_version_id, population_set_id, 'Druka ' || month, 'Print ' || month, true,
                     make_date(2023, month, 1), make_date(2023, month, 2), make_date(2023, month, 20), contact, contact_email
              from round, generate_series(1, 7) month where id = ?
              returning id)
            insert into participation (round_id, municipality_id)
            select made.id, m.id from made, municipality m where m.atvk in ('0037000', '0026000') and m.valid_to is null
            """;

    private static final String GONE = """
            set session_replication_role = replica;
            delete from participation using round r where r.id = round_id and r.title_lv like 'Druka %';
            delete from round where title_lv like 'Druka %';
            """;

    private Visit researcher;

    @BeforeEach
    void signIn() {
        researcher = Journeys.newVisit().signInAs("PROVIDUS pētnieks");
    }

    @AfterEach
    void leave() {
        researcher.page().context().close();
    }

    /** What stands on each sheet of A4. */
    private List<String> sheets(String address) throws IOException {
        researcher.open(address);
        byte[] printed =
                researcher.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        List<String> sheets = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(printed)) {
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setSortByPosition(true);
                text.setStartPage(sheet);
                text.setEndPage(sheet);
                sheets.add(text.getText(document).strip());
            }
        }
        return sheets;
    }

    private static String results() {
        return "rounds/" + Journeys.round("2024. gada rudens") + "/results";
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "explorer", "trend"})
    void every_sheet_of_working_figures_says_above_its_content_that_it_is_confidential(String page) throws IOException {
        List<String> sheets = sheets(
                switch (page) {
                    case "report" -> results();
                    case "explorer" -> results() + "/explore?question=housed_total&region=latgale";
                    default -> "trends/ukrainas_civiliedzivotaji/finance_sufficient?region=latgale";
                });

        assertThat(sheets)
                .isNotEmpty()
                .allMatch(sheet -> sheet.lines().findFirst().orElse("").equals("Konfidenciāli"))
                .noneMatch(sheet -> sheet.equals("Konfidenciāli"));
    }

    @Test
    void the_answers_to_a_question_begin_on_the_first_sheet() throws IOException {
        assertThat(sheets(results() + "/explore?question=housed_total&region=latgale")
                        .getFirst())
                .contains("Cik Ukrainas civiliedzīvotāju izmitināti", "Pārējā Latvija", "Rīgas valstspilsēta");
    }

    @Test
    void what_may_be_published_is_not_called_confidential_on_any_sheet_nor_after_working_figures() throws IOException {
        assertThat(sheets(results())).hasSizeGreaterThan(2);
        assertThat(sheets(results() + "?as=published"))
                .isNotEmpty()
                .noneMatch(sheet -> sheet.contains("Konfidenciāli"));
    }

    @Test
    void who_answered_in_each_of_many_rounds_is_folded_on_the_screen_opened_by_a_key_and_unfolded_on_paper()
            throws IOException {
        var database = Journeys.application().database();
        database.update(SEVEN_ROUNDS, Journeys.round("2024. gada rudens"));
        try {
            String trend = "trends/ukrainas_civiliedzivotaji/finance_sufficient?region=latgale";
            String row = "01.01.2023, Latgale";
            assertThat(sheets(trend)).anyMatch(sheet -> sheet.contains(row));

            Locator folded = researcher.page().locator(".kk-folded");
            assertThat(folded.getByText(row, new Locator.GetByTextOptions().setExact(true))
                            .isVisible())
                    .isFalse();
            folded.locator("summary").press("Enter");
            folded.getByText(row, new Locator.GetByTextOptions().setExact(true)).waitFor();
            researcher.assertAccessible();
        } finally {
            database.execute(GONE);
        }
    }
}
