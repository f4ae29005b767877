package lv.providus.kopskats.publication;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.providus.kopskats.publication.DisclosureRule.Figures;
import lv.providus.kopskats.publication.DisclosureRule.Statement;
import lv.providus.kopskats.shared.MunicipalityId;

/**
 * The rule of disclosure as it is said, without a thought of time: every set of municipalities that a sum may not be over
 * is tried, by whole ranks in exact whole numbers (Bareiss), with a column for each municipality and statement.
 */
final class PlainRule {

    private PlainRule() {}

    private record Place(MunicipalityId municipality, Statement statement) {}

    static List<Boolean> shown(List<Figures> before, List<Figures> wanted) {
        List<Figures> known = before.stream().distinct().toList();
        Map<Place, Boolean> places = new LinkedHashMap<>();
        known.forEach(figures -> figures.statements()
                .forEach((municipality, statement) -> places.put(new Place(municipality, statement), true)));
        wanted.forEach(figures -> figures.statements()
                .forEach((municipality, statement) -> places.put(new Place(municipality, statement), false)));
        List<Figures> shown = new ArrayList<>(known);
        List<Boolean> verdicts = new ArrayList<>();
        for (Figures figures : wanted) {
            shown.add(figures);
            boolean safe = !figures.statements().isEmpty() && !tells(shown, places) && !tellsOneWay(shown, places);
            if (!safe) {
                shown.removeLast();
            }
            verdicts.add(safe);
        }
        return verdicts;
    }

    private static boolean tells(List<Figures> shown, Map<Place, Boolean> earlier) {
        List<Place> places = List.copyOf(earlier.keySet());
        Set<MunicipalityId> municipalities = new LinkedHashSet<>();
        Set<String> answers = new LinkedHashSet<>();
        Set<String> labels = new LinkedHashSet<>();
        for (Place place : places) {
            if (place.statement().opinion()) {
                municipalities.add(place.municipality());
                answers.addAll(place.statement().answers());
                labels.addAll(place.statement().sides());
            }
        }
        labels.addAll(answers);
        Set<Set<Integer>> secrets = new LinkedHashSet<>();
        List<MunicipalityId> all = List.copyOf(municipalities);
        int few = DisclosureRule.FEWEST - 1;
        sets(all, Math.min(few, all.size()), 0, new LinkedHashSet<>())
                .forEach(some -> secrets.add(
                        where(places, place -> !place.statement().opinion() || some.contains(place.municipality()))));
        for (String formerly : labels) {
            for (String now : labels) {
                boolean answer = answers.contains(formerly) && answers.contains(now);
                Predicate<Place> alike = place -> !place.statement().opinion()
                        || place.statement().says(Boolean.TRUE.equals(earlier.get(place)) ? formerly : now);
                secrets.add(where(places, alike));
                if (answer) {
                    all.forEach(insider -> secrets.add(
                            where(places, alike.or(place -> place.municipality().equals(insider)))));
                }
            }
        }
        Set<Set<Integer>> whole = new LinkedHashSet<>();
        List<Set<Integer>> together = together(shown, places);
        for (Set<Integer> secret : secrets) {
            whole.add(IntStream.range(0, together.size())
                    .filter(column -> secret.containsAll(together.get(column)))
                    .boxed()
                    .collect(Collectors.toSet()));
        }
        List<Place> columns = together.stream()
                .map(column -> places.get(column.iterator().next()))
                .toList();
        int rank = rank(shown, columns, Set.of());
        return whole.stream().anyMatch(secret -> rank(shown, columns, secret) < rank);
    }

