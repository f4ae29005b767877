package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import lv.providus.kopskats.account.Account;
import lv.providus.kopskats.account.AccountOutcome;
import lv.providus.kopskats.account.AccountRefusal;
import lv.providus.kopskats.account.AccountService;
import lv.providus.kopskats.account.AccountState;
import lv.providus.kopskats.account.ApplicationAddress;
import lv.providus.kopskats.account.OneTimeLink;
import lv.providus.kopskats.account.PasswordLinkOutcome;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;

/** One account beside the list: its details and everything that can be done with it. */
class AccountEditor extends Composite<Panel> {

    private final AccountService service;
    private final ApplicationAddress address;
    private final AccountForm form;
    private final Div messages = new Div();
    private final SerializableConsumer<Account> onSaved;
    private final Command onClosed;

    AccountEditor(
            AccountService service,
            ApplicationAddress address,
            List<Municipality> municipalities,
            SerializableConsumer<Account> onSaved,
            Command onClosed) {
        this.service = service;
        this.address = address;
        this.form = new AccountForm(municipalities);
        this.onSaved = onSaved;
        this.onClosed = onClosed;
        messages.addClassName("kk-stack");
        getContent().addClassName("kk-account-editor");
        getContent().setAriaLabel(getTranslation("account.editor.label"));
    }

    /** Offers an empty form for a new account. */
    void showNew() {
        compose(new H2(getTranslation("account.editor.new")), primary("account.editor.create", this::create));
    }

    /** Shows an account with what can be done with it. */
    void show(Account account) {
        form.show(account);
        compose(
                new H2(account.displayName()),
                primary("account.editor.save", () -> save(account)),
                account.state() == AccountState.DISABLED
                        ? plain("account.editor.enable", () -> take(service.enable(account.id())))
                        : plain("account.editor.disable", () -> askBeforeDisabling(account)),
                plain("account.editor.password_link", () -> makeLink(account)));
        messages.add(stateOf(account));
    }

    private void compose(H2 title, Button... actions) {
        messages.removeAll();
        Button close = plain("shared.close", onClosed);
        Div buttons = new Div(actions);
        buttons.add(close);
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
        form.details().map(service::create).ifPresent(outcome -> {
            switch (outcome) {
                case AccountOutcome.Done(Account account) -> {
                    onSaved.accept(account);
                    makeLink(account);
                }
                case AccountOutcome.Refused(AccountRefusal reason) -> refuse(reason);
            }
        });
    }

    private void save(Account account) {
        form.details()
                .map(details -> service.change(account.id(), account.version(), details))
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

    private void askBeforeDisabling(Account account) {
        new AskDialog(
                        new AskDialog.Words(
                                getTranslation("account.disable.title", account.displayName()),
                                getTranslation("account.editor.disable"),
                                getTranslation("shared.cancel")),
                        getTranslation("account.disable.text"),
                        () -> take(service.disable(account.id())))
                .open();
    }

    private void makeLink(Account account) {
        switch (service.newPasswordLink(account.id())) {
            case PasswordLinkOutcome.Made(OneTimeLink link) -> {
                messages.removeAll();
                messages.add(new PasswordLinkPanel(
                        account.displayName(),
                        address.of(link, VaadinServletRequest.getCurrent().getHttpServletRequest()),
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
