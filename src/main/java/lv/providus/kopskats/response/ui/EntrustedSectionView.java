package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import lv.providus.kopskats.account.ui.session.SessionWatch;
import lv.providus.kopskats.municipality.PopulationService;
import lv.providus.kopskats.response.DelegateService;
import lv.providus.kopskats.response.DelegatedResponse;
import lv.providus.kopskats.response.DelegationNavigation;
import lv.providus.kopskats.response.DelegationState;
import lv.providus.kopskats.response.EntrustedSection;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ResponseChanges;
import lv.providus.kopskats.response.ResponsePresence;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.DelegationId;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Banners;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The only page of a colleague who has opened a link: one section of the questionnaire, to be handed in. */
@Route(value = DelegationNavigation.SECTION, autoLayout = false)
@Menu(title = "delegation.menu", order = 1, icon = "vaadin:clipboard-text")
@RolesAllowed(Role.Names.DELEGATE)
class EntrustedSectionView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final DelegateService delegated;
    private final ResponseService responses;
    private final ResponseChanges changes;
    private final ResponsePresence presence;
    private final PopulationService populations;
    private final Div content = new Div();
    private final ErrorSummary errors = new ErrorSummary();
    private boolean unsaved;
    private @Nullable OpenForm form;
    private @Nullable Dialog waiting;
    private @Nullable DelegatedResponse open;

    EntrustedSectionView(
            DelegateService delegated,
            ResponseService responses,
            ResponseChanges changes,
            ResponsePresence presence,
            PopulationService populations,
            SessionWatch session,
            Banners banners) {
        this.delegated = delegated;
        this.responses = responses;
        this.changes = changes;
        this.presence = presence;
        this.populations = populations;
        addClassName("kk-link-page");
        content.addClassNames("kk-page", "kk-page-narrow", "kk-form-middle");
        banners.create().forEach(this::add);
        add(content, session.forLinks(DelegationNavigation.paused(delegation())));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        reopen();
    }

    /** Reads everything again, e.g. because the coordinator submitted or revoked; who may no longer be here is led away. */
    private void reopen() {
        delegated
                .open()
                .ifPresentOrElse(
                        this::show, () -> getUI().ifPresent(ui -> ui.getPage().reload()));
    }

    private void show(DelegatedResponse now) {
        DelegatedResponse before = open;
        open = now;
        if (form != null && before != null && now.response().differsOnlyInAnswers(before.response())) {
            form.answersAre(now.response());
            return;
        }
        EntrustedSection entrusted = now.entrusted();
        OwnResponse response = now.response();
        OpenForm opened = new OpenForm(
                response, List.of(now.section()), changes, responses::answer, this::answersAre, this::reopen);
        opened.onUnsaved(answers -> {
            unsaved = !answers.nothing();
            goOnOnceSaved();
        });
        form = opened;
        PopulationLine.proposeIn(opened, response, populations);
        errors.show(List.of());
        content.removeAll();
        content.add(new PageHeader(
                response.municipalityName() + ": " + response.round().title().in(getLocale()),
                getTranslation(
                        "delegation.entrusted.form.purpose",
                        entrusted.entrustedBy(),
                        Formats.in(getLocale()).deadline(entrusted.endsAt()))));
        content.add(new ColleaguesLine(presence, response.round().id()));
        if (!response.editable()) {
            content.add(new Message(Tone.WARNING, getTranslation("delegation.entrusted.form.submitted")));
        }
        content.add(errors, opened, bar());
    }

    private void answersAre(OwnResponse now) {
        DelegatedResponse before = open;
        if (before != null) {
            open = new DelegatedResponse(before.entrusted(), now, before.section());
        }
    }

    private SaveBar bar() {
        Button pause = new Button(getTranslation("delegation.entrusted.form.pause"), click -> leave());
        Button handIn = new Button(getTranslation("delegation.entrusted.form.hand_in"), click -> askToHandIn());
        handIn.addThemeVariants(ButtonVariant.PRIMARY);
        return new SaveBar(getTranslation("response.saving.saves_itself"), pause, handIn);
    }

    /** Asks again by itself where handing in had to wait for what was still being saved. */
    private void goOnOnceSaved() {
        Dialog waited = waiting;
        if (waited != null && !unsaved) {
            waited.close();
            askToHandIn();
        }
    }

    private void askToHandIn() {
        waiting = null;
        DelegatedResponse now = open;
        OpenForm opened = form;
        if (now == null || opened == null) {
            return;
        }
        List<ErrorSummary.Line> problems = opened.problems();
        errors.show(problems);
        if (!problems.isEmpty()) {
            return;
        }
        Dialog dialog = new Dialog();
        dialog.setRole("alertdialog");
        dialog.setWidth("min(32rem, 100%)");
        dialog.setHeaderTitle(getTranslation("delegation.hand_in.title"));
        Button stay = new Button(getTranslation("delegation.hand_in.cancel"), click -> dialog.close());
        dialog.getFooter().add(stay);
        if (!unsaved) {
            Button confirm = new Button(getTranslation("delegation.hand_in.confirm"), click -> handIn());
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            dialog.getFooter().add(confirm);
            dialog.add(textsOf(now));
        } else {
            Paragraph wait = new Paragraph(getTranslation("delegation.hand_in.unsaved"));
            wait.getElement().setAttribute("role", "status");
            dialog.add(wait);
            dialog.addOpenedChangeListener(change -> {
                if (!change.isOpened() && waiting == dialog) {
                    waiting = null;
                }
            });
            waiting = dialog;
        }
        dialog.open();
    }

    private Paragraph[] textsOf(DelegatedResponse now) {
        int missing = (int) now.section().items().stream()
                .filter(item -> now.response().answer(item.code()).isEmpty())
                .count();
        Paragraph text = new Paragraph(getTranslation("delegation.hand_in.text"));
        return missing == 0
                ? new Paragraph[] {text}
                : new Paragraph[] {new Paragraph(getTranslation("delegation.hand_in.missing", missing)), text};
    }

    /** Where the delegation had ended already, nothing was handed in: the page that follows says how it ended. */
    private void handIn() {
        end(DelegationNavigation.ended(
                delegated.handIn() ? DelegationState.HANDED_IN : delegated.state(), delegation()));
    }

    private void leave() {
        end(DelegationNavigation.paused(delegation()));
    }

    private static DelegationId delegation() {
        return Actors.requireDelegate().delegation();
    }

    private void end(String address) {
        getUI().ifPresent(ui -> ui.getPage().setLocation(address));
    }

    @Override
    public String getPageTitle() {
        return open == null
                ? getTranslation("delegation.entrusted.page_title")
                : open.section().title().in(getLocale());
    }
}
