package lv.providus.kopskats.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
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
        grid().asMultiSelect().select(grid().getListDataView().getItems().toList());
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
        assertThat(page()).contains("Tāda kategorija jau ir.");

        tickAll();
        category().setValue(category().getListDataView().getItem(0));
        click("Pievienot atzīmētajiem");
        assertThat(page())
                .contains("Telpas: 2")
                .contains("kodēti 2, nav kodēti 0")
                .doesNotContain("Tāda kategorija jau ir.");

        assertThat(grid().getSelectedItems()).hasSize(2);
        click("Noņemt atzīmētajiem");
        assertThat(page()).contains("Telpas: 0").contains("kodēti 2, nav kodēti 0");
        click("Atzīmēt kā nekodētus");
        assertThat(page()).contains("kodēti 0, nav kodēti 2");
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
