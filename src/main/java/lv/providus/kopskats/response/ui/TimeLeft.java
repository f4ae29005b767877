package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;

/** How much time is left, in the largest unit that tells enough. */
final class TimeLeft {

    private static final int DAYS_FROM_HOURS = 48;
    private static final int HOURS_FROM_MINUTES = 120;

    private TimeLeft() {}

    static String text(Component place, Duration left) {
        if (left.toMinutes() < HOURS_FROM_MINUTES) {
            return place.getTranslation("response.time.minutes_left", (int) Math.max(0, left.toMinutes()));
        }
        return left.toHours() < DAYS_FROM_HOURS
                ? place.getTranslation("response.time.hours_left", (int) left.toHours())
                : place.getTranslation("response.time.days_left", (int) left.toDays());
    }
}
