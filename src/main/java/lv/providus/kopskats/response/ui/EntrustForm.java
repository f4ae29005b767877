package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import lv.providus.kopskats.questionnaire.Section;
import lv.providus.kopskats.response.DelegationOutcome;
import lv.providus.kopskats.response.NewDelegation;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;

/** What a coordinator says when entrusting a section; never saves. */
class EntrustForm extends Composite<FormLayout> {

    private final OwnResponse response;
    private final Select<Section> section = new Select<>();
    private final TextField label = new TextField();
    private final EmailField email = new EmailField();
    private final DatePicker lastDay = new DatePicker();
    private final Select<Language> language = new Select<>();
    private final TextArea message = new TextArea();

    EntrustForm(OwnResponse response) {
        this.response = response;
        section.setLabel(getTranslation("delegation.form.section"));
        section.setItems(response.questionnaire().sections());
        section.setItemLabelGenerator(item -> item.title().in(getLocale()));
        section.setValue(response.questionnaire().sections().getFirst());
        label.setLabel(getTranslation("delegation.form.label"));
        label.setHelperText(getTranslation("delegation.form.label.hint"));
        label.setRequiredIndicatorVisible(true);
        email.setLabel(getTranslation("delegation.form.email"));
        email.setHelperText(getTranslation("delegation.form.email.hint"));
        email.setManualValidation(true);
        lastDay.setLabel(getTranslation("delegation.form.last_day"));
        lastDay.setHelperText(getTranslation(
                "delegation.form.last_day.hint", Formats.in(getLocale()).deadline(response.closesAt())));
        lastDay.setLocale(getLocale());
        lastDay.setI18n(new DatePicker.DatePickerI18n()
                .setBadInputErrorMessage(getTranslation("delegation.form.last_day.unreadable")));
        language.setLabel(getTranslation("delegation.form.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(item -> getTranslation("delegation.form.language." + item.name()));
        language.setValue(Language.of(getLocale()));
        message.setLabel(getTranslation("delegation.form.message"));
        message.setMinRows(3);
        getContent()
                .setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("36rem", 2));
        getContent().add(section, label, email, lastDay, language, message);
        getContent().setColspan(message, 2);
    }

    void choose(Section chosen) {
        section.setValue(chosen);
    }

    /** What is said; empty where a field cannot be read, which the field then says. */
    Optional<NewDelegation> delegation() {
        label.setInvalid(false);
        email.setInvalid(false);
        message.setInvalid(false);
        return lastDay.isInvalid()
                ? Optional.empty()
                : Optional.of(new NewDelegation(
                        response.round().id(),
                        section.getValue().code(),
                        label.getValue(),
                        email.getValue(),
                        lastDay.getValue(),
                        message.getValue(),
                        language.getValue()));
    }

    Section section() {
        return section.getValue();
    }

    /** Shows a refusal at its field; false where it belongs to none. */
    boolean refuse(DelegationOutcome.Reason reason, String text) {
        switch (reason) {
            case LABEL_MISSING, LABEL_TOO_LONG -> {
                label.setErrorMessage(text);
                label.setInvalid(true);
                label.focus();
            }
            case EMAIL_WRONG -> {
                email.setErrorMessage(text);
                email.setInvalid(true);
                email.focus();
            }
            case MESSAGE_TOO_LONG -> {
                message.setErrorMessage(text);
                message.setInvalid(true);
                message.focus();
            }
            case DAY_IN_THE_PAST -> {
                lastDay.setErrorMessage(text);
                lastDay.setInvalid(true);
                lastDay.focus();
            }
            case NOT_OPEN, ALREADY_SUBMITTED, NO_SUCH_SECTION, ENDED -> {
                return false;
            }
        }
        return true;
    }

    void clear() {
        label.clear();
        email.clear();
        lastDay.clear();
        message.clear();
    }
}
