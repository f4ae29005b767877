package lv.providus.kopskats.municipality.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
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

    @Test
    void the_register_shows_those_of_today_and_former_ones_on_demand() {
        Acting.as(researcher, () -> {
            navigate(MunicipalitiesView.class);
            assertThat(page())
                    .contains("Atrastas 42 pašvaldības", "Latgales plānošanas reģions")
                    .doesNotContain("Varakļānu");
            test(find(Checkbox.class).single()).click();
            assertThat(page()).contains("Atrastas 44 pašvaldības", "Varakļānu novads", "Madonas novads (0038001)");
            test(find(TextField.class).single()).setValue("kekava");
            assertThat(page()).contains("Ķekavas novads", "31\u00a0668").doesNotContain("Ludzas novads");
            test(find(TextField.class).single()).setValue("nowhere");
            assertThat(page()).contains("Neviena pašvaldība neatbilst");
        });
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
    void a_file_in_windows_1257_is_refused_with_the_way_to_utf8() {
        Acting.as(researcher, () -> {
            navigate(PopulationSetsView.class);
            receive(CSV.getBytes(Charset.forName("windows-1257")));
            assertThat(page()).contains("Windows-1257", "CSV UTF-8", "Nekas nav importēts");
        });
    }
}
