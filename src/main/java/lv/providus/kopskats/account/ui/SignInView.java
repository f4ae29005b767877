package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import lv.providus.kopskats.account.AccountNavigation;
import lv.providus.kopskats.account.EndOfSession;
import lv.providus.kopskats.account.SignInAddition;
import lv.providus.kopskats.account.ui.language.LanguageSwitch;
import lv.providus.kopskats.mail.MailDelivery;
import lv.providus.kopskats.mail.MailService;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.ui.Banners;
import org.springframework.beans.factory.ObjectProvider;

/** Where people sign in: what this is at one side, the form at the other, and what other modules add below. */
@Route(value = AccountNavigation.SIGN_IN, autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_WAIT_SHOWN = 60;

    private final LoginForm form = new LoginForm();
    private final Div additions = new Div();
    private final ObjectProvider<SignInAddition> additionProviders;

    SignInView(
            ObjectProvider<SignInAddition> additionProviders,
            LanguageSwitch languages,
            Banners banners,
            MailService mails) {
        this.additionProviders = additionProviders;
        addClassName("kk-sign-in");
        Image logo = new Image("icons/kopskats.svg", "");
        Div purpose = new Div(
                logo,
                new H1(getTranslation("account.sign_in.heading")),
                new Paragraph(getTranslation("account.sign_in.purpose")),
                languages);
        purpose.addClassName("kk-sign-in-purpose");
        form.setAction(AccountNavigation.SIGN_IN_FORM);
        form.setForgotPasswordButtonVisible(false);
        additions.addClassName("kk-sign-in-additions");
        Div entry = new Div(form);
        entry.addClassName("kk-sign-in-entry");
        if (mails.delivery() != MailDelivery.WAITING) {
            entry.add(new Anchor(AccountNavigation.forgotten(), getTranslation("account.sign_in.forgotten")));
        }
        Div sides = new Div(purpose, entry);
        sides.addClassName("kk-sign-in-sides");
        banners.create().forEach(this::add);
        add(sides, additions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Actors.current().isPresent()) {
            event.forwardTo("");
            return;
        }
        LoginI18n texts = texts();
        messageFor(event.getLocation().getQueryParameters()).ifPresent(message -> {
            texts.setErrorMessage(message);
            form.setError(true);
        });
        form.setI18n(texts);
        additions.removeAll();
        additionProviders
                .orderedStream()
                .map(addition -> addition.section(Language.of(getLocale())))
                .map(SignInAdditionSection::new)
                .forEach(additions::add);
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form labels = texts.getForm();
        labels.setTitle(getTranslation("account.sign_in.form_title"));
        labels.setUsername(getTranslation("account.sign_in.email"));
        labels.setPassword(getTranslation("account.sign_in.password"));
        labels.setSubmit(getTranslation("account.sign_in.submit"));
        LoginI18n.ErrorMessage missing = texts.getErrorMessage();
        missing.setUsername(getTranslation("account.sign_in.email_missing"));
        missing.setPassword(getTranslation("account.sign_in.password_missing"));
        return texts;
    }

    private Optional<LoginI18n.ErrorMessage> messageFor(QueryParameters parameters) {
        Optional<EndOfSession> end =
                parameters.getSingleParameter(AccountNavigation.ENDED).flatMap(EndOfSession::ofCode);
        if (end.isPresent()) {
            return Optional.of(
                    switch (end.get()) {
                        case DISABLED -> message("account.sign_in.disabled.title", "account.sign_in.disabled.text");
                        case CHANGED -> message("account.sign_in.changed.title", "account.sign_in.changed.text");
                        case NO_LONGER_VALID -> message("account.sign_in.ended.title", "account.sign_in.ended.text");
                    });
        }
        Optional<Integer> minutes =
                parameters.getSingleParameter(AccountNavigation.WAIT).flatMap(SignInView::minutes);
        if (minutes.isPresent()) {
            return Optional.of(message("account.sign_in.wait.title", "account.sign_in.wait.text", minutes.get()));
        }
        if (parameters.getParameters().containsKey(AccountNavigation.STALE)) {
            return Optional.of(message("account.sign_in.stale.title", "account.sign_in.stale.text"));
        }
        return parameters.getParameters().containsKey(AccountNavigation.ERROR)
                ? Optional.of(message("account.sign_in.wrong.title", "account.sign_in.wrong.text"))
                : Optional.empty();
    }

    private LoginI18n.ErrorMessage message(String title, String text, Object... arguments) {
        LoginI18n.ErrorMessage message = new LoginI18n.ErrorMessage();
        message.setTitle(getTranslation(title));
        message.setMessage(getTranslation(text, arguments));
        message.setUsername(getTranslation("account.sign_in.email_missing"));
        message.setPassword(getTranslation("account.sign_in.password_missing"));
        return message;
    }

    private static Optional<Integer> minutes(String text) {
        return text.matches("[0-9]{1,3}")
                ? Optional.of(Math.clamp(Integer.parseInt(text), 1, LONGEST_WAIT_SHOWN))
                : Optional.empty();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.sign_in.page_title");
    }
}
