package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;

/** A problem, said at the field that has to change and brought to where the focus is. */
final class FieldProblem {

    private FieldProblem() {}

    static <F extends HasValidation & Focusable<?>> void show(F field, String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(true);
        field.focus();
    }

    static void clear(HasValidation field) {
        field.setInvalid(false);
        field.setErrorMessage("");
    }
}
