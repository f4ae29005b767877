package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import lv.providus.kopskats.account.AccountRefusal;

/** Who becomes an administrator. */
class AdministratorFields extends Composite<Div> {

    private final TextField name = new TextField();
    private final EmailField email = new EmailField();

    AdministratorFields() {
        name.setLabel(getTranslation("account.form.name"));
        name.getElement().setAttribute("autocomplete", "name");
        email.setLabel(getTranslation("account.sign_in.email"));
        email.getElement().setAttribute("autocomplete", "username");
        name.setManualValidation(true);
        email.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        email.setWidthFull();
        getContent().add(name, email);
        getContent().addClassName("kk-account-fields");
    }

    String name() {
        return name.getValue();
    }

    String email() {
        return email.getValue();
    }

    void refuse(AccountRefusal reason) {
        String message = getTranslation(reason.textKey());
        boolean ofName = reason == AccountRefusal.NAME_MISSING;
        name.setErrorMessage(message);
        email.setErrorMessage(message);
        name.setInvalid(ofName);
        email.setInvalid(!ofName);
    }

    void accept() {
        name.setInvalid(false);
        email.setInvalid(false);
    }
}
