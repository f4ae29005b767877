package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Shows a part of a page anew after something changed elsewhere; many changes within a second become one. */
public final class SoonRefresh {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Component shown;
    private final UI ui;
    private final Command refresh;
    private final AtomicBoolean waits = new AtomicBoolean();

    /**
     * For one time of being attached.
     *
     * @param shown what is shown anew, as long as it is attached
     * @param ui in which it is attached
     */
    public SoonRefresh(Component shown, UI ui, Command refresh) {
        this.shown = shown;
        this.ui = ui;
        this.refresh = refresh;
    }

    /** Called on a thread of its own, which waits. */
    public void changed() {
        if (!waits.compareAndSet(false, true)) {
            return;
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        waits.set(false);
        if (ui.isAttached()) {
            ui.access(() -> {
                if (shown.isAttached()) {
                    refresh.execute();
                }
            });
        }
    }
}
