package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;

/** A field in which several are chosen, that tells screen readers in the language of the page what happens to them. */
public final class SeveralField {

    /** Where the browser puts how many are chosen. */
    private static final String COUNT = "{count}";

    private SeveralField() {}

    public static <T> MultiSelectComboBox<T> create() {
        MultiSelectComboBox<T> field = new MultiSelectComboBox<>();
        field.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(field.getTranslation("shared.several.cleared"))
                .setFocused(field.getTranslation("shared.several.focused"))
                .setSelected(field.getTranslation("shared.several.selected"))
                .setDeselected(field.getTranslation("shared.several.deselected"))
                .setTotal(field.getTranslation("shared.several.total", COUNT)));
        return field;
    }
}
