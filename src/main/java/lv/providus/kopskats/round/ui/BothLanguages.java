package lv.providus.kopskats.round.ui;

import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.Optional;
import java.util.function.Supplier;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A text in Latvian and English side by side. */
class BothLanguages extends Div {

    private final TextFieldBase<?, String> lv;
    private final TextFieldBase<?, String> en;

    private BothLanguages(Supplier<TextFieldBase<?, String>> field, String labelLv, String labelEn) {
        lv = field.get();
        en = field.get();
        lv.setLabel(labelLv);
        en.setLabel(labelEn);
        lv.setManualValidation(true);
        en.setManualValidation(true);
        addClassName("kk-both-languages");
        add(lv, en);
    }

    static BothLanguages line(String labelLv, String labelEn) {
        return new BothLanguages(TextField::new, labelLv, labelEn);
    }

    static BothLanguages lines(String labelLv, String labelEn) {
        return new BothLanguages(TextArea::new, labelLv, labelEn);
    }

    BothLanguages required() {
        lv.setRequiredIndicatorVisible(true);
        en.setRequiredIndicatorVisible(true);
        return this;
    }

    BothLanguages hint(String text) {
        lv.setHelperText(text);
        return this;
    }

    void set(@Nullable LocalizedText text) {
        lv.setValue(text == null ? "" : text.lv());
        en.setValue(text == null ? "" : text.en());
    }

    /** Whether both are empty. */
    boolean isBlank() {
        return lv.getValue().isBlank() && en.getValue().isBlank();
    }

    /** The text; empty where either is missing or too long, which is then said at the field. */
    Optional<LocalizedText> value(int longest, String missing, String tooLong) {
        boolean valid = check(lv, longest, missing, tooLong) & check(en, longest, missing, tooLong);
        return valid
                ? Optional.of(
                        new LocalizedText(lv.getValue().strip(), en.getValue().strip()))
                : Optional.empty();
    }

    void accept() {
        lv.setInvalid(false);
        en.setInvalid(false);
    }

    private static boolean check(TextFieldBase<?, String> field, int longest, String missing, String tooLong) {
        String text = field.getValue().strip();
        field.setErrorMessage(text.isEmpty() ? missing : tooLong);
        field.setInvalid(text.isEmpty() || text.length() > longest);
        return !field.isInvalid();
    }

    void setReadOnly(boolean readOnly) {
        ((HasValueAndElement<?, ?>) lv).setReadOnly(readOnly);
        ((HasValueAndElement<?, ?>) en).setReadOnly(readOnly);
    }
}
