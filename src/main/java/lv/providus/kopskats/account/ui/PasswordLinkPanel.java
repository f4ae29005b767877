package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Tone;

/** A password link, shown this once, to be handed to its person. */
class PasswordLinkPanel extends Composite<Div> {

    PasswordLinkPanel(String name, String address, Instant expiresAt) {
        TextField link = new TextField(getTranslation("account.password_link.label"));
        link.setValue(address);
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setWidthFull();
        Button copy = new Button(getTranslation("account.password_link.copy"), click -> {
            UI.getCurrent().getPage().executeJs("return navigator.clipboard.writeText($0)", address);
            Notices.success(getTranslation("account.password_link.copied"));
        });
        getContent().addClassName("kk-stack");
        getContent()
                .add(new Message(
                        Tone.GOOD,
                        getTranslation(
                                "account.password_link.text",
                                name,
                                Formats.in(getLocale()).dateAndTime(expiresAt)),
                        link,
                        copy));
    }
}
