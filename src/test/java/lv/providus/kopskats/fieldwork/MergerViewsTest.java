package lv.providus.kopskats.fieldwork;

import static lv.providus.kopskats.database.TestDatabase.municipality;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lv.providus.kopskats.account.AccountNavigation;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.MunicipalityNavigation;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.TwoRounds;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A merger as an administrator makes it, and what the coordinator of the successor then reads. */
@IntegrationTest
class MergerViewsTest extends SpringBrowserlessTest {

    private static final String COLUMNS = "atvk,residing_now,housed_total,population";

    @Autowired
    private ApplicationContext application;

    private final MunicipalityId ludza = municipality("0037000");
    private final MunicipalityId madona = municipality("0038001");
    private Actor.Person administrator;
    private TwoRounds rounds;

    @BeforeEach
    void submitted() {
        rounds = new TwoRounds(application);
        rounds.submit(rounds.before, COLUMNS, "0037000,70,2625,24000", "0038000,30,200,27000", "0055000,5,15,2800");
        administrator = People.administrator("admin@providus.example");
        UI.getCurrent().setLocale(Language.LV.locale());
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    /** The submissions of predecessors on the page of a coordinator, by their headings, each opened. */
    private List<String> predecessors(Actor.Person coordinator) {
        return Acting.as(coordinator, () -> {
            UI.getCurrent().navigate(ResponseNavigation.predecessors());
            return find(Details.class).all().stream()
                    .map(details -> {
                        details.setOpened(true);
                        return details.getElement().getTextRecursively();
                    })
                    .toList();
        });
    }

    @Test
    void the_coordinator_of_the_successor_reads_on_one_page_what_both_predecessors_submitted_and_nobody_else_did() {
        assertThat(predecessors(rounds.madona))
                .satisfiesExactly(
                        formerMadona -> assertThat(formerMadona)
                                .contains("Madonas novads", "Kārta 2025", "200")
                                .doesNotContain("2\u00a0625"),
                        varaklani -> assertThat(varaklani)
                                .contains("Varakļānu novads", "15")
                                .doesNotContain("200"));
        assertThat(predecessors(rounds.ludza)).isEmpty();
        assertThat(page()).contains("Nekas nav iesniegts");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_merger_leads_to_the_move_of_the_coordinators_who_then_read_the_submissions_of_all_predecessors() {
        Acting.as(administrator, () -> {
            UI.getCurrent().navigate(MunicipalityNavigation.merger());
            MultiSelectComboBox<Municipality> merged =
                    find(MultiSelectComboBox.class).single();
            ComboBox<Municipality> into = find(ComboBox.class)
                    .withCaption("Pašvaldība, kas turpina pastāvēt")
                    .single();
            merged.setValue(Set.of(named(merged.getListDataView().getItems(), "Ludzas novads")));
            into.setValue(named(into.getListDataView().getItems(), "Madonas novads"));
            test(find(DatePicker.class).single()).setValue(LocalDate.now(Formats.ZONE));
            test(find(TextArea.class).single()).setValue("Likums");
            press("Skatīt, kas mainīsies");
            press("Ierakstīt reģistrā");
            assertThat(page())
                    .contains("Madonas novads")
                    .contains("Pie apvienotās pašvaldības Ludzas novads (0037000) vēl ir 1 koordinators.");
            assertThat(find(Anchor.class)
                            .withText("Pārcelt uz pašvaldību, ar kuru tā apvienota")
                            .single()
                            .getHref())
                    .isEqualTo(AccountNavigation.succession(ludza));
            UI.getCurrent().navigate(AccountNavigation.succession(ludza));
            assertThat(page()).contains("koordinatore@ludza.example");
            press("Pārcelt 1 koordinatoru");
            assertThat(page()).contains("Madonas novads").doesNotContain("vēl ir 1 koordinators");
            UI.getCurrent().navigate(AccountNavigation.succession(ludza));
            assertThat(page()).contains("Nav neviena, ko pārcelt");
        });
        assertThat(TestDatabase.jdbc()
                        .queryForObject(
                                "select municipality_id from account where id = ?",
                                Long.class,
                                rounds.ludza.accountId().value()))
                .isEqualTo(madona.value());
        Actor.Person moved = new Actor.Person(rounds.ludza.accountId(), Role.COORDINATOR, madona, rounds.ludza.label());
        assertThat(predecessors(moved))
                .hasSize(3)
                .anySatisfy(own -> assertThat(own).contains("Ludzas novads", "2\u00a0625"))
                .isEqualTo(predecessors(rounds.madona));
    }

    private static Municipality named(Stream<Municipality> all, String name) {
        return all.filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }
}