    /**
     * Whether a sum is over nought only where all say a thing and below only where none does, as it is for one of them
     * who leaves out the own answer. Every sum is made of those that are nought in as many columns as can be, so these
     * are tried.
     */
    private static boolean tellsOneWay(List<Figures> shown, Map<Place, Boolean> earlier) {
        List<Place> places = List.copyOf(earlier.keySet());
        List<Set<Integer>> together = together(shown, places);
        List<long[]> rows = new ArrayList<>();
        for (Figures figures : shown) {
            rows.add(together.stream()
                    .mapToLong(column -> column.stream().anyMatch(place -> holds(figures, places.get(place))) ? 1 : 0)
                    .toArray());
        }
        List<long[]> sums = new ArrayList<>();
        sparse(independent(rows), 0, sums);
        Set<String> answers = new LinkedHashSet<>();
        Set<String> labels = new LinkedHashSet<>();
        places.stream().filter(place -> place.statement().opinion()).forEach(place -> {
            answers.addAll(place.statement().answers());
            labels.addAll(place.statement().sides());
        });
        labels.addAll(answers);
        for (String label : labels) {
            List<MunicipalityId> leftOut = new ArrayList<>(List.of(new MunicipalityId(Long.MAX_VALUE)));
            if (answers.contains(label)) {
                places.stream().map(Place::municipality).distinct().forEach(leftOut::add);
            }
            for (MunicipalityId insider : leftOut) {
                for (long[] sum : sums) {
                    if (isOneWay(sum, together, places, label, insider, 1)
                            || isOneWay(sum, together, places, label, insider, -1)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isOneWay(
            long[] sum,
            List<Set<Integer>> together,
            List<Place> places,
            String label,
            MunicipalityId insider,
            int sign) {
        boolean somebody = false;
        for (int column = 0; column < sum.length; column++) {
            for (int place : together.get(column)) {
                Place one = places.get(place);
                if (sum[column] != 0
                        && one.statement().opinion()
                        && !one.municipality().equals(insider)) {
                    if (sum[column] * sign > 0 != one.statement().says(label)) {
                        return false;
                    }
                    somebody |= one.statement().says(label);
                }
            }
        }
        return somebody;
    }

    private static List<long[]> independent(List<long[]> rows) {
        List<long[]> left = new ArrayList<>(rows);
        List<long[]> found = new ArrayList<>();
        for (int column = 0; column < rows.getFirst().length; column++) {
            for (long[] row : left) {
                if (row[column] != 0) {
                    found.add(row);
                    left = without(left, row, column);
                    break;
                }
            }
        }
        return found;
    }

    /** Sums that are nought in as many columns as can be. */
    private static void sparse(List<long[]> rows, int from, List<long[]> found) {
        if (rows.size() == 1) {
            found.add(rows.getFirst());
            return;
        }
        for (int column = from; column < rows.getFirst().length; column++) {
            for (long[] row : rows) {
                if (row[column] != 0) {
                    sparse(without(rows, row, column), column + 1, found);
                    break;
                }
            }
        }
    }

    /** Other rows, made nought in a column by means of one. */
    private static List<long[]> without(List<long[]> rows, long[] one, int column) {
        return rows.stream()
                .filter(row -> row != one)
                .map(row -> {
                    long[] rest = new long[row.length];
                    for (int i = 0; i < row.length; i++) {
                        rest[i] = Math.subtractExact(
                                Math.multiplyExact(row[i], one[column]), Math.multiplyExact(one[i], row[column]));
                    }
                    return rest;
                })
                .toList();
    }

    private static Set<Integer> where(List<Place> places, Predicate<Place> condition) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int i = 0; i < places.size(); i++) {
            if (condition.test(places.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    private static List<Set<MunicipalityId>> sets(
            List<MunicipalityId> all, int size, int from, Set<MunicipalityId> chosen) {
        if (size == 0) {
            return List.of(Set.copyOf(chosen));
        }
        List<Set<MunicipalityId>> found = new ArrayList<>();
        for (int i = from; i <= all.size() - size; i++) {
            chosen.add(all.get(i));
            found.addAll(sets(all, size - 1, i + 1, chosen));
            chosen.remove(all.get(i));
        }
        return found;
    }

    /** Places that are in the same figures, one column for a rank: leaving out some of them but not all lowers none. */
    private static List<Set<Integer>> together(List<Figures> figures, List<Place> places) {
        Map<List<Boolean>, Set<Integer>> found = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            found.computeIfAbsent(
                            figures.stream().map(figure -> holds(figure, place)).toList(), of -> new LinkedHashSet<>())
                    .add(i);
        }
        return List.copyOf(found.values());
    }

    private static boolean holds(Figures figures, Place place) {
        return place.statement().equals(figures.statements().get(place.municipality()));
    }

    private static int rank(List<Figures> figures, List<Place> places, Set<Integer> without) {
        BigInteger[][] matrix = new BigInteger[figures.size()][places.size()];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < places.size(); column++) {
                matrix[row][column] = !without.contains(column) && holds(figures.get(row), places.get(column))
                        ? BigInteger.ONE
                        : BigInteger.ZERO;
            }
        }
        int rank = 0;
        BigInteger divisor = BigInteger.ONE;
        for (int column = 0; column < places.size() && rank < matrix.length; column++) {
            int pivot = rank;
            while (pivot < matrix.length && matrix[pivot][column].signum() == 0) {
                pivot++;
            }
            if (pivot == matrix.length) {
                continue;
            }
            BigInteger[] line = matrix[pivot];
            matrix[pivot] = matrix[rank];
            matrix[rank] = line;
            for (int row = rank + 1; row < matrix.length; row++) {
                BigInteger factor = matrix[row][column];
                for (int place = column; place < places.size(); place++) {
                    matrix[row][place] = matrix[row][place]
                            .multiply(line[column])
                            .subtract(factor.multiply(line[place]))
                            .divide(divisor);
                }
            }
            divisor = line[column];
            rank++;
        }
        return rank;
    }
}
