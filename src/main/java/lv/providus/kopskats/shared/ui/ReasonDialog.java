package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Optional;
import lv.providus.kopskats.shared.VisibleText;
import org.jspecify.annotations.Nullable;

/** Says what a step means, asks for the reason and takes the step; stays open with a message where it can't be taken. */
@JavaScript(BrowserDrafts.SCRIPT)
public class ReasonDialog extends Dialog {

    /** The words of the dialog. */
    public record Words(String title, String explanation, String label, String confirm) {}

    private final TextArea reason;
    private @Nullable String draft;

    /**
     * Shown by {@link #open()}.
     *
     * @param maximumLength of the reason, in characters
     * @param step gets the reason; gives back why it could not be taken, empty where it was
     */
    public ReasonDialog(Words words, int maximumLength, SerializableFunction<String, Optional<String>> step) {
        setHeaderTitle(words.title());
        setWidth("min(38rem, 92vw)");
        reason = new TextArea(words.label());
        reason.setWidthFull();
        reason.setMinHeight("7rem");
        reason.setRequiredIndicatorVisible(true);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> end());
        Button confirm = new Button(words.confirm(), click -> {
            String typed = reason.getValue().strip();
            if (VisibleText.isBlank(typed) || typed.length() > maximumLength) {
                show(getTranslation("shared.reason.missing", maximumLength));
            } else {
                step.apply(typed).ifPresentOrElse(this::show, this::end);
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

    /**
     * Keeps the reason in the browser until the step is taken or given up.
     *
     * @param name of the step, e.g. {@code decline/3}
     */
    public ReasonDialog keepingDraft(String name) {
        draft = name;
        BrowserDrafts.keep(reason, name);
        return this;
    }

    private void end() {
        if (draft != null) {
            BrowserDrafts.forget(this, draft);
        }
        close();
    }

    private void show(String problem) {
        reason.setErrorMessage(problem);
        reason.setInvalid(true);
        reason.focus();
    }
}
