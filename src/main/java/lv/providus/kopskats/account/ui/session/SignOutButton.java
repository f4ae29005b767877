package lv.providus.kopskats.account.ui.session;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import lv.providus.kopskats.shared.ui.BrowserDrafts;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Signs out, after asking where something that was typed in this browser is not saved yet; its words are the page's. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@JavaScript(BrowserDrafts.SCRIPT)
public class SignOutButton extends Button {

    SignOutButton(AuthenticationContext authentication) {
        addClickListener(click -> SigningOut.ask(this, authentication::logout));
    }
}
