package lv.providus.kopskats.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import lv.providus.kopskats.publication.DisclosureRule.Figures;
import lv.providus.kopskats.publication.DisclosureRule.Statement;
import lv.providus.kopskats.shared.MunicipalityId;

/**
 * Figures as a system of linear equations: a row for each figure, a column for the statements that are in exactly the
 * same figures. What a municipality states anew is another column than what it stated before.
 */
final class PublishedColumns {

    /** Rows up to which ranks are right: no minor of noughts and ones so large reaches the prime (Hadamard's bound). */
    static final int MOST_ROWS = 36;

    private static final int BITS = 61;

    /** Ranks are computed by this prime. */
    private static final long PRIME = (1L << BITS) - 1;

    private final List<Column> columns;

    private PublishedColumns(List<Column> columns) {
        this.columns = columns;
    }

    /**
     * A column.
     *
     * @param rows places of the figures that it is in
     * @param withOpinion municipalities whose opinions it holds
     * @param sayings what is said of each opinion in it
     * @param earlierOnly it is in figures of earlier releases only
     */
    record Column(Set<Integer> rows, Set<MunicipalityId> withOpinion, List<Set<String>> sayings, boolean earlierOnly) {}

    private record Stated(MunicipalityId municipality, Statement statement) {}

    /**
     * The columns of figures.
     *
     * @param earlier how many of the first figures are of earlier releases
     */
    static PublishedColumns of(List<Figures> figures, int earlier) {
        Map<Stated, Set<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < figures.size(); row++) {
            for (var entry : figures.get(row).statements().entrySet()) {
                rows.computeIfAbsent(new Stated(entry.getKey(), entry.getValue()), stated -> new TreeSet<>())
                        .add(row);
            }
        }
        Map<Set<Integer>, List<Stated>> alike = new LinkedHashMap<>();
        rows.forEach((stated, in) ->
                alike.computeIfAbsent(in, of -> new ArrayList<>()).add(stated));
        List<Column> columns = new ArrayList<>();
        alike.forEach((in, stated) -> columns.add(new Column(
                in,
                stated.stream()
                        .filter(one -> one.statement().opinion())
                        .map(Stated::municipality)
                        .collect(LinkedHashSet::new, Set::add, Set::addAll),
                stated.stream()
                        .filter(one -> one.statement().opinion())
                        .map(one -> one.statement().says())
                        .toList(),
                in.stream().allMatch(row -> row < earlier))));
        return new PublishedColumns(columns);
    }

    int size() {
        return columns.size();
    }

    Column column(int place) {
        return columns.get(place);
    }

    Set<Integer> where(Predicate<Column> condition) {
        Set<Integer> found = new TreeSet<>();
        for (int place = 0; place < columns.size(); place++) {
            if (condition.test(columns.get(place))) {
                found.add(place);
            }
        }
        return found;
    }

    /** Everything that is said of somebody with an opinion. */
    Set<String> labels() {
        Set<String> labels = new TreeSet<>();
        columns.forEach(column -> column.sayings().forEach(labels::addAll));
        return labels;
    }

    /** The rank of these rows without some columns. */
    int rank(Set<Integer> rows, Set<Integer> without) {
        List<Integer> places = List.copyOf(rows);
        List<long[]> matrix = new ArrayList<>();
        for (int row : places) {
            long[] line = new long[columns.size()];
            for (int column = 0; column < line.length; column++) {
                line[column] =
                        !without.contains(column) && columns.get(column).rows().contains(row) ? 1 : 0;
            }
            matrix.add(line);
        }
        return rank(matrix);
    }

    private static int rank(List<long[]> matrix) {
        int rank = 0;
        int width = matrix.isEmpty() ? 0 : matrix.getFirst().length;
        for (int column = 0; column < width && rank < matrix.size(); column++) {
            int pivot = rank;
            while (pivot < matrix.size() && matrix.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot == matrix.size()) {
                continue;
            }
            long[] line = matrix.set(pivot, matrix.get(rank));
            matrix.set(rank, line);
            long inverse = power(line[column], PRIME - 2);
            for (int row = rank + 1; row < matrix.size(); row++) {
                long[] other = matrix.get(row);
                long factor = times(other[column], inverse);
                for (int place = column; factor != 0 && place < width; place++) {
                    other[place] = Math.floorMod(other[place] - times(factor, line[place]), PRIME);
                }
            }
            rank++;
        }
        return rank;
    }

    private static long times(long one, long other) {
        long low = one * other;
        long high = Math.multiplyHigh(one, other) << (Long.SIZE - BITS) | low >>> BITS;
        long sum = (low & PRIME) + high;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = times(result, square);
            }
            square = times(square, square);
        }
        return result;
    }
}
