package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.results.OwnGrouping;
import lv.providus.kopskats.results.OwnGroupingId;
import lv.providus.kopskats.results.OwnGroupingOutcome;
import lv.providus.kopskats.results.OwnGroupingService;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Makes or changes groups of municipalities. */
@Route(ResultsNavigation.GROUPINGS + "/:grouping")
@RolesAllowed(Role.Names.RESEARCHER)
class GroupingView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final transient OwnGroupingService service;
    private final transient MunicipalityService municipalities;
    private final Div refusal = new Div();
    private transient @Nullable OwnGrouping read;
    private boolean missing;

    GroupingView(OwnGroupingService service, MunicipalityService municipalities) {
        this.service = service;
        this.municipalities = municipalities;
    }

    @Override
    public String getPageTitle() {
        if (missing) {
            return getTranslation("results.own.missing.title");
        }
        return read == null ? getTranslation("results.own.new") : read.name();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        narrow();
        missing = false;
        String wanted = event.getRouteParameters().get("grouping").orElse("");
        if (wanted.equals(ResultsNavigation.NEW)) {
            show(null);
            return;
        }
        Optional<OwnGrouping> found = OwnGroupingId.parse(wanted).flatMap(service::byId);
        if (found.isEmpty()) {
            missing = true;
            add(EmptyState.ofPage(
                    getTranslation("results.own.missing.title"),
                    getTranslation("results.own.missing.text"),
                    new Anchor(ResultsNavigation.GROUPINGS, getTranslation("results.own.missing.action"))));
            return;
        }
        show(found.get());
    }

    private void show(@Nullable OwnGrouping grouping) {
        read = grouping;
        List<Municipality> register = municipalities.all();
        GroupingForm form = new GroupingForm(register, grouping == null ? null : grouping.draft());
        Button save = new Button(getTranslation("results.own.save"), click -> save(form));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(save);
        buttons.addClassName("kk-own-buttons");
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(new Breadcrumb.Step(getTranslation("results.own.title"), ResultsNavigation.GROUPINGS))),
                new PageHeader(getPageTitle(), getTranslation("results.own.form.purpose")));
        if (grouping != null) {
            buttons.add(new Button(getTranslation("results.own.delete"), click -> askToDelete(form, grouping)));
            add(new Paragraph(getTranslation(
                    "results.own.history",
                    Formats.in(getLocale()).dateAndTime(grouping.createdAt()),
                    grouping.createdBy(),
                    Formats.in(getLocale()).dateAndTime(grouping.changedAt()),
                    grouping.changedBy())));
        }
        add(new Panel(form, refusal, buttons));
    }

    private void save(GroupingForm form) {
        OwnGrouping before = read;
        OwnGroupingOutcome outcome = before == null ? service.add(form.draft()) : service.change(before, form.draft());
        switch (outcome) {
            case OwnGroupingOutcome.Done ignored -> {
                Notices.success(getTranslation("results.own.saved"));
                leave(form);
            }
            case OwnGroupingOutcome.Refused refused -> refuse(form, refused);
        }
    }

    private void refuse(GroupingForm form, OwnGroupingOutcome.Refused refused) {
        refusal.removeAll();
        if (!form.show(refused)) {
            refusal.add(new Message(Tone.ERROR, form.wording(refused)));
        }
    }

    private void leave(GroupingForm form) {
        form.markSettled();
        getUI().flatMap(ui -> ui.navigate(GroupingsView.class)).ifPresent(GroupingsView::focusHeading);
    }

    private void askToDelete(GroupingForm form, OwnGrouping grouping) {
        new AskDialog(
                        new AskDialog.Words(
                                getTranslation("results.own.delete.title", grouping.name()),
                                getTranslation("results.own.delete"),
                                getTranslation("shared.cancel")),
                        getTranslation("results.own.delete.text"),
                        () -> delete(form, grouping))
                .open();
    }

    private void delete(GroupingForm form, OwnGrouping grouping) {
        switch (service.delete(grouping)) {
            case OwnGroupingOutcome.Done ignored -> {
                Notices.success(getTranslation("results.own.deleted", grouping.name()));
                leave(form);
            }
            case OwnGroupingOutcome.Refused refused -> refuse(form, refused);
        }
    }
}
