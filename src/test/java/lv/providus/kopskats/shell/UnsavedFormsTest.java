package lv.providus.kopskats.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.AskDialog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed into the forms of rounds, accounts and municipalities is not lost on the way to another page. */
@IntegrationTest
class UnsavedFormsTest extends SpringBrowserlessTest {

    private RoundId round;
    private Actor.Person somebody;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        Survey survey = Survey.planned();
        round = survey.round;
        somebody = survey.researcher;
        Acting.as(somebody, super::initVaadinEnvironment);
    }

    private void open(String path) {
        Acting.as(somebody, () -> {
            UI.getCurrent().setLocale(Language.LV.locale());
            UI.getCurrent().navigate(path);
        });
    }

    private void press(String button) {
        Acting.as(somebody, () -> test($(Button.class).withText(button).last()).click());
    }

    private Component view() {
        return (Component) getCurrentView();
    }

    private TextField field(String label) {
        return $(TextField.class).withCaption(label).single();
    }

    private void assertThatTheWayToHistoryAsks() {
        Component before = view();
        open("history");
        assertThat(view()).isSameAs(before);
        assertThat($(AskDialog.class).single().getElement().getTextRecursively())
                .contains("Šajā lapā ierakstītais nav saglabāts.");
        press("Palikt");
    }

    private void assertThatTheWayToHistoryIsFree() {
        Component before = view();
        open("history");
        assertThat($(AskDialog.class).all()).isEmpty();
        assertThat(view()).isNotSameAs(before);
    }

    @Test
    void a_new_round_is_left_without_asking_only_before_something_is_typed() {
        open("rounds/new");
        assertThatTheWayToHistoryIsFree();

        open("rounds/new");
        field("Nosaukums latviski").setValue("Pavasaris");
        assertThatTheWayToHistoryAsks();
        assertThat(field("Nosaukums latviski").getValue()).isEqualTo("Pavasaris");
        field("Nosaukums latviski").setValue("");
        assertThatTheWayToHistoryIsFree();
    }

    @Test
    void the_settings_of_a_round_are_left_without_asking_again_once_they_are_saved() {
        open("rounds/" + round + "/settings");
        assertThatTheWayToHistoryIsFree();

        open("rounds/" + round + "/settings");
        TextField title = field("Nosaukums latviski");
        title.setValue(title.getValue() + " II");
        assertThatTheWayToHistoryAsks();
        press("Saglabāt izmaiņas");
        assertThat(field("Nosaukums latviski").getValue()).endsWith(" II");
        assertThatTheWayToHistoryIsFree();
    }

    @Test
    void an_account_is_left_without_asking_only_as_it_is_saved() {
        somebody = People.administrator("admin@providus.example");
        open("accounts");
        press("Izveidot kontu");
        assertThatTheWayToHistoryIsFree();

        open("accounts");
        press("Izveidot kontu");
        field("Vārds un uzvārds").setValue("Jauna persona");
        assertThatTheWayToHistoryAsks();
        press("Aizvērt");
        assertThatTheWayToHistoryIsFree();
    }

    @Test
    void a_change_of_a_municipality_is_left_without_asking_only_before_something_is_typed() {
        somebody = People.administrator("admin@providus.example");
        String change = "municipalities/" + TestDatabase.municipality("0037000") + "/change";
        for (String page : List.of("municipalities/new", "municipalities/merger", change)) {
            open(page);
            assertThatTheWayToHistoryIsFree();
            open(page);
            $(TextArea.class).single().setValue("Saeimas lēmums");
            assertThatTheWayToHistoryAsks();
            $(TextArea.class).single().setValue("");
            assertThatTheWayToHistoryIsFree();
        }
    }
}
