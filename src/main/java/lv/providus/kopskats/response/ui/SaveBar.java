package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;

/** The quiet bar at the bottom of the form: the state of saving, which the script of the form tells, and what to do. */
class SaveBar extends Composite<Footer> {

    SaveBar(String stateAtFirst, Component... actions) {
        Span state = new Span(stateAtFirst);
        state.addClassName("kk-save-state");
        state.getElement()
                .setAttribute("role", "status")
                .setAttribute("aria-live", "polite")
                .setAttribute("data-save-state", "");
        Div buttons = new Div(actions);
        buttons.addClassName("kk-save-actions");
        getContent().addClassName("kk-save-bar");
        getContent().add(state, buttons);
    }
}
