package lv.providus.kopskats.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@IntegrationTest
class MunicipalityServiceTest {

    private static final LocalDate BEFORE_THE_MERGER = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER_THE_MERGER = LocalDate.of(2025, 7, 1);

    @Autowired
    private MunicipalityService service;

    private Actor.Person reader;

    @BeforeEach
    void aReader() {
        reader = People.researcher("r@providus.example");
    }

    private String atvkOf(String atvkOrName, LocalDate date) {
        return Acting.as(reader, () -> service.resolve(atvkOrName, date))
                .map(municipality -> municipality.atvk().value())
                .orElse("unknown");
    }

    @Test
    void there_are_43_municipalities_until_the_merger_of_2025_and_42_after_it() {
        assertThat(Acting.as(reader, () -> service.validOn(BEFORE_THE_MERGER))).hasSize(43);
        assertThat(Acting.as(reader, () -> service.validOn(AFTER_THE_MERGER))).hasSize(42);
        assertThat(Acting.as(reader, service::all)).hasSize(44);
    }

    @Test
    void a_name_means_the_municipality_that_bears_it_on_that_day_and_a_code_means_one_always() {
        assertThat(atvkOf("Madonas novads", BEFORE_THE_MERGER)).isEqualTo("0038000");
        assertThat(atvkOf(" madonas  NOVADS ", AFTER_THE_MERGER)).isEqualTo("0038001");
        assertThat(atvkOf("Varakļānu novads", BEFORE_THE_MERGER)).isEqualTo("0055000");
        assertThat(atvkOf("Varakļānu novads", AFTER_THE_MERGER)).isEqualTo("unknown");
        assertThat(atvkOf("0055000", AFTER_THE_MERGER)).isEqualTo("0055000");
        assertThat(atvkOf("Ādažu novads", AFTER_THE_MERGER)).isEqualTo("0023000");
        assertThat(atvkOf("ādažu novads", AFTER_THE_MERGER)).isEqualTo("0023000");
    }

    @Test
    void the_new_madona_has_both_predecessors() {
        Municipality madona =
                Acting.as(reader, () -> service.byAtvk(new Atvk("0038001"))).orElseThrow();
        assertThat(Acting.as(reader, () -> service.withPredecessors(madona.id())))
                .extracting(municipality -> municipality.atvk().value())
                .containsExactly("0038000", "0038001", "0055000");
    }

    @Test
    void names_stand_in_the_order_of_the_latvian_alphabet() {
        List<String> names = Acting.as(reader, () -> service.validOn(AFTER_THE_MERGER)).stream()
                .map(Municipality::name)
                .toList();
        assertThat(names)
                .containsSubsequence(
                        "Aizkraukles novads",
                        "Augšdaugavas novads",
                        "Ādažu novads",
                        "Balvu novads",
                        "Jelgavas novads",
                        "Jēkabpils novads",
                        "Krāslavas novads",
                        "Kuldīgas novads",
                        "Ķekavas novads",
                        "Liepājas valstspilsēta");
    }

    @Test
    void the_register_is_filtered_and_says_what_it_was_merged_into() {
        List<RegisterEntry> found = register(new RegisterFilter("varaklanu", null, null, null));
        assertThat(found).singleElement().satisfies(entry -> {
            assertThat(entry.successorName()).isEqualTo("Madonas novads (0038001)");
            assertThat(entry.residents()).isEqualTo(2820);
            assertThat(entry.residentsOn()).isEqualTo(LocalDate.of(2025, 1, 1));
        });
        PlanningRegion latgale = Acting.as(reader, service::regions).getFirst();
        assertThat(latgale.code()).isEqualTo("latgale");
        assertThat(register(new RegisterFilter("", latgale.id(), null, AFTER_THE_MERGER)))
                .hasSize(9)
                .allSatisfy(entry -> assertThat(entry.municipality().region()).isEqualTo(latgale));
        assertThat(register(new RegisterFilter("00370", null, null, null)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.municipality().name()).isEqualTo("Ludzas novads"));
        assertThat(register(RegisterFilter.ALL)).hasSize(44);
    }

    private List<RegisterEntry> register(RegisterFilter filter) {
        return Acting.as(reader, () -> service.register(filter, RegisterSort.NAME, true, 0, 100));
    }

    private List<String> page(RegisterSort sort, boolean ascending, int offset, int limit) {
        return Acting.as(reader, () -> service.register(RegisterFilter.ALL, sort, ascending, offset, limit)).stream()
                .map(entry -> entry.municipality().name())
                .toList();
    }

    @Test
    void the_register_is_read_page_by_page_in_the_order_of_any_of_its_columns() {
        List<String> all = page(RegisterSort.NAME, true, 0, 100);
        assertThat(page(RegisterSort.NAME, true, 10, 5)).isEqualTo(all.subList(10, 15));
        assertThat(page(RegisterSort.NAME, false, 0, 44).getFirst()).isEqualTo(all.getLast());
        assertThat(page(RegisterSort.RESIDENTS, false, 0, 1)).containsExactly("Rīgas valstspilsēta");
        assertThat(page(RegisterSort.ATVK, true, 0, 1)).containsExactly("Rīgas valstspilsēta");
        assertThat(page(RegisterSort.VALIDITY, false, 0, 1)).containsExactly("Madonas novads");
        assertThat(page(RegisterSort.REGION, true, 0, 9))
                .isSubsetOf(Acting.as(reader, () -> service.validOn(AFTER_THE_MERGER)).stream()
                        .filter(municipality -> municipality.region().code().equals("latgale"))
                        .map(Municipality::name)
                        .toList());
        for (RegisterSort sort : RegisterSort.values()) {
            assertThat(page(sort, true, 0, 100)).as(sort.name()).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void what_a_filter_lets_through_is_counted_with_those_that_have_a_successor() {
        assertThat(Acting.as(reader, () -> service.count(RegisterFilter.ALL))).isEqualTo(new RegisterCount(44, 2));
        assertThat(Acting.as(reader, () -> service.count(new RegisterFilter("", null, null, AFTER_THE_MERGER))))
                .isEqualTo(new RegisterCount(42, 0));
        assertThat(Acting.as(reader, () -> service.count(new RegisterFilter("madonas", null, null, null))))
                .isEqualTo(new RegisterCount(2, 1));
    }

    @Test
    void nobody_reads_the_register_without_signing_in() {
        assertThatThrownBy(() -> service.all()).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }
}
