package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.account.Account;
import lv.providus.kopskats.account.AccountOutcome;
import lv.providus.kopskats.account.AccountRefusal;
import lv.providus.kopskats.account.AccountService;
import lv.providus.kopskats.account.AccountState;
import lv.providus.kopskats.account.ApplicationAddress;
import lv.providus.kopskats.account.Handover;
import lv.providus.kopskats.account.HandoverService;
import lv.providus.kopskats.account.Invitation;
import lv.providus.kopskats.account.InvitationService;
import lv.providus.kopskats.account.OneTimeLink;
import lv.providus.kopskats.account.PasswordLinkOutcome;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.Leaving;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;
import lv.providus.kopskats.shared.ui.TypedFields;

/** One account beside the list: its details and everything that can be done with it. */
@JavaScript(Leaving.SCRIPT)
class AccountEditor extends Composite<Panel> {

    private final Services services;
    private final AccountForm form;
    private final Div messages = new Div();
    private final SerializableConsumer<Account> onSaved;
    private final Command onClosed;

    /** What the editor asks. */
    record Services(
            AccountService accounts,
            InvitationService invitations,
            HandoverService handovers,
            ApplicationAddress address) {}

    AccountEditor(
            Services services,
            List<Municipality> municipalities,
            SerializableConsumer<Account> onSaved,
            Command onClosed) {
        this.services = services;
        this.form = new AccountForm(municipalities);
        new TypedFields(form);
        this.onSaved = onSaved;
        this.onClosed = onClosed;
        messages.addClassName("kk-stack");
        getContent().addClassName("kk-account-editor");
        getContent().setAriaLabel(getTranslation("account.editor.label"));
    }

    /** Offers an empty form for a new account. */
    void showNew() {
        compose(new H2(getTranslation("account.editor.new")), List.of(primary("account.editor.create", this::create)));
    }

    /** Shows an account with what can be done with it. */
    void show(Account account) {
        form.show(account);
        Optional<Invitation> invitation = services.invitations().latest(account.id());
        Optional<Handover> handover = services.handovers().pending(account.id());
        compose(new H2(account.displayName()), actions(account, invitation, handover));
        messages.add(stateOf(account));
        if (account.state() != AccountState.DISABLED) {
            invitation.ifPresent(link -> messages.add(new InvitationPanel(link)));
        }
        handover.ifPresent(agreed -> messages.add(new Message(
                Tone.NEUTRAL,
                getTranslation(
                        "account.handover.agreed",
                        agreed.successorName(),
                        Formats.in(getLocale()).date(agreed.takesPlaceOn())))));
    }

    private List<Button> actions(Account account, Optional<Invitation> invitation, Optional<Handover> handover) {
        List<Button> actions = new ArrayList<>(List.of(primary("account.editor.save", () -> save(account))));
        if (account.state() == AccountState.DISABLED) {
            actions.add(plain(
                    "account.editor.enable", () -> take(services.accounts().enable(account.id()))));
            return actions;
        }
        if (account.state() == AccountState.INVITED) {
            actions.add(plain(
                    invitation.isPresent() ? "account.editor.invite_again" : "account.editor.invite",
                    () -> invite(account)));
        }
        actions.add(plain("account.editor.password_link", () -> makeLink(account)));
        if (invitation.filter(link -> link.state() == Invitation.State.WAITING).isPresent()) {
            actions.add(plain(
                    "account.editor.revoke", () -> take(services.invitations().revoke(account.id()))));
        }
        actions.add(
                handover.isPresent()
                        ? plain("account.handover.cancel", () -> cancelHandover(account))
                        : plain("account.editor.hand_over", () -> openHandover(account)));
        actions.add(plain("account.editor.disable", () -> askBeforeDisabling(account)));
        return actions;
    }

    private void compose(H2 title, List<Button> actions) {
        messages.removeAll();
        Div buttons = new Div();
        actions.forEach(buttons::add);
        buttons.add(plain("shared.close", onClosed));
        buttons.addClassName("kk-account-actions");
        getContent().removeAll();
        getContent().add(title, messages, form, buttons);
    }

    private Div stateOf(Account account) {
        Paragraph lastSignIn = new Paragraph(
                account.lastSignInAt() == null
                        ? getTranslation("account.list.never")
                        : getTranslation(
                                "account.editor.last_sign_in",
                                Formats.in(getLocale()).dateAndTime(account.lastSignInAt())));
        lastSignIn.addClassName("kk-quiet");
        return new Div(AccountTexts.badge(this, account.state()), lastSignIn);
    }

    private Button primary(String text, Command action) {
        Button button = plain(text, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button plain(String text, Command action) {
        return new Button(getTranslation(text), click -> action.execute());
    }

    private void create() {
        form.details().map(services.accounts()::create).ifPresent(outcome -> {
            switch (outcome) {
                case AccountOutcome.Done(Account account) -> onSaved.accept(account);
                case AccountOutcome.Refused(AccountRefusal reason) -> refuse(reason);
            }
        });
    }

    private void save(Account account) {
        form.details()
                .map(details -> services.accounts().change(account.id(), account.version(), details))
                .ifPresent(this::take);
    }

    private void take(AccountOutcome outcome) {
        switch (outcome) {
            case AccountOutcome.Done(Account account) -> {
                Notices.success(getTranslation("account.editor.saved", account.displayName()));
                onSaved.accept(account);
            }
            case AccountOutcome.Refused(AccountRefusal reason) -> refuse(reason);
        }
    }

    private void invite(Account account) {
        switch (services.invitations().invite(account.id())) {
            case AccountOutcome.Done(Account invited) -> {
                Notices.success(getTranslation("account.editor.invited", invited.email()));
                onSaved.accept(invited);
            }
            case AccountOutcome.Refused(AccountRefusal reason) -> refuse(reason);
        }
    }

    private void openHandover(Account account) {
        new HandoverDialog(account, services.handovers(), successor -> {
                    Notices.success(getTranslation("account.handover.done", successor.displayName()));
                    services.accounts().byId(account.id()).ifPresent(onSaved);
                })
                .open();
    }

    private void cancelHandover(Account account) {
        services.handovers().cancel(account.id());
        Notices.success(getTranslation("account.handover.cancelled"));
        onSaved.accept(account);
    }

    private void askBeforeDisabling(Account account) {
        new AskDialog(
                        new AskDialog.Words(
                                getTranslation("account.disable.title", account.displayName()),
                                getTranslation("account.editor.disable"),
                                getTranslation("shared.cancel")),
                        getTranslation("account.disable.text"),
                        () -> take(services.accounts().disable(account.id())))
                .open();
    }

    private void makeLink(Account account) {
        switch (services.accounts().newPasswordLink(account.id())) {
            case PasswordLinkOutcome.Made(OneTimeLink link) -> {
                messages.removeAll();
                messages.add(new PasswordLinkPanel(
                        account.displayName(),
                        services.address()
                                .of(link, VaadinServletRequest.getCurrent().getHttpServletRequest()),
                        link.expiresAt()));
            }
            case PasswordLinkOutcome.Refused(AccountRefusal reason) -> refuse(reason);
        }
    }

    private void refuse(AccountRefusal reason) {
        form.refuse(reason);
        messages.removeAll();
        messages.add(new Message(Tone.ERROR, getTranslation(reason.textKey())));
    }
}
