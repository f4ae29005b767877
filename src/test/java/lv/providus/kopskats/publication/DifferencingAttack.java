package lv.providus.kopskats.publication;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who has every published figure of a question, of all groups, groupings and releases, knows which
 * municipalities belong to each group and which changed their answers, and subtracts the figures from each other in every
 * way there is. Written apart from the rule: one column for each municipality and answer, and every set of up to four
 * municipalities tried one by one.
 */
final class DifferencingAttack {

    private static final long PRIME = 1_000_000_007L;

    /** The most municipalities with an opinion of which a figure tells too much to somebody outside. */
    private static final int TOO_FEW = 4;

    /** How many figures are added to or taken from each other at most to see whether a number reaches its bound. */
    private static final int MOST_FIGURES = 3;

    private final int tooFew;
    private final boolean sides;

    /** Somebody outside, who knows of no answer. */
    DifferencingAttack() {
        this(TOO_FEW, true);
    }

    private DifferencingAttack(int tooFew, boolean sides) {
        this.tooFew = tooFew;
        this.sides = sides;
    }

    /** The same figures in the hands of somebody who knows what one municipality answered, and takes it away. */
    DifferencingAttack knowing(String municipality) {
        DifferencingAttack insider = new DifferencingAttack(TOO_FEW - 1, false);
        withoutOpinion.forEach(insider::noOpinion);
        figures.forEach(figure -> {
            Map<String, String> others = new LinkedHashMap<>(figure);
            others.remove(municipality);
            insider.has(others);
        });
        return insider;
    }

    private final List<Map<String, String>> figures = new ArrayList<>();
    private final Set<String> withoutOpinion = new LinkedHashSet<>();

    /** Columns that are in the same figures: leaving out some of them but not all lowers no rank. */
    private List<BitSet> together = List.of();

    private final Map<BitSet, Integer> known = new HashMap<>();

    /**
     * Has a figure.
     *
     * @param answers by municipality: all who are counted in it; what stands before a colon is said too
     */
    DifferencingAttack has(Map<String, String> answers) {
        figures.add(answers);
        return this;
    }

    /** An answer that is no opinion. */
    DifferencingAttack noOpinion(String answer) {
        withoutOpinion.add(answer);
        return this;
    }

    private record Place(String municipality, String answer) {}

    /** A secret that the figures tell, empty where they tell none. */
    Optional<String> secret() {
        Map<Place, Integer> places = new LinkedHashMap<>();
        figures.forEach(figure -> figure.forEach(
                (municipality, answer) -> places.putIfAbsent(new Place(municipality, answer), places.size())));
        long[][] matrix = new long[figures.size()][places.size()];
        for (int row = 0; row < matrix.length; row++) {
            for (var counted : figures.get(row).entrySet()) {
                matrix[row][places.getOrDefault(new Place(counted.getKey(), counted.getValue()), -1)] = 1;
            }
        }
        int rank = rank(matrix, new BitSet());
        Map<List<Long>, BitSet> alwaysTogether = new LinkedHashMap<>();
        for (int column = 0; column < places.size(); column++) {
            List<Long> entries = new ArrayList<>();
            for (long[] row : matrix) {
                entries.add(row[column]);
            }
            alwaysTogether.computeIfAbsent(entries, of -> new BitSet()).set(column);
        }
        together = List.copyOf(alwaysTogether.values());
        known.clear();
        BitSet silent = new BitSet();
        Map<String, BitSet> ofMunicipality = new LinkedHashMap<>();
        Map<String, BitSet> ofAnswer = new LinkedHashMap<>();
        places.forEach((place, column) -> {
            if (withoutOpinion.contains(place.answer())) {
                silent.set(column);
            } else {
                ofMunicipality
                        .computeIfAbsent(place.municipality(), of -> new BitSet())
                        .set(column);
                for (String said :
                        sides ? List.of(place.answer(), place.answer().split(":", -1)[0]) : List.of(place.answer())) {
                    ofAnswer.computeIfAbsent(said, of -> new BitSet()).set(column);
                }
            }
        });
        for (var alike : ofAnswer.entrySet()) {
            if (rank(matrix, union(silent, alike.getValue())) < rank) {
                return Optional.of("all of some said " + alike.getKey());
            }
        }
        for (var said : ofAnswer.entrySet()) {
            if (reachesItsBound(matrix, said.getValue(), silent, 0, new long[places.size()], MOST_FIGURES)) {
                return Optional.of("all added said " + said.getKey() + " and none of those taken away");
            }
        }
        return few(matrix, rank, List.copyOf(ofMunicipality.keySet()), ofMunicipality, silent, 0, tooFew);
    }

    /** Whether some figures, added or taken away, make a number as great as it can be: so it tells each answer in it. */
    private static boolean reachesItsBound(
            long[][] matrix, BitSet said, BitSet silent, int next, long[] sum, int more) {
        boolean counted = false;
        boolean bound = true;
        for (int column = 0; column < sum.length && bound; column++) {
            if (sum[column] != 0 && !silent.get(column)) {
                bound = sum[column] > 0 == said.get(column);
                counted |= said.get(column);
            }
        }
        if (bound && counted) {
            return true;
        }
        for (int row = next; row < matrix.length && more > 0; row++) {
            for (int sign : new int[] {1, -1}) {
                long[] with = sum.clone();
                for (int column = 0; column < with.length; column++) {
                    with[column] += sign * matrix[row][column];
                }
                if (reachesItsBound(matrix, said, silent, row + 1, with, more - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<String> few(
            long[][] matrix,
            int rank,
            List<String> municipalities,
            Map<String, BitSet> columns,
            BitSet left,
            int next,
            int more) {
        if (more == 0 || next == municipalities.size()) {
            return rankWithout(matrix, left) < rank
                    ? Optional.of("a figure of a few without columns " + left)
                    : Optional.empty();
        }
        for (int place = next; place < municipalities.size(); place++) {
            Optional<String> found = few(
                    matrix,
                    rank,
                    municipalities,
                    columns,
                    union(left, columns.getOrDefault(municipalities.get(place), new BitSet())),
                    place + 1,
                    more - 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private int rankWithout(long[][] matrix, BitSet left) {
        BitSet whole = new BitSet();
        for (BitSet columns : together) {
            BitSet rest = (BitSet) columns.clone();
            rest.andNot(left);
            if (rest.isEmpty()) {
                whole.or(columns);
            }
        }
        return known.computeIfAbsent(whole, columns -> rank(matrix, columns));
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }

    private static int rank(long[][] matrix, BitSet without) {
        long[][] rest = new long[matrix.length][];
        for (int row = 0; row < matrix.length; row++) {
            rest[row] = matrix[row].clone();
            long[] line = rest[row];
            without.stream().forEach(column -> line[column] = 0);
        }
        int rank = 0;
        int width = rest.length == 0 ? 0 : rest[0].length;
        for (int column = 0; column < width && rank < rest.length; column++) {
            int pivot = rank;
            while (pivot < rest.length && rest[pivot][column] == 0) {
                pivot++;
            }
            if (pivot < rest.length) {
                long[] line = rest[pivot];
                rest[pivot] = rest[rank];
                rest[rank] = line;
                for (int row = rank + 1; row < rest.length; row++) {
                    long factor = rest[row][column];
                    for (int place = column; factor != 0 && place < width; place++) {
                        rest[row][place] = Math.floorMod(rest[row][place] * line[column] - factor * line[place], PRIME);
                    }
                }
                rank++;
            }
        }
        return rank;
    }
}
