package lv.providus.kopskats.fieldwork;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How submissions came in day by day.
 *
 * @param days of this round
 * @param asked municipalities asked in this round
 * @param daysSoFar how many days the round has been open, at most until its last submission; 1 is the day of opening
 * @param before the round before of the same questionnaire; null where there is none or its answers came from files
 */
public record SubmissionTimeline(
        List<Day> days, int asked, int daysSoFar, @Nullable Before before) {

    public SubmissionTimeline {
        days = List.copyOf(days);
    }

    /**
     * The first submissions of one day.
     *
     * @param number of the day, 1 for the day of opening
     * @param submitted municipalities that submitted for the first time, 1 or more
     */
    public record Day(int number, int submitted) {}

    /** The round that is compared with. */
    public record Before(lv.providus.kopskats.round.Round round, List<Day> days, int asked) {

        public Before {
            days = List.copyOf(days);
        }
    }

    /** How many had submitted by the end of a day. */
    public static int until(List<Day> days, int day) {
        return days.stream()
                .filter(one -> one.number() <= day)
                .mapToInt(Day::submitted)
                .sum();
    }

    /** The last day that has anything to show in either round. */
    public int lastDay() {
        int last = Math.max(daysSoFar, lastOf(days));
        return before == null ? last : Math.max(last, lastOf(before.days()));
    }

    private static int lastOf(List<Day> days) {
        return days.isEmpty() ? 1 : days.getLast().number();
    }
}
