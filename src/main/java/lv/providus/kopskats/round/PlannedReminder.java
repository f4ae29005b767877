package lv.providus.kopskats.round;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A reminder that goes out by itself to those who have not submitted.
 *
 * @param daysBefore the day on which the round closes, 0 or more
 * @param time in Latvia
 * @param dueAt when it goes out as long as the round closes when it does now
 * @param sentAt when it went out; null where it has not
 * @param passed whether the moment was over before it was planned, or before the round was moved; it then never goes out
 */
public record PlannedReminder(
        long id,
        int daysBefore,
        LocalTime time,
        Instant dueAt,
        @Nullable Instant sentAt,
        boolean passed) {

    public static final int MOST_DAYS = 60;
}
