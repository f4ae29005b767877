package lv.providus.kopskats.questionnaire.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.questionnaire.DraftChange;
import lv.providus.kopskats.questionnaire.QuestionnaireNavigation;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** One version as the form that coordinators see; a draft can be replaced, deleted and published here. */
@Route("questionnaires")
@RolesAllowed(Role.Names.RESEARCHER)
class QuestionnaireView extends Page implements HasUrlParameter<Long>, HasDynamicTitle {

    private final QuestionnaireService service;
    private String pageTitle = "";

    QuestionnaireView(QuestionnaireService service) {
        this.service = service;
        narrow();
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    @Override
    public void setParameter(BeforeEvent event, Long version) {
        QuestionnaireVersion loaded = Optional.of(version)
                .filter(id -> id > 0)
                .map(QuestionnaireVersionId::new)
                .flatMap(service::load)
                .orElseThrow(NotFoundException::new);
        show(loaded);
    }

    private void show(QuestionnaireVersion version) {
        removeAll();
        String title = version.title().in(getLocale());
        String versionName = getTranslation("questionnaire.version", version.number());
        pageTitle = title + ", " + versionName;
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(new Breadcrumb.Step(
                                getTranslation("questionnaire.list.title"), QuestionnaireNavigation.list()))),
                new PageHeader(title, getTranslation("questionnaire.preview.purpose"), actions(version, versionName)),
                new Div(
                        version.published()
                                ? new StatusBadge(
                                        getTranslation("questionnaire.preview.published", versionName), Tone.GOOD)
                                : new StatusBadge(
                                        getTranslation("questionnaire.preview.draft", versionName), Tone.ACCENT)));
        if (!version.content().assumptions().isEmpty()) {
            add(new Panel(
                    new H2(getTranslation("questionnaire.preview.assumed_title")),
                    new Paragraph(getTranslation("questionnaire.preview.assumed_explanation")),
                    new AssumptionList(version.content().assumptions())));
        }
        add(new Preview(version.content()));
        if (!version.published()) {
            add(new Panel(
                    new H2(getTranslation("questionnaire.upload.replace_title")),
                    new Paragraph(getTranslation("questionnaire.upload.replace_explanation")),
                    new UploadPanel(file -> service.replaceDraft(version.id(), file), this::replaced)));
        }
    }

    private Component[] actions(QuestionnaireVersion version, String versionName) {
        List<Component> actions = new ArrayList<>();
        Anchor blank =
                new Anchor(QuestionnaireNavigation.blankPdf(version.id()), getTranslation("questionnaire.blank_pdf"));
        blank.setRouterIgnore(true);
        blank.getElement().setAttribute("download", true);
        actions.add(DownloadLink.of(version.id(), service, versionName));
        actions.add(blank);
        if (!version.published()) {
            actions.add(new Button(getTranslation("questionnaire.delete"), click -> confirmDeletion(version)));
            Button publish = new Button(getTranslation("questionnaire.publish"), click -> confirmPublication(version));
            publish.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(publish);
        }
        return actions.toArray(Component[]::new);
    }

    private void replaced(QuestionnaireVersionId id) {
        service.load(id).ifPresent(this::show);
        Notices.success(getTranslation("questionnaire.upload.replaced"));
    }

    private void confirmPublication(QuestionnaireVersion version) {
        Panel words = new Panel(new Paragraph(getTranslation("questionnaire.publish.explanation")));
        if (!version.content().assumptions().isEmpty()) {
            words.add(
                    new Paragraph(getTranslation(
                            "questionnaire.publish.still_assumed",
                            version.content().assumptions().size())),
                    new AssumptionList(version.content().assumptions()));
        }
        new AskDialog(words("questionnaire.publish.question", "questionnaire.publish"), words, () -> publish(version))
                .open();
    }

    private void publish(QuestionnaireVersion version) {
        switch (service.publish(version.id())) {
            case DONE -> Notices.success(getTranslation("questionnaire.publish.done"));
            case ALREADY_PUBLISHED, NOT_FOUND -> Notices.error(getTranslation("questionnaire.draft_gone"));
        }
        service.load(version.id()).ifPresent(this::show);
    }

    private void confirmDeletion(QuestionnaireVersion version) {
        new AskDialog(
                        words("questionnaire.delete.question", "questionnaire.delete"),
                        getTranslation("questionnaire.delete.explanation"),
                        () -> delete(version))
                .open();
    }

    private void delete(QuestionnaireVersion version) {
        if (service.deleteDraft(version.id()) == DraftChange.DONE) {
            Notices.success(getTranslation("questionnaire.delete.done"));
        } else {
            Notices.error(getTranslation("questionnaire.draft_gone"));
        }
        getUI().ifPresent(ui -> ui.navigate(QuestionnaireNavigation.list()));
    }

    private AskDialog.Words words(String titleKey, String confirmKey) {
        return new AskDialog.Words(
                getTranslation(titleKey), getTranslation(confirmKey), getTranslation("shared.cancel"));
    }
}
