package lv.providus.kopskats.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import lv.providus.kopskats.shared.ui.Notices;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The one place where errors of listeners end: logged under a number, told to the person in their language. */
@Component
class UnexpectedErrorHandler implements VaadinServiceInitListener, ErrorHandler {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (event.getThrowable() instanceof AccessDeniedException) {
            if (ui != null) {
                Notices.error(ui.getTranslation("shell.error.denied.text"));
            }
            return;
        }
        ErrorReference reference = ErrorReference.logged(event.getThrowable());
        if (ui != null) {
            Notices.error(ui.getTranslation("shell.error.notice", reference.number()));
        }
    }
}
