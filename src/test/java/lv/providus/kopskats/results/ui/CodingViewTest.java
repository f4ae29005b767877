package lv.providus.kopskats.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.results.Coding;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.RoundId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class CodingViewTest extends SpringBrowserlessTest {

    private SurveyFixture survey;
    private RoundId round;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        survey = new SurveyFixture();
        round = survey.fullRound();
        Acting.as(SurveyFixture.RESEARCHER, super::initVaadinEnvironment);
    }

    private void open(String question) {
        Acting.as(SurveyFixture.RESEARCHER, () -> {
            UI.getCurrent().setLocale(Language.LV.locale());
            UI.getCurrent().navigate("rounds/" + round + "/results");
            UI.getCurrent().navigate("rounds/" + round + "/results/coding", QueryParameters.of("question", question));
        });
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void click(String button) {
        Acting.as(
                SurveyFixture.RESEARCHER,
                () -> test($(Button.class).withText(button).first()).click());
    }

    private void addCategory(String latvian, String english) {
        List<TextField> names = $(TextField.class).all().stream()
                .filter(field -> field.getLabel().startsWith("Nosaukums"))
                .toList();
        names.get(0).setValue(latvian);
        names.get(1).setValue(english);
        click("Pievienot kategoriju");
    }

    @SuppressWarnings("unchecked")
    private Grid<Coding.Text> grid() {
        return $(Grid.class).single();
    }

    private void tickAll() {
        test(all()).click();
    }

    private Checkbox all() {
        return $(Checkbox.class).all().stream()
                .filter(box -> "Atzīmēt visus redzamos tekstus".equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Checkbox box(int row) {
        return (Checkbox) test(grid()).getCellComponent(row, 0);
    }

    @SuppressWarnings("unchecked")
    private Select<Coding.Category> category() {
        return $(Select.class).all().stream()
                .filter(select -> "Kategorija atzīmētajiem".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void many_texts_at_once_get_a_category_lose_it_and_are_forgotten() {
        survey.submit(round, "0037000", Map.of("difficulties", "Trūkst telpu"));
        survey.submit(round, "0002000", Map.of("difficulties", "Nav tulku"));
        open("difficulties");
        assertThat(page()).contains("2 teksti: kodēti 0, nav kodēti 2, kodējums novecojis 0.");

        addCategory("Telpas", "Premises");
        assertThat(page()).contains("Telpas: 0");
        addCategory("Telpas", "Premises");
        assertThat(latvianName().isInvalid()).isTrue();
        assertThat(latvianName().getErrorMessage()).isEqualTo("Tāda kategorija jau ir.");
        assertThat(page()).doesNotContain("Tāda kategorija jau ir.");
        assertThat($(Notification.class).all()).isEmpty();

        tickAll();
        category().setValue(category().getListDataView().getItem(0));
        click("Pievienot atzīmētajiem");
        assertThat(page())
                .contains("Telpas: 2")
                .contains("kodēti 2, nav kodēti 0")
                .doesNotContain("Tāda kategorija jau ir.");

        assertThat(List.of(box(0).getValue(), box(1).getValue())).containsOnly(true);
        click("Noņemt atzīmētajiem");
        assertThat(page()).contains("Telpas: 0").contains("kodēti 2, nav kodēti 0");
        click("Atzīmēt kā nekodētus");
        assertThat(page()).contains("kodēti 0, nav kodēti 2");
    }

    private TextField latvianName() {
        return $(TextField.class).all().stream()
                .filter(field -> "Nosaukums latviski".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_box_says_in_the_own_language_whose_text_it_ticks() {
        survey.submit(round, "0037000", Map.of("difficulties", "Trūkst telpu"));
        survey.submit(round, "0002000", Map.of("difficulties", "Nav tulku"));
        open("difficulties");

        assertThat(grid().getSelectionMode()).isEqualTo(Grid.SelectionMode.NONE);
        assertThat(List.of(
                        box(0).getAriaLabel().orElseThrow(),
                        box(1).getAriaLabel().orElseThrow()))
                .containsExactly("Atzīmēt tekstu: Daugavpils valstspilsēta", "Atzīmēt tekstu: Ludzas novads");

        test(box(1)).click();
        assertThat(all().isIndeterminate()).isTrue();
        click("Neviena kategorija");
        assertThat(page()).contains("kodēti 1, nav kodēti 1");
        assertThat(grid().getListDataView().getItems())
                .extracting(Coding.Text::state)
                .containsExactly(Coding.State.NOT_CODED, Coding.State.CODED);
    }

    @Test
    void a_name_that_is_missing_is_said_at_its_field() {
        survey.submit(round, "0037000", Map.of("difficulties", "Trūkst telpu"));
        open("difficulties");

        addCategory("Telpas", "");

        List<TextField> names = $(TextField.class).all().stream()
                .filter(field -> field.getLabel().startsWith("Nosaukums"))
                .toList();
        assertThat(names).extracting(TextField::isInvalid).containsExactly(false, true);
        assertThat(names.get(1).getErrorMessage()).startsWith("Kategorijai vajag nosaukumu abās valodās");
    }

    @Test
    void deleting_a_category_says_what_becomes_of_the_texts_in_it() {
        survey.submit(round, "0037000", Map.of("difficulties", "Trūkst telpu"));
        open("difficulties");
        addCategory("Telpas", "Premises");
        click("Dzēst");
        assertThat($(Dialog.class).single().getElement().getTextRecursively())
                .contains("Šajā kategorijā nav neviena teksta.");
        click("Atcelt");

        tickAll();
        category().setValue(category().getListDataView().getItem(0));
        click("Pievienot atzīmētajiem");
        click("Dzēst");
        assertThat($(Dialog.class).single().getElement().getTextRecursively())
                .contains("Šajā kategorijā ir 1 teksts. Tas paliks kodēts");
    }

    @Test
    void the_title_of_the_tab_names_the_question_or_says_that_there_is_none() {
        open("difficulties");
        assertThat(((CodingView) getCurrentView()).getPageTitle()).isEqualTo("Kādas grūtības? – rakstītā kodēšana");
        open("nothing");
        assertThat(((CodingView) getCurrentView()).getPageTitle()).isEqualTo("Šeit nav ko kodēt");
    }

    @Test
    void a_text_that_was_changed_has_an_outdated_coding_until_it_is_confirmed() {
        survey.submit(round, "0037000", Map.of("difficulties", "Trūkst telpu"));
        open("difficulties");
        tickAll();
        click("Neviena kategorija");
        survey.submit(round, "0037000", Map.of("difficulties", "Trūkst naudas"));

        open("difficulties");
        assertThat(page()).contains("1 teksts: kodēti 0, nav kodēti 0, kodējums novecojis 1.");
        tickAll();
        click("Apstiprināt novecojušo kodējumu");

        assertThat(page()).contains("kodēti 1, nav kodēti 0, kodējums novecojis 0.");
        assertThat(grid().getListDataView().getItem(0).text()).isEqualTo("Trūkst naudas");
    }

    @Test
    void a_list_of_few_texts_is_as_high_as_they_are_and_a_long_one_scrolls() {
        survey.submit(round, "0037000", Map.of("difficulties", "Trūkst telpu"));
        open("difficulties");
        assertThat(grid().isAllRowsVisible()).isTrue();

        survey.asked(round).forEach(atvk -> survey.submit(round, atvk, Map.of("difficulties", "Trūkst laika")));
        open("difficulties");
        assertThat(grid().isAllRowsVisible()).isFalse();

        TextField search = $(TextField.class).all().stream()
                .filter(field -> field.getLabel().startsWith("Meklēt"))
                .findFirst()
                .orElseThrow();
        test(search).setValue("nekas tāds");
        assertThat(grid().getListDataView().getItemCount()).isZero();
        assertThat(grid().getEmptyStateText()).startsWith("Tādu tekstu nav.");
    }

    @Test
    void where_nothing_is_written_or_asked_the_page_says_so() {
        open("difficulties");
        assertThat(page()).contains("Neviena pašvaldība neko nav uzrakstījusi");
        open("housed_total");
        assertThat(page()).contains("Šeit nav ko kodēt");
        open("nothing");
        assertThat(page()).contains("Šeit nav ko kodēt");
    }
}
