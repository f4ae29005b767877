package lv.providus.kopskats.municipality.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.municipality.MunicipalityNavigation;
import lv.providus.kopskats.municipality.RegisterChangeKind;
import lv.providus.kopskats.municipality.RegisterEntry;
import lv.providus.kopskats.municipality.RegisterRefusal;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class MunicipalityViewsTest extends SpringBrowserlessTest {

    private static final String CSV = "municipality,residents,extra\nLudzas novads,24 495,x\nVarakļānu novads,3138,y\n";

    private Actor.Person researcher;

    @BeforeEach
    void aResearcher() {
        researcher = People.researcher("r@providus.example");
        UI.getCurrent().setLocale(Language.LV.locale());
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void receive(byte[] bytes) {
        find(PopulationImportPanel.class).single().receive("slaidi.csv", bytes);
    }

    private static int sets() {
        Integer count = TestDatabase.jdbc().queryForObject("select count(*) from population_set", Integer.class);
        return count == null ? 0 : count;
    }

    private List<String> names() {
        return find(Grid.class)
                .single()
                .getLazyDataView()
                .getItems()
                .map(entry -> ((RegisterEntry) entry).municipality().name())
                .toList();
    }

    @Test
    void the_register_shows_those_of_today_and_former_ones_on_demand() {
        Acting.as(researcher, () -> {
            navigate(MunicipalitiesView.class);
            assertThat(page()).contains("Atrastas 42 pašvaldības");
            assertThat(names()).hasSize(42).doesNotContain("Varakļānu novads");
            test(find(Checkbox.class).single()).click();
            assertThat(page()).contains("Atrastas 44 pašvaldības");
            assertThat(names()).contains("Varakļānu novads");
            test(find(TextField.class).single()).setValue("kekava");
            assertThat(names()).containsExactly("Ķekavas novads");
            test(find(TextField.class).single()).setValue("nowhere");
            assertThat(page()).contains("Neviena pašvaldība neatbilst");
        });
    }

    @Test
    void as_of_a_day_the_register_shows_the_municipalities_of_that_day() {
        Acting.as(researcher, () -> {
            navigate(MunicipalitiesView.class);
            test(find(DatePicker.class).single()).setValue(LocalDate.of(2023, 1, 1));
            assertThat(page()).contains("Atrastas 43 pašvaldības");
            assertThat(names()).contains("Varakļānu novads");
        });
    }

    @Test
    void a_municipality_shows_its_time_line_and_where_it_comes_from() {
        Acting.as(researcher, () -> {
            UI.getCurrent().navigate(MunicipalityNavigation.municipality(TestDatabase.municipality("0038001")));
            assertThat(page())
                    .contains("Madonas novads (0038000)", "Varakļānu novads (0055000)")
                    .contains("Pašvaldībā „Madonas novads” apvienotas: Madonas novads, Varakļānu novads.")
                    .doesNotContain("Atsaukt šo ierakstu");
        });
    }

    @Test
    void a_merger_is_previewed_made_and_undone() {
        Actor.Person administrator = People.administrator("a@providus.example");
        Acting.as(administrator, () -> {
            navigate(MergerView.class);
            press("Skatīt, kas mainīsies");
            assertThat(find(MultiSelectComboBox.class).single().isInvalid()).isFalse();
            test(find(DatePicker.class).single()).setValue(LocalDate.of(2027, 1, 1));
            test(find(TextArea.class).single()).setValue("Likums");
            press("Skatīt, kas mainīsies");
            assertThat(find(MultiSelectComboBox.class).single().isInvalid()).isTrue();
            merge("Balvu novads", "Ludzas novads");
            press("Skatīt, kas mainīsies");
            assertThat(page()).contains("Apvienotās pašvaldības pastāv līdz 31.12.2026.");
            press("Ierakstīt reģistrā");
            assertThat(page()).contains("Pašvaldībā „Ludzas novads” apvienotas: Balvu novads.", "Likums");
            press("Atsaukt šo ierakstu");
            test(find(TextArea.class).single()).setValue("Kļūda");
            press("Atsaukt ierakstu");
            assertThat(page()).contains("Atsaukts", "Kļūda");
        });
    }

    @SuppressWarnings("unchecked")
    private void merge(String merged, String into) {
        MultiSelectComboBox<Municipality> from = find(MultiSelectComboBox.class).single();
        ComboBox<Municipality> to = find(ComboBox.class)
                .withCaption("Pašvaldība, kas turpina pastāvēt")
                .single();
        from.setValue(Set.of(named(from.getListDataView().getItems(), merged)));
        to.setValue(named(to.getListDataView().getItems(), into));
    }

    private static Municipality named(Stream<Municipality> all, String name) {
        return all.filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void every_value_of_the_register_has_its_words() {
        assertThat(new Texts().keys(Language.LV))
                .containsAll(Stream.of(MunicipalityKind.values())
                        .map(kind -> "municipality.kind." + kind)
                        .toList())
                .containsAll(Stream.of(RegisterRefusal.values())
                        .map(refusal -> "municipality.refusal." + refusal)
                        .toList())
                .containsAll(Stream.of(RegisterChangeKind.values())
                        .map(kind -> "municipality.done." + kind)
                        .toList());
    }

    @Test
    void a_population_set_is_previewed_and_imported_once_confirmed() {
        Acting.as(researcher, () -> {
            navigate(PopulationSetsView.class);
            receive(CSV.getBytes(StandardCharsets.UTF_8));
            test(find(TextField.class).withCaption("Avots").single()).setValue("PROVIDUS prezentācija");
            test(find(DatePicker.class)
                            .withCaption("Pašvaldību nosaukumi datumā")
                            .single())
                    .setValue(LocalDate.of(2025, 6, 30));
            press("Pārbaudīt");
            assertThat(page()).contains("24\u00a0495");
            assertThat(sets()).isEqualTo(1);
            press("Importēt 2 pašvaldības");
            assertThat(sets()).isEqualTo(2);
            assertThat(page()).contains("slaidi", "datums nav zināms");
        });
    }

    @Test
    void problems_are_told_by_line_and_nothing_can_be_confirmed() {
        Acting.as(researcher, () -> {
            navigate(PopulationSetsView.class);
            receive(CSV.getBytes(StandardCharsets.UTF_8));
            press("Pārbaudīt");
            assertThat(page())
                    .contains(
                            "Ierakstiet, no kurienes skaitļi ņemti",
                            "Rinda 3",
                            "Varakļānu novads",
                            "Failā ir 2 kļūdas");
            assertThat(find(Button.class).withTextContaining("Importēt").all()).isEmpty();
        });
    }

    @Test
    void without_a_column_of_residents_there_is_no_preview_and_the_field_says_so() {
        Acting.as(researcher, () -> {
            navigate(PopulationSetsView.class);
            receive("municipality,area\nLudzas novads,7\n".getBytes(StandardCharsets.UTF_8));
            press("Pārbaudīt");
            assertThat(find(ComboBox.class)
                            .withCaption("Kolonna ar iedzīvotāju skaitu")
                            .single()
                            .isInvalid())
                    .isTrue();
            assertThat(find(Button.class).withTextContaining("Importēt").all()).isEmpty();
            assertThat(sets()).isEqualTo(1);
        });
    }

    @Test
    void figures_are_compared_with_another_set_and_large_differences_marked() {
        Acting.as(researcher, () -> {
            navigate(PopulationSetsView.class);
            receive("municipality,residents\nLudzas novads,60000\n".getBytes(StandardCharsets.UTF_8));
            test(find(TextField.class).withCaption("Avots").single()).setValue("PROVIDUS prezentācija");
            press("Pārbaudīt");
            assertThat(page()).contains("CSP 2026. gada sākumā: skaits", "liela atšķirība");
            press("Importēt 1 pašvaldību");
            assertThat(sets()).isEqualTo(2);
        });
    }

    @Test
    void a_file_in_windows_1257_is_refused_with_the_way_to_utf8() {
        Acting.as(researcher, () -> {
            navigate(PopulationSetsView.class);
            receive(CSV.getBytes(Charset.forName("windows-1257")));
            assertThat(page()).contains("Windows-1257", "CSV UTF-8", "Nekas nav importēts");
        });
    }
}
