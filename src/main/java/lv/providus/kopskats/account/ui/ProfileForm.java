package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import lv.providus.kopskats.account.Account;
import lv.providus.kopskats.account.AccountRefusal;
import lv.providus.kopskats.account.MailTopic;
import lv.providus.kopskats.account.Profile;
import lv.providus.kopskats.account.ProfileService;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Panel;

/** Name, language and mails of the person. */
class ProfileForm extends Composite<Panel> {

    private final ProfileService service;
    private final TextField name = new TextField();
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final CheckboxGroup<MailTopic> mails = new CheckboxGroup<>();

    ProfileForm(ProfileService service) {
        this.service = service;
        name.setLabel(getTranslation("account.form.name"));
        name.setMaxLength(Account.NAME_MAX_LENGTH);
        name.setManualValidation(true);
        name.getElement().setAttribute("autocomplete", "name");
        language.setLabel(getTranslation("account.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(item -> getTranslation("account.language." + item.name()));
        mails.setLabel(getTranslation("account.profile.mails"));
        mails.setHelperText(getTranslation("account.profile.mails.hint"));
        mails.setItems(MailTopic.values());
        mails.setItemLabelGenerator(topic -> switch (topic) {
            case RECEIPTS -> getTranslation("account.profile.mails.receipts");
            case CONVERSATIONS -> getTranslation("account.profile.mails.conversations");
        });
        Button save = new Button(getTranslation("account.profile.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields = new Div(name, language, mails);
        fields.addClassName("kk-account-fields");
        getContent().add(new H2(getTranslation("account.profile.about")), fields, new Div(save));
        show(service.profile());
    }

    private void show(Profile profile) {
        name.setValue(profile.displayName());
        language.setValue(profile.language());
        mails.setValue(profile.mails());
    }

    private void save() {
        Optional<AccountRefusal> refusal =
                service.change(new Profile(name.getValue(), language.getValue(), mails.getValue()));
        name.setInvalid(refusal.isPresent());
        if (refusal.isPresent()) {
            name.setErrorMessage(getTranslation(refusal.get().textKey()));
            name.focus();
        } else if (language.getValue() == Language.of(getLocale())) {
            Notices.success(getTranslation("account.profile.saved"));
        } else {
            UI.getCurrent().getPage().reload();
        }
    }
}
