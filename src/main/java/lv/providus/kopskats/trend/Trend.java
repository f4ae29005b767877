package lv.providus.kopskats.trend;

import java.util.List;
import lv.providus.kopskats.statistics.TestResult;
import org.jspecify.annotations.Nullable;

/**
 * How the answers to a question went from round to round, as somebody chose to see it.
 *
 * @param rounds those shown, in order of reference date
 * @param lines the one in focus first; a group of which nobody was asked in any round is left out
 * @param breaks in order of time
 * @param asEarlier rounds whose latest release shows some figures as an earlier one did; none of working figures
 * @param changes what the same municipalities changed from a round to the next; empty where not only they are shown
 */
public record Trend(
        TrendSubject subject,
        TrendChoice choice,
        List<TrendRound> rounds,
        List<Line> lines,
        List<TrendBreak> breaks,
        List<TrendRound> asEarlier,
        List<Change> changes) {

    /**
     * A group over time.
     *
     * @param points one for each round
     * @param comparison what its first and its last figure may be said to tell; null where it has fewer than two
     */
    public record Line(
            TrendGroup group,
            List<TrendPoint> points,
            @Nullable TrendComparison comparison) {}

    /**
     * What the municipalities of a group changed between two rounds that follow each other.
     *
     * @param to index of the later round
     * @param moves null where their answers cannot be compared, since the choices or the scale changed
     */
    public record Change(TrendGroup group, int to, @Nullable Moves moves) {}

    /**
     * Municipalities whose answer became higher, lower or stayed.
     *
     * @param test exact sign test of up against down
     * @param adjusted its p-value adjusted for all tests of this trend by Holm's method, null where there is no test
     */
    public record Moves(
            int up,
            int down,
            int same,
            TestResult test,
            @Nullable Double adjusted) {}
}
