package lv.providus.kopskats.shell;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import lv.providus.kopskats.account.AccountNavigation;
import lv.providus.kopskats.account.ui.language.LanguageSwitch;
import lv.providus.kopskats.account.ui.session.SignOutButton;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Who is signed in, and the way out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PersonPanel extends Footer {

    PersonPanel(SignOutButton signOut, LanguageSwitch languages) {
        addClassName("kk-drawer-foot");
        Actors.current()
                .filter(Actor.Person.class::isInstance)
                .map(Actor.Person.class::cast)
                .ifPresent(person -> add(whoIs(person)));
        signOut.setText(getTranslation("shell.signOut"));
        signOut.addThemeVariants(ButtonVariant.TERTIARY);
        Div actions = new Div(languages, signOut);
        actions.addClassName("kk-drawer-actions");
        add(actions);
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
