package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class SlidesRankingTest {

    private static final String DIFFERS = "Atšķiras no reģistra";

    @Test
    void the_nine_rows_of_the_slides_stand_in_their_order_and_only_ventspils_differs_from_the_register() {
        Visit researcher = Journeys.newVisit()
                .signInAs("PROVIDUS pētnieks")
                .open("rounds/" + Journeys.round("PROVIDUS slaidu tabula") + "/results");

        List<List<String>> rows = researcher.tables().getFirst();
        List<List<String>> body = rows.subList(1, rows.size());
        assertThat(body)
                .extracting(List::getFirst)
                .containsExactly(
                        "Alūksnes novads",
                        "Ludzas novads",
                        "Rēzeknes novads",
                        "Ventspils valstspilsēta",
                        "Varakļānu novads",
                        "Balvu novads",
                        "Daugavpils valstspilsēta",
                        "Krāslavas novads",
                        "Gulbenes novads");
        assertThat(body)
                .extracting(row -> row.get(row.size() - 2))
                .containsExactly("17,8 %", "11,5 %", "10,6 %", "7,9 %", "5,8 %", "4,8 %", "2,7 %", "2,7 %", "2,6 %");
        assertThat(body)
                .extracting(List::getLast)
                .containsExactly("18 %", "12 %", "11 %", "8 %", "6 %", "5 %", "3 %", "3 %", "3 %");
        assertThat(body)
                .filteredOn(row -> row.toString().contains(DIFFERS))
                .extracting(List::getFirst)
                .containsExactly("Ventspils valstspilsēta");
        assertThat(researcher.text())
                .contains("Prezentācijā redzamas 9 rindas; atbildēja 39 pašvaldības", "datums nav zināms")
                .doesNotContain("Iesniegtas 9", "100 %");
    }
}
