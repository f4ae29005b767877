package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short notices that something was done or was not; what must be read stays on the page as a {@link Message}. */
public final class Notices {

    private static final int SHORT = 4_000;
    private static final int LONG = 10_000;

    private Notices() {}

    public static void success(String text) {
        Notification.show(text, SHORT, Notification.Position.BOTTOM_CENTER)
                .addThemeVariants(NotificationVariant.SUCCESS);
    }

    public static void error(String text) {
        Notification notification = Notification.show(text, LONG, Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setAssertive(true);
    }
}
