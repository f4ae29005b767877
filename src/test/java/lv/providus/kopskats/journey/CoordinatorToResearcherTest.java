package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole job: a coordinator answers and submits, and the comparison of regions counts it. */
@Tag("browser")
class CoordinatorToResearcherTest {

    private static final String LUDZA = "0037000";
    private static final String RECEIPT = "K-[0-9]{7}-[0-9A-Z]{4}-[0-9A-Z]{4}";

    private final long round = Journeys.round("Atvērtā kārta");

    @Test
    void what_ludza_submits_is_counted_under_latgale_in_every_table() {
        Visit researcher = Journeys.newVisit().signInAs("PROVIDUS pētnieks");
        List<List<List<String>>> before = results(researcher);

        Visit ludza = Journeys.newVisit().signInAs("Ludzas novada koordinators");
        fillIn(ludza);
        ludza.button("Iesniegt anketu").click();
        ludza.page().waitForURL("**/receipt/" + LUDZA);
        ludza.settle();
        assertThat(ludza.text()).contains("Anketa ir iesniegta").containsPattern(RECEIPT);

        List<List<List<String>>> after = results(researcher);
        assertThat(after).hasSameSizeAs(before).hasSizeGreaterThanOrEqualTo(9);
        assertThat(rowOf("Ludzas novads", after.getFirst())).contains("118", "2 900", "Latgale");
        IntStream.range(1, after.size()).forEach(i -> {
            assertThat(latgale(after.get(i)))
                    .as("Latgale in %s", after.get(i))
                    .isNotEmpty()
                    .isNotEqualTo(latgale(before.get(i)));
            assertThat(others(after.get(i))).as("the others").isEqualTo(others(before.get(i)));
        });

        Visit rezekne = Journeys.newVisit().signInAs("Rēzeknes valstspilsētas koordinators");
        for (String page : List.of("form", "form/" + LUDZA + "/check", "receipt", "submissions")) {
            rezekne.open("rounds/" + round + "/" + page + (page.contains(LUDZA) ? "" : "/" + LUDZA));
            assertThat(rezekne.text())
                    .doesNotContain("Ludzas novad")
                    .doesNotContain("2 900")
                    .doesNotContain("2 900");
        }
    }

    private void fillIn(Visit ludza) {
        ludza.button("Sākt").click();
        ludza.page().waitForURL("**/rounds/" + round + "/form/" + LUDZA + "**");
        ludza.settle();
        ludza.type("residing_now", "118").type("housed_total", "2 900");
        ludza.question("population")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Apstiprināt"))
                .first()
                .click();
        ludza.settle().proceed("Turpināt");
        ludza.choose("finance_sufficient", "Pilnībā piekrītu").proceed("Turpināt");
        ludza.choose("informal_support", "Nodrošina telpas")
                .choose("informal_support", "Piešķir finansējumu")
                .choose("informal_support", "Citādi (lūdzu, norādiet)")
                .otherText("informal_support", "Kopīgas sporta spēles")
                .choose("local_involvement", "Ļoti lielā mērā")
                .choose("residents_support", "Drīzāk piekrītu");
        ludza.proceed("Pārbaudīt un iesniegt");
        ludza.page().waitForURL("**/check");
        ludza.settle().explainWarnings();
    }

    private List<List<List<String>>> results(Visit researcher) {
        return researcher
                .open("rounds/" + round + "/results?region=latgale&rows=all")
                .tables();
    }

    private static List<String> rowOf(String name, List<List<String>> table) {
        return table.stream()
                .filter(row -> row.getFirst().equals(name))
                .findFirst()
                .orElse(List.of());
    }

    /** What a table says of Latgale: its row, or its columns where the rows are answers. */
    private static List<List<String>> latgale(List<List<String>> table) {
        return of("Latgal", table);
    }

    private static List<List<String>> others(List<List<String>> table) {
        return of("Pārējā Latvija", table);
    }

    private static List<List<String>> of(String group, List<List<String>> table) {
        List<String> head = table.getFirst();
        List<Integer> columns = IntStream.range(0, head.size())
                .filter(column -> head.get(column).startsWith(group))
                .boxed()
                .toList();
        return columns.isEmpty()
                ? table.stream()
                        .filter(row -> row.stream().anyMatch(cell -> cell.startsWith(group)))
                        .toList()
                : table.stream()
                        .map(row -> columns.stream().map(row::get).toList())
                        .toList();
    }
}
