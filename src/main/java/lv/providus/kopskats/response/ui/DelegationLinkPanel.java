package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Tone;

/** A colleague's link, shown this once, to be handed over. */
class DelegationLinkPanel extends Composite<Div> {

    private final TextField link = new TextField();

    /** @param mailed what became of a mail to the colleague, blank where there is none */
    DelegationLinkPanel(String text, String address, String mailed) {
        link.setLabel(getTranslation("delegation.link.label"));
        link.setValue(address);
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setWidthFull();
        Button copy = new Button(getTranslation("delegation.link.copy"), click -> {
            UI.getCurrent().getPage().executeJs("return navigator.clipboard.writeText($0)", address);
            Notices.success(getTranslation("delegation.link.copied"));
        });
        Message message = new Message(Tone.GOOD, text, link, copy);
        if (!mailed.isBlank()) {
            message.add(new Paragraph(mailed));
        }
        message.getElement().setAttribute("role", "status");
        getContent().addClassName("kk-stack");
        getContent().add(message);
    }

    void focus() {
        link.focus();
    }
}
