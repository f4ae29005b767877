package lv.providus.kopskats.trend;

import java.util.List;
import lv.providus.kopskats.shared.LocalizedText;

/** Something because of which the figures before and after it can only be compared with care. */
public sealed interface TrendBreak {

    /** Index of the shown round before which it lies, 1 or more. */
    int before();

    /** The Latvian wording changed. */
    record Wording(int before, String from, String to) implements TrendBreak {}

    /** The points of the scale changed, or how they are called. */
    record Scale(int before) implements TrendBreak {}

    /** The choices changed, or how they are called. */
    record Choices(int before) implements TrendBreak {}

    /** It is answered in another way. */
    record Type(int before) implements TrendBreak {}

    /** A count of everything since a date became one of what is there now, or the other way round. */
    record Cumulative(int before, boolean now) implements TrendBreak {}

    /** The numbers of residents come from elsewhere; told only where the figures use residents. */
    record Residents(int before, String from, String to) implements TrendBreak {}

    /** Municipalities were merged. */
    record Merged(int before, List<String> merged, String into) implements TrendBreak {}

    /** A municipality came into another planning region. */
    record Moved(int before, String municipality, LocalizedText from, LocalizedText to) implements TrendBreak {}

    /** A county became a state city, or the other way round. */
    record KindChanged(int before, String municipality) implements TrendBreak {}
}
