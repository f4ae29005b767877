package lv.providus.kopskats.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.ui.AskDialog;
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
    void what_is_chosen_for_a_group_is_told_in_latvian() {
        open(ResultsNavigation.newGrouping());

        MultiSelectComboBoxI18n told = members().getFirst().getI18n();
        assertThat(told.getCleared()).isEqualTo("Izvēle ir notīrīta");
        assertThat(told.getFocused()).isEqualTo("fokusā; lai izņemtu no izvēles, nospiediet Backspace");
        assertThat(told.getSelected()).isEqualTo("tagad ir izvēlē.");
        assertThat(told.getDeselected()).isEqualTo("vairs nav izvēlē.");
        assertThat(told.getTotal()).isEqualTo("Izvēlēto skaits: {count}");
    }

    @Test
    void what_is_typed_and_not_saved_is_not_left_without_asking() {
        open(ResultsNavigation.newGrouping());
        names().get(1).setValue("Pierobeža");
        open(ResultsNavigation.GROUPINGS);
        assertThat(getCurrentView()).isInstanceOf(GroupingView.class);
        assertThat(asked()).contains("Šajā lapā ierakstītais nav saglabāts.");

        click("Palikt");
        assertThat(names().get(1).getValue()).isEqualTo("Pierobeža");
        open(ResultsNavigation.GROUPINGS);
        open(ResultsNavigation.GROUPINGS);
        assertThat($(AskDialog.class).all()).hasSize(1);
        click("Aiziet nesaglabājot");
        assertThat(getCurrentView()).isInstanceOf(GroupingsView.class);
        assertThat(page()).contains("Savu grupu vēl nav");
    }

    @Test
    void a_changed_group_is_not_left_without_asking_and_an_unchanged_one_is() {
        fillIn("Mūsu", "Pierobeža");
        click("Saglabāt grupas");
        String edit = $(Anchor.class).all().stream()
                .filter(link -> link.getText().equals("Labot"))
                .map(Anchor::getHref)
                .findFirst()
                .orElseThrow();
        open(edit);
        open(ResultsNavigation.GROUPINGS);
        assertThat(getCurrentView()).isInstanceOf(GroupingsView.class);

        open(edit);
        members().getFirst().setValue(Set.of(offered(members().getFirst()).getLast()));
        open(ResultsNavigation.GROUPINGS);
        assertThat(asked()).contains("Šajā lapā ierakstītais nav saglabāts.");
        click("Palikt");
        members().getFirst().setValue(Set.copyOf(offered(members().getFirst()).subList(0, 2)));
        open(ResultsNavigation.GROUPINGS);
        assertThat(getCurrentView()).isInstanceOf(GroupingsView.class);
    }

    @Test
    void the_browser_is_told_whether_something_is_not_saved() {
        open(ResultsNavigation.newGrouping());
        assertThat(unsaved()).isEmpty();
        names().getFirst().setValue("Mūsu");
        click("Pievienot grupu");
        assertThat(unsaved()).containsExactly(true, true);
        test($(Button.class).withText("Noņemt šo grupu").all().getLast()).click();
        names().getFirst().setValue("");
        assertThat(unsaved()).containsExactly(true, false);
    }

    private String asked() {
        return $(AskDialog.class).single().getElement().getTextRecursively();
    }

    /** What the browser is told since it was looked at last. */
    private static List<Boolean> unsaved() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(call -> call.getExpression().contains("kopskatsLeaving.tell"))
                .map(call -> (Boolean) call.getParameters().getFirst())
                .toList();
    }

    @Test
    void what_is_missing_is_said_and_nothing_is_lost() {
        fillIn("", "Pierobeža");
        focused();
        click("Saglabāt grupas");
        assertThat(names().getFirst().isInvalid()).isTrue();
        assertThat(names().getFirst().getErrorMessage())
                .isEqualTo("Ierakstiet nosaukumu, ne garāku par 100 rakstzīmēm.");
        assertThat(focused()).containsExactly(names().getFirst().getElement());
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
    void a_refusal_about_one_group_is_said_at_its_own_field() {
        open(ResultsNavigation.newGrouping());
        names().get(0).setValue("Mūsu");
        names().get(1).setValue("Pierobeža");
        names().get(2).setValue("pierobeža");
        members().get(0).setValue(Set.of(offered(members().get(0)).getFirst()));

        click("Saglabāt grupas");
        assertThat(names()).extracting(TextField::isInvalid).containsExactly(false, false, true);
        assertThat(names().get(2).getErrorMessage()).startsWith("Šāds nosaukums jau ir citai grupai.");
        assertThat(focused()).containsExactly(names().get(2).getElement());

        names().get(2).setValue("Piejūra");
        click("Saglabāt grupas");
        assertThat(names()).noneMatch(TextField::isInvalid);
        assertThat(members()).extracting(MultiSelectComboBox::isInvalid).containsExactly(false, true);
        assertThat(members().get(1).getErrorMessage()).startsWith("Šajā grupā nav nevienas pašvaldības.");
        assertThat(focused()).containsExactly(members().get(1).getElement());
    }

    @Test
    void each_group_and_its_fields_and_button_are_named_after_its_place() {
        open(ResultsNavigation.newGrouping());
        click("Pievienot grupu");

        assertThat(groupNames()).containsExactly("1. grupa", "2. grupa", "3. grupa");
        assertThat(names().stream().skip(1).map(field -> field.getAriaLabel().orElseThrow()))
                .containsExactly(
                        "Grupas nosaukums: 1. grupa", "Grupas nosaukums: 2. grupa", "Grupas nosaukums: 3. grupa");
        assertThat(members().stream().map(field -> field.getAriaLabel().orElseThrow()))
                .containsExactly("Pašvaldības: 1. grupa", "Pašvaldības: 2. grupa", "Pašvaldības: 3. grupa");
        test($(Button.class).withText("Noņemt šo grupu").all().getFirst()).click();
        assertThat(groupNames()).containsExactly("1. grupa", "2. grupa");
        assertThat($(Button.class).withText("Noņemt šo grupu").all().stream()
                        .map(button -> button.getAriaLabel().orElseThrow()))
                .containsExactly("Noņemt šo grupu: 1. grupa", "Noņemt šo grupu: 2. grupa");
    }

    private List<String> groupNames() {
        return $(GroupFields.class).all().stream()
                .map(group -> {
                    assertThat(group.getElement().getAttribute("role")).isEqualTo("group");
                    String name = group.getElement().getAttribute("aria-labelledby");
                    return $(Span.class).withId(name).single().getText();
                })
                .toList();
    }

    @Test
    void the_focus_stays_in_the_form_when_a_group_is_removed_and_goes_to_the_title_when_all_are_deleted() {
        open(ResultsNavigation.newGrouping());
        click("Noņemt šo grupu");
        assertThat(focused()).containsExactly(names().get(1).getElement());
        click("Noņemt šo grupu");
        assertThat(focused())
                .containsExactly(
                        $(Button.class).withText("Pievienot grupu").single().getElement());

        open(ResultsNavigation.GROUPINGS);
        click("Aiziet nesaglabājot");
        fillIn("Mūsu", "Pierobeža");
        click("Saglabāt grupas");
        open($(Anchor.class).all().stream()
                .filter(link -> link.getText().equals("Labot"))
                .map(Anchor::getHref)
                .findFirst()
                .orElseThrow());
        focused();
        click("Dzēst grupas");
        click("Dzēst grupas");
        assertThat(getCurrentView()).isInstanceOf(GroupingsView.class);
        assertThat(focused()).containsExactly($(H1.class).single().getElement());
    }

    /** Where the last step asked the browser to put the focus. */
    private static List<Element> focused() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(call -> call.getExpression().contains("focus("))
                .map(call -> call.getParameters().stream()
                        .filter(Element.class::isInstance)
                        .map(Element.class::cast)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @Test
    void groups_that_are_not_there_are_not_called_new_ones() {
        open(ResultsNavigation.GROUPINGS + "/999");

        assertThat(((GroupingView) getCurrentView()).getPageTitle()).isEqualTo("Tādu grupu nav");
        assertThat($(H1.class).single().getText()).isEqualTo("Tādu grupu nav");
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
