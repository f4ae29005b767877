package lv.providus.kopskats.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.statistics.Holm;
import lv.providus.kopskats.statistics.TestResult;

/** The changes of all groups of a trend, their tests adjusted for each other. */
final class Changes {

    private Changes() {}

    static List<Trend.Change> adjusted(List<Trend.Change> changes) {
        List<Double> ps = changes.stream().flatMap(change -> p(change).stream()).toList();
        List<Double> adjusted = new ArrayList<>(Holm.adjust(ps));
        return changes.stream()
                .map(change -> p(change).isPresent() ? with(change, adjusted.removeFirst()) : change)
                .toList();
    }

    private static Optional<Double> p(Trend.Change change) {
        return change.moves() != null && change.moves().test() instanceof TestResult.Tested(double p, var ignored)
                ? Optional.of(p)
                : Optional.empty();
    }

    private static Trend.Change with(Trend.Change change, double adjusted) {
        Trend.Moves moves = change.moves();
        return moves == null
                ? change
                : new Trend.Change(
                        change.group(),
                        change.to(),
                        new Trend.Moves(moves.up(), moves.down(), moves.same(), moves.test(), adjusted));
    }
}
