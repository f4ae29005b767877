package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import lv.providus.kopskats.account.Account;
import lv.providus.kopskats.account.AccountNavigation;
import lv.providus.kopskats.account.AccountRefusal;
import lv.providus.kopskats.account.PasswordResetRequests;
import lv.providus.kopskats.shared.ui.Banners;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;

/** Where a link for a new password is asked for; the answer is the same whether or not there is such an account. */
@Route(value = AccountNavigation.FORGOTTEN, autoLayout = false)
@AnonymousAllowed
class ForgottenPasswordView extends Main implements HasDynamicTitle {

    private final PasswordResetRequests requests;
    private final EmailField email = new EmailField();
    private final Panel panel = new Panel();

    ForgottenPasswordView(PasswordResetRequests requests, Banners banners) {
        this.requests = requests;
        addClassName("kk-link-page");
        email.setLabel(getTranslation("account.sign_in.email"));
        email.setMaxLength(Account.EMAIL_MAX_LENGTH);
        email.setRequiredIndicatorVisible(true);
        email.setManualValidation(true);
        email.setWidthFull();
        email.getElement().setAttribute("autocomplete", "username");
        Button send = new Button(getTranslation("account.forgotten.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        panel.add(email, new Div(send));
        Div content = new Div(
                new PageHeader(getTranslation("account.forgotten.title"), getTranslation("account.forgotten.purpose")),
                panel,
                new Anchor(AccountNavigation.signIn(), getTranslation("account.link.to_sign_in")));
        content.addClassNames("kk-page", "kk-page-narrow");
        banners.create().forEach(this::add);
        add(content);
    }

    private void send() {
        String typed = email.getValue().strip();
        if (!typed.contains("@")) {
            email.setErrorMessage(getTranslation(AccountRefusal.EMAIL_INVALID.textKey()));
            email.setInvalid(true);
            email.focus();
            return;
        }
        requests.take(typed, VaadinRequest.getCurrent().getRemoteAddr());
        panel.removeAll();
        panel.add(new Message(Tone.GOOD, getTranslation("account.forgotten.sent", typed)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.forgotten.title");
    }
}
