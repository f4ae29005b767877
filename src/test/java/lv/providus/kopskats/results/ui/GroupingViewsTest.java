package lv.providus.kopskats.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class GroupingViewsTest extends SpringBrowserlessTest {

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        new SurveyFixture();
        Acting.as(SurveyFixture.RESEARCHER, super::initVaadinEnvironment);
    }

    private void open(String path) {
        Acting.as(SurveyFixture.RESEARCHER, () -> {
            UI.getCurrent().setLocale(Language.LV.locale());
            UI.getCurrent().navigate(path);
        });
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void click(String button) {
        Acting.as(
                SurveyFixture.RESEARCHER,
                () -> test($(Button.class).withText(button).last()).click());
    }

    private List<TextField> names() {
        return $(TextField.class).all();
    }

    @SuppressWarnings("unchecked")
    private List<MultiSelectComboBox<Municipality>> members() {
        return $(MultiSelectComboBox.class).all().stream()
                .map(field -> (MultiSelectComboBox<Municipality>) field)
                .toList();
    }

    private static List<Municipality> offered(MultiSelectComboBox<Municipality> field) {
        return field.getListDataView().getItems().toList();
    }

    /** Fills in a grouping of one group with two municipalities, the rest being the other group. */
    private void fillIn(String name, String group) {
        open(ResultsNavigation.newGrouping());
        names().get(0).setValue(name);
        names().get(1).setValue(group);
        members().getFirst().setValue(Set.copyOf(offered(members().getFirst()).subList(0, 2)));
        click("Noņemt šo grupu");
    }

    @Test
    void groups_are_made_found_changed_and_deleted() {
        open(ResultsNavigation.GROUPINGS);
        assertThat(page()).contains("Savu grupu vēl nav");

        fillIn("Mūsu", "Pierobeža");
        assertThat(page()).contains("Grupā „Pārējās pašvaldības”: ");
        click("Saglabāt grupas");
        assertThat(getCurrentView()).isInstanceOf(GroupingsView.class);
        assertThat(page()).contains("Mūsu").contains("Pierobeža: 2 pašvaldības").contains("Pārējās pašvaldības");

        String edit = $(Anchor.class).all().stream()
                .filter(link -> link.getText().equals("Labot"))
                .map(Anchor::getHref)
                .findFirst()
                .orElseThrow();
        open(edit);
        names().get(1).setValue("Robeža");
        click("Saglabāt grupas");
        assertThat(page()).contains("Robeža: 2 pašvaldības").doesNotContain("Pierobeža");

        open(edit);
        click("Dzēst grupas");
        click("Dzēst grupas");
        assertThat(page()).contains("Savu grupu vēl nav");
        open(edit);
        assertThat(page()).contains("Tādu grupu nav");
    }

    @Test
    void what_is_missing_is_said_and_nothing_is_lost() {
        fillIn("", "Pierobeža");
        click("Saglabāt grupas");
        assertThat(page()).contains("Ierakstiet grupējuma nosaukumu");
        assertThat(names().get(1).getValue()).isEqualTo("Pierobeža");
        assertThat(members().getFirst().getValue()).hasSize(2);
    }

    @Test
    void groups_that_somebody_changed_meanwhile_are_not_deleted() {
        fillIn("Mūsu", "Pierobeža");
        click("Saglabāt grupas");
        open($(Anchor.class).all().stream()
                .filter(link -> link.getText().equals("Labot"))
                .map(Anchor::getHref)
                .findFirst()
                .orElseThrow());
        SurveyFixture.JDBC.update("update own_grouping set name = 'Jaunais', version = version + 1");

        click("Dzēst grupas");
        click("Dzēst grupas");

        assertThat(page()).contains("Kāds šīs grupas tikmēr ir mainījis.");
        assertThat(SurveyFixture.JDBC.queryForList("select name from own_grouping", String.class))
                .containsExactly("Jaunais");
    }

    @Test
    void who_is_in_a_group_is_not_offered_to_another() {
        open(ResultsNavigation.newGrouping());
        Municipality taken = offered(members().get(0)).getFirst();

        members().get(0).setValue(Set.of(taken));

        assertThat(Stream.of(taken)).allMatch(one -> offered(members().get(0)).contains(one));
        assertThat(offered(members().get(1))).doesNotContain(taken);
    }
}
