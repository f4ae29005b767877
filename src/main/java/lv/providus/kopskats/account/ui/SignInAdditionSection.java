package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import lv.providus.kopskats.account.SignInAddition;
import org.springframework.security.web.csrf.CsrfToken;

/** Cards with buttons, each a plain form, so that a click is an ordinary request that begins a session. */
class SignInAdditionSection extends Composite<Section> {

    SignInAdditionSection(SignInAddition.Section section) {
        Div cards = new Div();
        cards.addClassName("kk-sign-in-cards");
        section.cards().forEach(card -> cards.add(cardOf(card)));
        getContent().add(new H2(section.title()), new Paragraph(section.text()), cards);
    }

    private static Div cardOf(SignInAddition.Card card) {
        Div shown = new Div(new H3(card.title()), new Paragraph(card.text()));
        shown.addClassName("kk-sign-in-card");
        card.buttons().forEach(button -> shown.getElement().appendChild(formOf(button)));
        return shown;
    }

    private static Element formOf(SignInAddition.Button button) {
        Element form = new Element("form");
        form.setAttribute("method", "post").setAttribute("action", button.path());
        button.fields().forEach((name, value) -> form.appendChild(hidden(name, value)));
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.appendChild(hidden(token.getParameterName(), token.getToken()));
        }
        NativeButton submit = new NativeButton(button.label());
        submit.addClassName("kk-sign-in-button");
        submit.getElement().setAttribute("type", "submit");
        form.appendChild(submit.getElement());
        return form;
    }

    private static Element hidden(String name, String value) {
        Input input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", name).setAttribute("value", value);
        return input.getElement();
    }
}
