package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.PasswordField;
import lv.providus.kopskats.account.PasswordChange;
import lv.providus.kopskats.account.PasswordPolicy;
import lv.providus.kopskats.account.ProfileService;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;

/** Changes the own password; the present one is asked for. */
class OwnPasswordPanel extends Composite<Panel> {

    private final ProfileService service;
    private final PasswordField present = new PasswordField();
    private final Div wanted = new Div();
    private final Div messages = new Div();
    private PasswordFields fields = new PasswordFields();

    OwnPasswordPanel(ProfileService service) {
        this.service = service;
        present.setLabel(getTranslation("account.own_password.present"));
        present.setManualValidation(true);
        present.setWidthFull();
        present.getElement().setAttribute("autocomplete", "current-password");
        wanted.add(fields);
        Button change = new Button(getTranslation("account.own_password.change"), click -> change());
        getContent()
                .add(new H2(getTranslation("account.own_password.title")), messages, present, wanted, new Div(change));
    }

    private void change() {
        present.setInvalid(false);
        messages.removeAll();
        fields.password().ifPresent(password -> {
            switch (service.changePassword(present.getValue(), password)) {
                case PasswordChange.Done(int ended) -> {
                    present.clear();
                    fields = new PasswordFields();
                    wanted.removeAll();
                    wanted.add(fields);
                    messages.add(new Message(Tone.GOOD, getTranslation("account.own_password.changed", ended)));
                }
                case PasswordChange.WrongPassword() -> {
                    present.setErrorMessage(getTranslation("account.own_password.wrong"));
                    present.setInvalid(true);
                    present.focus();
                }
                case PasswordChange.Wait() ->
                    messages.add(new Message(Tone.ERROR, getTranslation("account.own_password.wait")));
                case PasswordChange.Refused(PasswordPolicy.Problem problem) -> fields.refuse(problem);
            }
        });
    }
}
