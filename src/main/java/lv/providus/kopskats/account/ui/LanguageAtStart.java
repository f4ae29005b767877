package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import lv.providus.kopskats.account.LanguagePreference;
import lv.providus.kopskats.shared.Language;
import org.springframework.stereotype.Component;

/** Gives every page the language of the person who opens it. */
@Component
class LanguageAtStart implements VaadinServiceInitListener {

    private final LanguagePreference preference;

    LanguageAtStart(LanguagePreference preference) {
        this.preference = preference;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(start -> start.getUI().setLocale(current().locale()));
        event.addIndexHtmlRequestListener(page -> {
            String language = language(page.getVaadinRequest()).locale().getLanguage();
            page.getDocument().getElementsByTag("html").attr("lang", language);
        });
    }

    private Language current() {
        return language(VaadinRequest.getCurrent());
    }

    private Language language(VaadinRequest request) {
        return request instanceof VaadinServletRequest servlet
                ? preference.of(servlet.getHttpServletRequest())
                : Language.of(UI.getCurrent().getLocale());
    }
}
