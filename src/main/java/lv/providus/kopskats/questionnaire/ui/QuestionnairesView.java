package lv.providus.kopskats.questionnaire.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireNavigation;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireVersionSummary;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;

/** All versions by questionnaire, and the way in for a new one. */
@Route("questionnaires")
@Menu(title = "questionnaire.list.menu", order = 30, icon = "vaadin:form")
@RolesAllowed(Role.Names.RESEARCHER)
class QuestionnairesView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final QuestionnaireService service;
    private final Div list = new Div();

    QuestionnairesView(QuestionnaireService service) {
        this.service = service;
        list.addClassName("kk-stack");
        UploadPanel upload = new UploadPanel(
                service::upload, id -> getUI().ifPresent(ui -> ui.navigate(QuestionnaireNavigation.preview(id))));
        add(
                new PageHeader(
                        getTranslation("questionnaire.list.title"), getTranslation("questionnaire.list.purpose")),
                list,
                new Panel(
                        new H2(getTranslation("questionnaire.upload.title")),
                        new Paragraph(getTranslation("questionnaire.upload.explanation")),
                        upload));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("questionnaire.list.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.removeAll();
        Map<QuestionCode, List<QuestionnaireVersionSummary>> byQuestionnaire = service.versions().stream()
                .collect(Collectors.groupingBy(
                        QuestionnaireVersionSummary::code, LinkedHashMap::new, Collectors.toList()));
        if (byQuestionnaire.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("questionnaire.list.empty"),
                    getTranslation("questionnaire.list.empty_explanation")));
        }
        byQuestionnaire.values().forEach(versions -> list.add(questionnaire(versions)));
    }

    private Panel questionnaire(List<QuestionnaireVersionSummary> versions) {
        QuestionnaireVersionSummary newest = versions.getFirst();
        Div frame = new Div(new VersionTable(versions, service));
        frame.addClassName("kk-table-frame");
        return new Panel(new H2(newest.title().in(getLocale())), frame);
    }
}
