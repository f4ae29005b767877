package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.UnaryOperator;
import lv.providus.kopskats.account.ApplicationAddress;
import lv.providus.kopskats.mail.MailService;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.Section;
import lv.providus.kopskats.response.Delegation;
import lv.providus.kopskats.response.DelegationLink;
import lv.providus.kopskats.response.DelegationNavigation;
import lv.providus.kopskats.response.DelegationOutcome;
import lv.providus.kopskats.response.DelegationService;
import lv.providus.kopskats.response.NewDelegation;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Where a coordinator entrusts sections of the own response to colleagues, and sees how far they are. */
@Route(DelegationNavigation.DELEGATIONS)
@RolesAllowed(Role.Names.COORDINATOR)
class DelegationsView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final ResponseService responses;
    private final DelegationService delegations;
    private final ApplicationAddress address;
    private final MailService mails;
    private final Div outcome = new Div();
    private final Div list = new Div();
    private @Nullable OwnResponse response;

    DelegationsView(
            ResponseService responses, DelegationService delegations, ApplicationAddress address, MailService mails) {
        this.mails = mails;
        this.responses = responses;
        this.delegations = delegations;
        this.address = address;
        narrow();
        list.addClassName("kk-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        response = ResponseAddress.openOwn(event, responses).orElse(null);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        if (response != null) {
            show(response, event);
        }
    }

    private void show(OwnResponse own, AfterNavigationEvent event) {
        EntrustForm form = new EntrustForm(own);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ResponseNavigation.SECTION_PARAMETER)
                .flatMap(code -> own.questionnaire().sections().stream()
                        .filter(section -> section.code().value().equals(code))
                        .findFirst())
                .ifPresent(form::choose);
        Button submit = new Button(
                getTranslation("delegation.form.submit"),
                click -> form.delegation().ifPresent(delegation -> entrust(own, form, delegation)));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        outcome.removeAll();
        add(
                new Breadcrumb(
                        getTranslation("delegation.breadcrumb"),
                        List.of(
                                new Breadcrumb.Step(
                                        getTranslation("response.rounds.title"), ResponseNavigation.ownRounds()),
                                new Breadcrumb.Step(
                                        own.round().title().in(getLocale()),
                                        ResponseNavigation.form(own.round().id(), own.atvk())))),
                new PageHeader(getTranslation("delegation.title"), getTranslation("delegation.purpose")),
                outcome,
                new Panel(new H2(getTranslation("delegation.form.title")), form, submit),
                new H2(getTranslation("delegation.list.title")),
                list);
        showList(own);
    }

    private void showList(OwnResponse own) {
        list.removeAll();
        List<Delegation> all = delegations.list(own.round().id());
        if (all.isEmpty()) {
            list.add(new Paragraph(getTranslation("delegation.list.none")));
        }
        all.forEach(delegation -> {
            Section section = sectionOf(own, delegation.section());
            DelegationCard card = new DelegationCard(
                    delegation, section.title().in(getLocale()), FormAddresses.section(own, section));
            card.offer(() -> renew(own, delegation), () -> askToRevoke(own, delegation));
            list.add(card);
        });
    }

    private static Section sectionOf(OwnResponse own, QuestionCode code) {
        return own.questionnaire().sections().stream()
                .filter(section -> section.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void entrust(OwnResponse own, EntrustForm form, NewDelegation delegation) {
        switch (delegations.entrust(delegation, addressOf())) {
            case DelegationOutcome.Made(DelegationLink link) -> {
                showLink(
                        getTranslation(
                                "delegation.link.made",
                                delegation.label(),
                                form.section().title().in(getLocale())),
                        link,
                        delegation.email());
                form.clear();
                showList(own);
            }
            case DelegationOutcome.Refused(DelegationOutcome.Reason reason) -> {
                if (!form.refuse(reason, textOf(reason))) {
                    refuse(reason);
                }
            }
        }
    }

    private void renew(OwnResponse own, Delegation delegation) {
        switch (delegations.renewLink(own.round().id(), delegation.id(), addressOf())) {
            case DelegationOutcome.Made(DelegationLink link) ->
                showLink(
                        getTranslation(
                                "delegation.link.renewed",
                                delegation.label(),
                                sectionOf(own, delegation.section()).title().in(getLocale())),
                        link,
                        delegation.email());
            case DelegationOutcome.Refused(DelegationOutcome.Reason reason) -> refuse(reason);
        }
        showList(own);
    }

    private UnaryOperator<String> addressOf() {
        return path -> address.of(path, VaadinServletRequest.getCurrent().getHttpServletRequest());
    }

    private void showLink(String text, DelegationLink link, @Nullable String email) {
        DelegationLinkPanel panel =
                new DelegationLinkPanel(text, addressOf().apply(link.path()), email == null ? "" : mailed(email));
        outcome.removeAll();
        outcome.add(panel);
        panel.focus();
    }

    private String mailed(String email) {
        return switch (mails.delivery()) {
            case SERVER, TRIAL -> getTranslation("delegation.mail.sent", email);
            case WAITING -> getTranslation("delegation.mail.waiting", email);
        };
    }

    private void refuse(DelegationOutcome.Reason reason) {
        outcome.removeAll();
        outcome.add(new Message(Tone.ERROR, textOf(reason)));
    }

    private String textOf(DelegationOutcome.Reason reason) {
        return getTranslation("delegation.reason." + reason.name());
    }

    private void askToRevoke(OwnResponse own, Delegation delegation) {
        new AskDialog(
                        new AskDialog.Words(
                                getTranslation("delegation.revoke.title"),
                                getTranslation("delegation.revoke.confirm"),
                                getTranslation("delegation.revoke.cancel")),
                        getTranslation(
                                "delegation.revoke.text",
                                delegation.label(),
                                sectionOf(own, delegation.section()).title().in(getLocale())),
                        () -> revoke(own, delegation))
                .open();
    }

    private void revoke(OwnResponse own, Delegation delegation) {
        if (delegations.revoke(own.round().id(), delegation.id())) {
            Notices.success(getTranslation("delegation.revoke.done"));
        } else {
            refuse(DelegationOutcome.Reason.ENDED);
        }
        showList(own);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("delegation.title");
    }
}
