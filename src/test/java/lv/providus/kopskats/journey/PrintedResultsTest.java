package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

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
        byte[] printed = researcher.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
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
    void every_sheet_of_working_figures_says_above_its_content_that_it_is_confidential(String page)
            throws IOException {
        List<String> sheets = sheets(
                switch (page) {
                    case "report" -> results();
                    case "explorer" -> results() + "/explore?question=housed_total&region=latgale";
                    default -> "trends/ukrainas_civiliedzivotaji/finance_sufficient?region=latgale";
                });

        assertThat(sheets).isNotEmpty().allMatch(sheet -> sheet.lines().findFirst().orElse("").equals("Konfidenciāli"));
    }

    @Test
    void what_may_be_published_is_not_called_confidential_on_any_sheet_nor_after_working_figures() throws IOException {
        assertThat(sheets(results())).hasSizeGreaterThan(2);
        assertThat(sheets(results() + "?as=published")).isNotEmpty().noneMatch(sheet -> sheet.contains("Konfidenciāli"));
    }
}
