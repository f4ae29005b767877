package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Asks before what is typed in a form and not saved is lost: on the way to another page of the application by a dialog,
 * else by the question of the browser. A form that uses this loads {@value #SCRIPT}.
 */
public final class Leaving implements Serializable {

    /** The script that lets the browser ask. */
    public static final String SCRIPT = "context://scripts/leaving.js";

    private final Component form;
    private final SerializableSupplier<Boolean> unsaved;
    private @Nullable Registration listening;
    private @Nullable AskDialog dialog;

    /**
     * Watches over a form as long as it stands on a page.
     *
     * @param unsaved whether it differs from what is saved
     */
    public Leaving(Component form, SerializableSupplier<Boolean> unsaved) {
        this.form = form;
        this.unsaved = unsaved;
        // An event of the form carries along what its fields would send later, which the way to another page does not.
        form.getElement().addEventListener("change", change -> tell());
        form.addAttachListener(attached -> {
            form.getElement().executeJs("window.kopskatsLeaving.watch(this)");
            listening = attached.getUI().addBeforeLeaveListener(this::ask);
        });
        form.addDetachListener(detached -> {
            if (listening != null) {
                listening.remove();
            }
        });
    }

    /** Tells the browser whether it has to ask; to be called after each change and after saving. */
    public void tell() {
        form.getElement().executeJs("window.kopskatsLeaving.tell(this, $0)", unsaved.get());
    }

    private void ask(BeforeLeaveEvent event) {
        if (!unsaved.get()) {
            return;
        }
        BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
        if (dialog != null) {
            dialog.close();
        }
        dialog = new AskDialog(
                        new AskDialog.Words(
                                form.getTranslation("shared.unsaved.title"),
                                form.getTranslation("shared.unsaved.leave"),
                                form.getTranslation("shared.unsaved.stay")),
                        form.getTranslation("shared.unsaved.text"),
                        leave::proceed)
                .otherwise(leave::cancel);
        dialog.open();
    }
}
