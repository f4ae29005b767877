package lv.providus.kopskats.history.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lv.providus.kopskats.account.AccountDetails;
import lv.providus.kopskats.account.AccountService;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.audit.AuditFilter;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.history.HistoryService;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class HistoryViewTest extends SpringBrowserlessTest {

    @Autowired
    private AccountService accounts;

    @Autowired
    private HistoryService history;

    private Actor.Person administrator;

    @BeforeEach
    void events() {
        administrator = People.administrator("admin@providus.example");
        UI.getCurrent().setLocale(Language.LV.locale());
        Acting.as(
                administrator,
                () -> accounts.create(new AccountDetails(
                        "k@ludza.example", "=Anna Abele", Role.COORDINATOR, TestDatabase.municipality("0037000"))));
    }

    private List<String> entries() {
        return find(EventEntry.class).all().stream()
                .map(entry -> entry.getElement().getTextRecursively())
                .toList();
    }

    @Test
    @SuppressWarnings("unchecked")
    void events_are_told_in_words_with_the_names_of_what_they_concern() {
        Acting.as(administrator, () -> {
            navigate(HistoryView.class);
            assertThat(entries()).hasSize(1);
            assertThat(entries().getFirst())
                    .contains("Konts izveidots", administrator.label(), "Ludzas novads", "koordinators");
            ComboBox<HistoryFilters.Action> action =
                    find(ComboBox.class).withCaption("Notikums").single();
            action.setValue(new HistoryFilters.Action("account.disabled", "Konts slēgts"));
            assertThat(entries()).isEmpty();
        });
    }

    @Test
    void more_than_a_page_of_events_is_shown_on_demand() {
        Acting.as(administrator, () -> {
            for (int i = 0; i < 60; i++) {
                accounts.changeOwnLanguage(i % 2 == 0 ? Language.EN : Language.LV);
            }
            navigate(HistoryView.class);
            assertThat(entries()).hasSize(50);
            test(find(Button.class).withText("Rādīt senākus notikumus").single())
                    .click();
            assertThat(entries()).hasSize(61);
        });
    }

    @Test
    void the_file_holds_the_events_and_no_formula() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Acting.as(administrator, () -> history.export(AuditFilter.ALL, Language.LV, file));
        assertThat(file.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("Konts izveidots") && line.contains("Nosaukums vai vārds: =Anna Abele"))
                .noneMatch(line -> line.contains(";=") || line.startsWith("="));
    }

    @Test
    void a_researcher_has_no_list_of_people_and_no_check() {
        Acting.as(People.researcher("r@providus.example"), () -> {
            navigate(HistoryView.class);
            assertThat(entries()).isEmpty();
            assertThat(find(Button.class)
                            .withText("Pārbaudīt, vai nekas nav labots")
                            .all())
                    .isEmpty();
        });
    }
}
