package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.account.Account;
import lv.providus.kopskats.account.AccountDetails;
import lv.providus.kopskats.account.AccountRefusal;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;

/** Who a person is and what they may do. Validates, never saves. */
class AccountForm extends Composite<Div> {

    private final Binder<AccountDetails> binder = new Binder<>(AccountDetails.class);
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final RadioButtonGroup<Role> role = new RadioButtonGroup<>();
    private final ComboBox<Municipality> municipality = new ComboBox<>();
    private final List<Municipality> municipalities;

    AccountForm(List<Municipality> municipalities) {
        this.municipalities = municipalities;
        name.setLabel(getTranslation("account.form.name"));
        name.setMaxLength(Account.NAME_MAX_LENGTH);
        email.setLabel(getTranslation("account.sign_in.email"));
        email.setMaxLength(Account.EMAIL_MAX_LENGTH);
        role.setLabel(getTranslation("account.form.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(item -> AccountTexts.role(this, item));
        role.addValueChangeListener(change -> showMunicipalityForCoordinators());
        municipality.setLabel(getTranslation("account.form.municipality"));
        municipality.setItems(municipalities);
        municipality.setItemLabelGenerator(Municipality::name);
        municipality.setRequiredIndicatorVisible(true);
        bind();
        getContent().addClassName("kk-account-fields");
        getContent().add(name, email, role, municipality);
        showMunicipalityForCoordinators();
    }

    private void bind() {
        binder.forField(name)
                .asRequired(getTranslation(AccountRefusal.NAME_MISSING.textKey()))
                .bind("displayName");
        binder.forField(email)
                .asRequired(getTranslation(AccountRefusal.EMAIL_INVALID.textKey()))
                .bind("email");
        binder.forField(role)
                .asRequired(getTranslation("account.form.role_missing"))
                .bind("role");
        binder.forField(municipality)
                .withValidator(
                        chosen -> role.getValue() != Role.COORDINATOR || chosen != null,
                        getTranslation(AccountRefusal.MUNICIPALITY_MISSING.textKey()))
                .withConverter(chosen -> chosen == null ? null : chosen.id(), this::municipalityOf)
                .bind("municipality");
    }

    private Municipality municipalityOf(MunicipalityId id) {
        return municipalities.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElse(municipality.getEmptyValue());
    }

    private void showMunicipalityForCoordinators() {
        boolean coordinator = role.getValue() == Role.COORDINATOR;
        municipality.setVisible(coordinator);
        if (!coordinator) {
            municipality.clear();
        }
    }

    void show(Account account) {
        binder.readRecord(
                new AccountDetails(account.email(), account.displayName(), account.role(), account.municipality()));
    }

    /** What was entered, empty where something is missing; the fields then say what. */
    Optional<AccountDetails> details() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException e) {
            return Optional.empty();
        }
    }

    void refuse(AccountRefusal reason) {
        if (reason == AccountRefusal.EMAIL_INVALID || reason == AccountRefusal.EMAIL_TAKEN) {
            email.setErrorMessage(getTranslation(reason.textKey()));
            email.setInvalid(true);
            email.focus();
        }
    }
}
