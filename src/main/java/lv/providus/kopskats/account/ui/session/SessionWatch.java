package lv.providus.kopskats.account.ui.session;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Duration;
import lv.providus.kopskats.account.AccountNavigation;
import lv.providus.kopskats.shared.ui.BrowserDrafts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import tools.jackson.databind.node.ObjectNode;

/**
 * Warns before the session ends, offers to go on, and says calmly when it has ended. Works by a script, so that it does
 * not prolong the session itself.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@JavaScript("context://scripts/session.js")
@JavaScript(BrowserDrafts.SCRIPT)
public class SessionWatch extends Div {

    private final Duration warning;
    private final AuthenticationContext authentication;
    private String afterwards = "account.session.ended.text";
    private String again = "account.session.sign_in";
    private String againAt = "";

    SessionWatch(@Value("${kopskats.session-warning}") Duration warning, AuthenticationContext authentication) {
        this.warning = warning;
        this.authentication = authentication;
        getElement().addEventListener("kk-sign-out", event -> SigningOut.ask(this, this::signOut));
    }

    private void signOut() {
        if (againAt.isEmpty()) {
            authentication.logout();
        } else {
            getUI().ifPresent(ui -> ui.getPage().setLocation(againAt));
        }
    }

    /**
     * For people who came by a link, which they open again: for them there is no sign-in.
     *
     * @param path of the page that stays when the session has ended, and on which it ends
     */
    public SessionWatch forLinks(String path) {
        againAt = path;
        afterwards = "account.session.ended.text_for_links";
        again = "account.session.understood";
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        int timeout = event.getSession().getSession().getMaxInactiveInterval();
        ObjectNode json = JacksonUtils.createObjectNode()
                .put("address", AccountNavigation.SESSION)
                .put("again", againAt)
                .put("seconds", timeout)
                .put("warning", Math.min(warning.toSeconds(), timeout - 1));
        ObjectNode texts = json.putObject("texts");
        texts.put("title", getTranslation("account.session.warning.title"));
        texts.put("text", getTranslation("account.session.warning.text"));
        texts.put("minutes", getTranslation("account.session.warning.minutes", "{0}"));
        texts.put("lessThanAMinute", getTranslation("account.session.warning.less_than_a_minute"));
        texts.put("goOn", getTranslation("account.session.go_on"));
        texts.put("signOut", getTranslation("account.session.sign_out"));
        texts.put("away", getTranslation("account.session.away"));
        texts.put("endedTitle", getTranslation("account.session.ended.title"));
        texts.put("endedText", getTranslation(afterwards));
        texts.put("again", getTranslation(again));
        getElement().executeJs("window.kopskatsSession.watch(this, $0)", json);
    }
}
