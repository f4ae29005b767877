package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Says what a step means and takes it only after it was confirmed. */
public class AskDialog extends Dialog {

    /** The words of the dialog; the buttons say what they do. */
    public record Words(String title, String confirm, String cancel) {}

    private final Runnable step;
    private boolean confirmed;

    /**
     * Shown by {@link #open()}.
     *
     * @param step taken once it was confirmed; the dialog is closed by then
     */
    public AskDialog(Words words, Component explanation, Runnable step) {
        setRole("alertdialog");
        setHeaderTitle(words.title());
        setWidth("min(32rem, 100%)");
        Button cancel = new Button(words.cancel(), click -> close());
        this.step = step;
        Button confirm = new Button(words.confirm(), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        add(explanation);
        getFooter().add(cancel, confirm);
    }

    /** Does something else where the dialog is closed, in whatever way, without the step. */
    public AskDialog otherwise(Runnable instead) {
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && !confirmed) {
                instead.run();
            }
        });
        return this;
    }

    /** What the button for it does. */
    public void confirm() {
        confirmed = true;
        close();
        step.run();
    }

    public AskDialog(Words words, String explanation, Runnable step) {
        this(words, new Paragraph(explanation), step);
    }
}
