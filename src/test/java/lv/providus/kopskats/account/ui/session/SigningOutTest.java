package lv.providus.kopskats.account.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.ui.AskDialog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.IntNode;

@IntegrationTest
class SigningOutTest extends SpringBrowserlessTest {

    private static final String COUNT = "kopskatsJournal.count";
    private static final String CLEAR = "kopskatsJournal.clear";

    @Autowired
    private ApplicationContext application;

    private Actor.Person researcher;

    @BeforeEach
    void somebody() {
        researcher = People.researcher("r@providus.example");
        UI.getCurrent().setLocale(Language.LV.locale());
    }

    private Optional<PendingJavaScriptInvocation> pending(String script) {
        roundTrip();
        List<PendingJavaScriptInvocation> all = UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations();
        return all.stream()
                .filter(one -> one.getInvocation().getExpression().contains(script))
                .findFirst();
    }

    private <T extends Component> T shown(Class<T> type) {
        T component = application.getBean(type);
        UI.getCurrent().add(component);
        return component;
    }

    private void asksBeforeLeaving() {
        PendingJavaScriptInvocation count = pending(COUNT).orElseThrow();
        assertThat(count.getInvocation().getParameters())
                .contains(researcher.accountId().toString());
        count.complete(IntNode.valueOf(2));
        AskDialog dialog = find(AskDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("2 atbildes vēl nav saglabātas");
        assertThat(pending(CLEAR)).isEmpty();
        dialog.confirm();
        assertThat(pending(CLEAR)).isPresent();
    }

    @Test
    void whoever_signs_out_with_unsaved_text_is_asked_and_the_text_taken_out_of_the_browser() {
        Acting.as(researcher, () -> {
            test(shown(SignOutButton.class)).click();
            asksBeforeLeaving();
        });
    }

    @Test
    void whoever_signs_out_from_the_warning_about_the_end_of_the_session_is_asked_too() {
        Acting.as(researcher, () -> {
            SessionWatch watch = shown(SessionWatch.class);
            watch.getElement()
                    .getNode()
                    .getFeature(ElementListenerMap.class)
                    .fireEvent(new DomEvent(watch.getElement(), "kk-sign-out", JacksonUtils.createObjectNode()));
            asksBeforeLeaving();
        });
    }
}
