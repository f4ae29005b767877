package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import lv.providus.kopskats.account.PasswordPolicy;

/** A new password, typed twice. Pasting and password managers work. */
class PasswordFields extends Composite<Div> {

    private final PasswordField first = new PasswordField();
    private final PasswordField second = new PasswordField();

    PasswordFields() {
        first.setLabel(getTranslation("account.link.new_password"));
        first.setHelperText(getTranslation("account.link.new_password.hint", PasswordPolicy.MIN_LENGTH));
        second.setLabel(getTranslation("account.link.repeat"));
        for (PasswordField field : new PasswordField[] {first, second}) {
            field.setRequiredIndicatorVisible(true);
            field.setManualValidation(true);
            field.setWidthFull();
            field.getElement().setAttribute("autocomplete", "new-password");
        }
        getContent().add(first, second);
        getContent().addClassName("kk-account-fields");
    }

    /** Lets password managers know whose password it is. */
    void belongsTo(String email) {
        Input username = new Input();
        username.setType("hidden");
        username.setValue(email);
        username.getElement().setAttribute("autocomplete", "username");
        getContent().addComponentAsFirst(username);
    }

    /** The password where both agree; otherwise the fields say what is missing. */
    Optional<String> password() {
        first.setInvalid(false);
        second.setInvalid(false);
        if (first.getValue().isEmpty()) {
            return refuse(first, getTranslation("account.sign_in.password_missing"));
        }
        if (!first.getValue().equals(second.getValue())) {
            return refuse(second, getTranslation("account.link.not_the_same"));
        }
        return Optional.of(first.getValue());
    }

    void refuse(PasswordPolicy.Problem problem) {
        refuse(first, getTranslation(problem.textKey(), PasswordPolicy.MIN_LENGTH, PasswordPolicy.MAX_LENGTH));
    }

    private static Optional<String> refuse(PasswordField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
        return Optional.empty();
    }
}
