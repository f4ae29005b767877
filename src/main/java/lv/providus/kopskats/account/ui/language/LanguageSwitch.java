package lv.providus.kopskats.account.ui.language;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import lv.providus.kopskats.account.AccountService;
import lv.providus.kopskats.account.LanguagePreference;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Language;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** One button per language; the choice is remembered by the account and by the browser, and the page comes anew. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class LanguageSwitch extends Div {

    private final LanguagePreference preference;
    private final AccountService accounts;

    LanguageSwitch(LanguagePreference preference, AccountService accounts) {
        this.preference = preference;
        this.accounts = accounts;
        addClassName("kk-languages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("account.language"));
        for (Language language : Language.values()) {
            add(button(language));
        }
    }

    private Button button(Language language) {
        Button button = new Button(getTranslation("account.language." + language.name()), click -> choose(language));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("lang", language.locale().getLanguage());
        if (language == Language.of(getLocale())) {
            button.getElement().setAttribute("aria-current", "true");
        }
        return button;
    }

    private void choose(Language language) {
        if (Actors.current().filter(Actor.Person.class::isInstance).isPresent()) {
            accounts.changeOwnLanguage(language);
        }
        preference.remember(
                language,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        getUI().ifPresent(ui -> ui.getPage().reload());
    }
}
