package lv.providus.kopskats.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.IntStream;
import lv.providus.kopskats.account.Account;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class AccountsViewTest extends SpringBrowserlessTest {

    private Actor.Person administrator;

    @BeforeEach
    void people() {
        administrator = People.administrator("admin@providus.example");
        People.coordinator("k@ludza.example", TestDatabase.municipality("0037000"));
        People.researcher("r@providus.example");
        UI.getCurrent().setLocale(Language.LV.locale());
    }

    private List<String> emails() {
        Grid<Account> grid = grid();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row).email())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<Account> grid() {
        return find(Grid.class).single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    @Test
    void accounts_are_searched_and_filtered_by_chips() {
        Acting.as(administrator, () -> {
            navigate(AccountsView.class);
            assertThat(emails()).containsExactly("admin@providus.example", "k@ludza.example", "r@providus.example");
            test(find(NativeButton.class).withText("Koordinators").single()).click();
            assertThat(emails()).containsExactly("k@ludza.example");
            test(find(NativeButton.class).withText("Koordinators").single()).click();
            test(find(TextField.class)
                            .withCaption("Meklēt pēc vārda, e-pasta vai pašvaldības")
                            .single())
                    .setValue("ludzas");
            assertThat(emails()).containsExactly("k@ludza.example");
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_new_coordinator_needs_a_municipality_and_gets_an_invitation_or_a_link_that_is_shown_once() {
        Acting.as(administrator, () -> {
            navigate(AccountsView.class);
            press("Izveidot kontu");
            test(find(TextField.class).withCaption("Vārds un uzvārds").single()).setValue("Jauna persona");
            test(find(EmailField.class).single()).setValue("jauna@balvi.example");
            RadioButtonGroup<Role> role = find(RadioButtonGroup.class).single();
            role.setValue(Role.COORDINATOR);
            pressInEditor("Izveidot kontu");
            ComboBox<Municipality> municipality =
                    find(ComboBox.class, find(AccountEditor.class).single()).single();
            assertThat(municipality.isInvalid()).isTrue();
            assertThat(emails()).hasSize(3);
            municipality.setValue(municipality
                    .getListDataView()
                    .getItems()
                    .filter(item -> item.name().equals("Balvu novads"))
                    .findFirst()
                    .orElseThrow());
            pressInEditor("Izveidot kontu");
            assertThat(emails()).contains("jauna@balvi.example");
            pressInEditor("Nosūtīt uzaicinājumu");
            assertThat(find(InvitationPanel.class).single().getElement().getTextRecursively())
                    .contains("darbojas līdz", "gaida nosūtīšanu");
            pressInEditor("Izveidot paroles saiti");
            assertThat(find(TextField.class)
                            .withCaption("Vienreizēja paroles saite")
                            .single()
                            .getValue())
                    .contains("/link/");
        });
    }

    private void pressInEditor(String text) {
        Component editor = find(AccountEditor.class).single();
        test(find(Button.class, editor).withText(text).single()).click();
    }

    @Test
    void the_own_account_is_not_disabled_and_the_page_says_why() {
        Acting.as(administrator, () -> {
            navigate(AccountsView.class);
            test(grid()).select(0);
            test(grid()).clickRow(0);
            pressInEditor("Slēgt kontu");
            find(AskDialog.class).single().confirm();
            assertThat(find(Message.class).single().getElement().getTextRecursively())
                    .contains("Savu kontu nevar slēgt");
        });
    }
}
