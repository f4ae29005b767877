package lv.providus.kopskats.questionnaire.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.questionnaire.People;
import lv.providus.kopskats.questionnaire.QuestionnaireNavigation;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireVersionSummary;
import lv.providus.kopskats.questionnaire.Samples;
import lv.providus.kopskats.questionnaire.ui.fields.BatteryField;
import lv.providus.kopskats.questionnaire.ui.fields.QuestionField;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.StatusBadge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class QuestionnaireViewsTest extends SpringBrowserlessTest {

    @Autowired
    private QuestionnaireService service;

    private Actor.Person researcher = new Actor.Person(new AccountId(1), Role.RESEARCHER, null, "researcher");

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        researcher = People.researcher();
        Acting.as(researcher, super::initVaadinEnvironment);
        UI.getCurrent().setLocale(Language.LV.locale());
    }

    private QuestionnaireVersionSummary uploaded() {
        return Acting.as(researcher, () -> {
            service.upload(Samples.realFile());
            return service.versions().getFirst();
        });
    }

    private void open(String path) {
        Acting.as(researcher, () -> UI.getCurrent().navigate(path));
    }

    private void upload(String file) {
        Acting.as(
                researcher,
                () -> test($(Upload.class).single()).upload("anketa.yaml", "application/yaml", file.getBytes(UTF_8)));
    }

    private List<String> listed() {
        return $(ListItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void the_list_shows_versions_with_state_and_leads_to_the_preview() {
        QuestionnaireVersionSummary version = uploaded();
        open(QuestionnaireNavigation.list());
        assertThat($(StatusBadge.class).single().getElement().getTextRecursively())
                .contains("Melnraksts");
        assertThat($(Anchor.class).withText("1. versija").single().getHref())
                .isEqualTo(QuestionnaireNavigation.preview(version.id()));
        assertThat($(Anchor.class).withText("Lejupielādēt failu").exists()).isTrue();
    }

    @Test
    void a_good_file_becomes_a_draft_and_opens_as_a_form() {
        open(QuestionnaireNavigation.list());
        upload(new String(Samples.realFile(), UTF_8));
        assertThat(getCurrentView()).isInstanceOf(QuestionnaireView.class);
        assertThat($(QuestionField.class).all()).hasSize(7);
        assertThat($(BatteryField.class).all()).hasSize(1);
        assertThat(listed()).anyMatch(line -> line.contains("Cik lielā mērā Jūs piekrītat apgalvojumam:"));
    }

    @Test
    void a_bad_file_is_refused_with_every_problem_by_line() {
        open(QuestionnaireNavigation.list());
        upload(new String(Samples.realFile(), UTF_8)
                .replace("type: multiple_choice", "type: slider")
                .replace("code: ukrainas_civiliedzivotaji", "code: Ukrainas civiliedzīvotāji"));
        assertThat(listed())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("4. rinda") && line.contains("Kods"))
                .anyMatch(line -> line.contains("Jautājuma veids „slider” nav zināms"));
        assertThat(Acting.as(researcher, service::versions)).isEmpty();
    }

    @Test
    void publishing_is_confirmed_with_what_is_still_assumed() {
        QuestionnaireVersionSummary version = uploaded();
        open(QuestionnaireNavigation.preview(version.id()));
        Acting.as(
                researcher,
                () -> test($(Button.class).withText("Publicēt versiju").single())
                        .click());
        AskDialog dialog = $(AskDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("26 pieņemti", "agreement", "informal_support");
        Acting.as(researcher, dialog::confirm);
        assertThat(Acting.as(researcher, service::versions).getFirst().published())
                .isTrue();
        assertThat($(Button.class).withText("Publicēt versiju").exists()).isFalse();
        assertThat($(Upload.class).exists()).isFalse();
    }

    @Test
    void a_draft_is_deleted_after_a_question() {
        QuestionnaireVersionSummary version = uploaded();
        open(QuestionnaireNavigation.preview(version.id()));
        Acting.as(
                researcher,
                () -> test($(Button.class).withText("Dzēst melnrakstu").single())
                        .click());
        Acting.as(researcher, () -> $(AskDialog.class).single().confirm());
        assertThat(Acting.as(researcher, service::versions)).isEmpty();
        assertThat(getCurrentView()).isInstanceOf(QuestionnairesView.class);
    }

    @Test
    void a_draft_is_replaced_in_place() {
        QuestionnaireVersionSummary version = uploaded();
        open(QuestionnaireNavigation.preview(version.id()));
        upload(new String(Samples.realFile(), UTF_8).replace("lv: Skaitļi", "lv: Cipari"));
        assertThat(Acting.as(researcher, () -> service.load(version.id()))
                        .orElseThrow()
                        .sections())
                .first()
                .satisfies(section -> assertThat(section.title().lv()).isEqualTo("Cipari"));
    }

    @Test
    void an_address_without_a_version_is_not_found() {
        open("questionnaires/999");
        assertThat(getCurrentView()).isNotInstanceOf(QuestionnaireView.class);
    }
}
