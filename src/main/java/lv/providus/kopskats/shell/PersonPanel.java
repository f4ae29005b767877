package lv.providus.kopskats.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import lv.providus.kopskats.account.AccountNavigation;
import lv.providus.kopskats.account.ui.language.LanguageSwitch;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.ui.AskDialog;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Who is signed in, and the way out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@JavaScript("context://scripts/form-journal.js")
class PersonPanel extends Footer {

    PersonPanel(AuthenticationContext authentication, LanguageSwitch languages) {
        addClassName("kk-drawer-foot");
        Actors.current()
                .filter(Actor.Person.class::isInstance)
                .map(Actor.Person.class::cast)
                .ifPresent(person -> add(whoIs(person)));
        Button signOut = new Button(getTranslation("shell.signOut"), click -> leave(authentication));
        signOut.addThemeVariants(ButtonVariant.TERTIARY);
        Div actions = new Div(languages, signOut);
        actions.addClassName("kk-drawer-actions");
        add(actions);
    }

    /** Signs out, and takes what is not saved yet out of this browser, which others may use; not without asking. */
    private void leave(AuthenticationContext authentication) {
        String account =
                Actors.current().map(Actors::accountOf).map(AccountId::toString).orElse("");
        getElement()
                .executeJs("return window.kopskatsJournal.count($0)", account)
                .then(Integer.class, unsaved -> {
                    if (unsaved == 0) {
                        authentication.logout();
                    } else {
                        askBeforeLeaving(
                                unsaved,
                                () -> getElement()
                                        .executeJs("window.kopskatsJournal.clear($0)", account)
                                        .then(cleared -> authentication.logout()));
                    }
                });
    }

    private void askBeforeLeaving(int unsaved, Runnable leave) {
        new AskDialog(
                        new AskDialog.Words(
                                getTranslation("shell.signOut.unsaved.title"),
                                getTranslation("shell.signOut.unsaved.leave"),
                                getTranslation("shell.signOut.unsaved.stay")),
                        getTranslation("shell.signOut.unsaved.text", unsaved),
                        leave)
                .open();
    }

    private Div whoIs(Actor.Person person) {
        Span name = new Span(person.label());
        name.addClassName("kk-person");
        Span role = new Span(getTranslation("shell.role." + person.role().name()));
        role.addClassName("kk-person-role");
        Anchor profile = new Anchor(AccountNavigation.profile(), getTranslation("shell.profile"));
        return new Div(name, new Div(role), profile);
    }
}
