package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Optional;
import lv.providus.kopskats.shared.VisibleText;

/** Says what a step means, asks for the reason and takes the step; stays open with a message where it can't be taken. */
public class ReasonDialog extends Dialog {

    /** The words of the dialog. */
    public record Words(String title, String explanation, String label, String confirm) {}

    /**
     * Shown by {@link #open()}.
     *
     * @param maximumLength of the reason, in characters
     * @param step gets the reason; gives back why it could not be taken, empty where it was
     */
    public ReasonDialog(Words words, int maximumLength, SerializableFunction<String, Optional<String>> step) {
        setHeaderTitle(words.title());
        setWidth("min(38rem, 92vw)");
        TextArea reason = new TextArea(words.label());
        reason.setWidthFull();
        reason.setMinHeight("7rem");
        reason.setRequiredIndicatorVisible(true);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        Button confirm = new Button(words.confirm(), click -> {
            String typed = reason.getValue().strip();
            if (VisibleText.isBlank(typed) || typed.length() > maximumLength) {
                show(reason, getTranslation("shared.reason.missing", maximumLength));
            } else {
                step.apply(typed).ifPresentOrElse(problem -> show(reason, problem), this::close);
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(words.explanation()), reason);
        getFooter().add(cancel, confirm);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                reason.focus();
            }
        });
    }

    private static void show(TextArea reason, String problem) {
        reason.setErrorMessage(problem);
        reason.setInvalid(true);
        reason.focus();
    }
}
