package lv.providus.kopskats.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** Shown where something broke while a page was opened. */
@Tag("div")
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnexpectedErrorView extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (parameter.getException() instanceof AccessDeniedException) {
            say(getTranslation("shell.error.denied.title"), getTranslation("shell.error.denied.text"));
            return HttpServletResponse.SC_FORBIDDEN;
        }
        ErrorReference reference = ErrorReference.logged(parameter.getException());
        Paragraph number = new Paragraph(getTranslation("shell.error.reference", reference.number()));
        number.addClassName("kk-reference");
        say(getTranslation("shell.error.broke.title"), getTranslation("shell.error.broke.text"), number);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
