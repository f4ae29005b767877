package lv.providus.kopskats.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import lv.providus.kopskats.account.AccountNavigation;
import lv.providus.kopskats.account.AccountService;
import lv.providus.kopskats.account.PasswordLinkOutcome;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class LinkViewTest extends SpringBrowserlessTest {

    @Autowired
    private AccountService accounts;

    private String path = "";

    @BeforeEach
    void aLink() {
        Actor.Person administrator = People.administrator("admin@providus.example");
        Actor.Person researcher = People.researcher("r@providus.example");
        PasswordLinkOutcome made = Acting.as(administrator, () -> accounts.newPasswordLink(researcher.accountId()));
        path = ((PasswordLinkOutcome.Made) made).link().path();
        UI.getCurrent().setLocale(Language.LV.locale());
    }

    private void type(String first, String second) {
        test(find(PasswordField.class).withCaption("Jaunā parole").single()).setValue(first);
        test(find(PasswordField.class).withCaption("Jaunā parole vēlreiz").single())
                .setValue(second);
        test(find(Button.class).withText("Iestatīt paroli un pieslēgties").single())
                .click();
    }

    private static boolean used() {
        return Boolean.TRUE.equals(
                TestDatabase.jdbc().queryForObject("select used_at is not null from account_link", Boolean.class));
    }

    @Test
    void opening_the_page_leaves_the_link_working_until_the_button_is_pressed() {
        navigate(path, LinkView.class);
        assertThat(used()).isFalse();
        assertThatThrownBy(() -> type("rudzi krāj rasu agri", "rudzi krāj rasu agri"))
                .as("the environment without a browser cannot change the id of a session")
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(used()).isTrue();
    }

    @Test
    void passwords_that_differ_or_are_refused_are_told_at_their_field_and_the_link_still_works() {
        navigate(path, LinkView.class);
        type("rudzi krāj rasu agri", "rudzi krāj rasu vēlu");
        assertThat(find(PasswordField.class)
                        .withCaption("Jaunā parole vēlreiz")
                        .single()
                        .isInvalid())
                .isTrue();
        type("parole123456", "parole123456");
        PasswordField field =
                find(PasswordField.class).withCaption("Jaunā parole").single();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("viegli uzminēt");
        assertThat(used()).isFalse();
    }

    @Test
    void a_link_that_never_was_says_so() {
        navigate(AccountNavigation.LINK + "/nothing", LinkView.class);
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("Šī saite vairs nedarbojas");
    }
}
