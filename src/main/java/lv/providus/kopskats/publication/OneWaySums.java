package lv.providus.kopskats.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a sum of figures that is above nought only where all say a thing, and below only where none does. Such a sum is
 * as great as it could ever be, so it tells what each of them said, though not all said alike. Found exactly, by the simplex
 * method in whole numbers with Bland's rule; where a number grows too large for that, a sum is taken to be found.
 */
final class OneWaySums {

    /** What a sum may be in a column. */
    enum Side {
        NOUGHT,
        ABOVE,
        BELOW,
        /** Nobody's opinion counts there. */
        ANY
    }

    private final List<long[]> equations;
    private final int[] basic;
    private final int width;

    private OneWaySums(List<long[]> equations, int[] basic, int width) {
        this.equations = equations;
        this.basic = basic;
        this.width = width;
    }

    /** Whether some sum of rows is so in each column, and above nought in one at least. */
    static boolean exist(List<long[]> rows, List<Side> sides) {
        try {
            return found(rows, sides);
        } catch (ArithmeticException tooLarge) {
            return true;
        }
    }

    private static boolean found(List<long[]> rows, List<Side> sides) {
        List<long[]> left = new ArrayList<>(rows);
        for (int column = 0; column < sides.size() && !left.isEmpty(); column++) {
            if (sides.get(column) == Side.NOUGHT) {
                long[] pivot = pivot(left, column);
                if (pivot != null) {
                    left.remove(pivot);
                    clear(left, pivot, column);
                }
            }
        }
        return !left.isEmpty() && positive(oriented(left, sides));
    }

    /** What is above nought in all, then the columns that may be on one side only, turned so that this side is above. */
    private static List<long[]> oriented(List<long[]> rows, List<Side> sides) {
        List<long[]> oriented = new ArrayList<>();
        for (long[] row : rows) {
            long[] own = new long[sides.size() + 1];
            int size = 1;
            for (int column = 0; column < row.length; column++) {
                switch (sides.get(column)) {
                    case ABOVE -> {
                        own[0] += row[column];
                        own[size++] = row[column];
                    }
                    case BELOW -> own[size++] = -row[column];
                    case NOUGHT, ANY -> {}
                }
            }
            oriented.add(Arrays.copyOf(own, size));
        }
        return oriented;
    }

    /** Whether a sum of rows is nowhere below nought, and in the first column above. */
    private static boolean positive(List<long[]> rows) {
        int width = rows.getFirst().length;
        List<long[]> echelon = new ArrayList<>();
        List<Integer> leading = new ArrayList<>();
        for (int column = 0; column < width && !rows.isEmpty(); column++) {
            long[] pivot = pivot(rows, column);
            if (pivot != null) {
                rows.remove(pivot);
                clear(rows, pivot, column);
                clear(echelon, pivot, column);
                echelon.add(pivot);
                leading.add(column);
            }
        }
        return leading.contains(0) && of(echelon, leading, width).isPositive();
    }

    /**
     * Unknowns are how much of each row is in the sum, so what the sum is in its leading column; then what it is in the
     * others, and what their total lacks to 1. The last equation is what the first column is worth.
     */
    private static OneWaySums of(List<long[]> echelon, List<Integer> leading, int width) {
        int unknowns = echelon.size();
        List<long[]> equations = new ArrayList<>();
        int[] basic = new int[width - unknowns + 1];
        for (int column = 0; column < width; column++) {
            if (!leading.contains(column)) {
                long[] equation = new long[width + 2];
                long common = 1;
                for (int row = 0; row < unknowns; row++) {
                    common = Math.multiplyExact(
                            common,
                            echelon.get(row)[leading.get(row)] / gcd(common, echelon.get(row)[leading.get(row)]));
                }
                common = Math.absExact(common);
                for (int row = 0; row < unknowns; row++) {
                    equation[row] =
                            -Math.multiplyExact(echelon.get(row)[column], common / echelon.get(row)[leading.get(row)]);
                }
                basic[equations.size()] = unknowns + equations.size();
                equation[unknowns + equations.size()] = common;
                equations.add(reduced(equation));
            }
        }
        long[] total = new long[width + 2];
        long[] worth = new long[width + 2];
        for (int row = 0; row < unknowns; row++) {
            total[row] = 1;
        }
        worth[0] = 1;
        total[width] = 1;
        total[width + 1] = 1;
        basic[equations.size()] = width;
        equations.add(total);
        equations.add(worth);
        return new OneWaySums(equations, basic, width + 1);
    }

    /** Whether the first column can be more than nought. */
    private boolean isPositive() {
        long[] worth = equations.getLast();
        while (worth[width] == 0) {
            int entering = entering(worth);
            if (entering == width) {
                return false;
            }
            int leaving = leaving(entering);
            long[] pivot = equations.remove(leaving);
            clear(equations, pivot, entering);
            equations.add(leaving, pivot);
            basic[leaving] = entering;
            worth = equations.getLast();
        }
        return true;
    }

    private int entering(long[] worth) {
        int column = 0;
        while (column < width && worth[column] <= 0) {
            column++;
        }
        return column;
    }

    private int leaving(int entering) {
        int best = -1;
        for (int row = 0; row < basic.length; row++) {
            if (equations.get(row)[entering] > 0 && (best < 0 || before(row, best, entering))) {
                best = row;
            }
        }
        return best;
    }

    private boolean before(int row, int best, int entering) {
        long[] one = equations.get(row);
        long[] other = equations.get(best);
        int order = Long.compare(
                Math.multiplyExact(one[width], other[entering]), Math.multiplyExact(other[width], one[entering]));
        return order < 0 || order == 0 && basic[row] < basic[best];
    }

    private static long @Nullable [] pivot(List<long[]> rows, int column) {
        return rows.stream().filter(row -> row[column] != 0).findFirst().orElse(null);
    }

    /** Adds as much of another row as makes a column nought; times what is above nought, so no equation turns around. */
    private static void clear(List<long[]> rows, long[] pivot, int column) {
        for (int place = 0; place < rows.size(); place++) {
            long[] row = rows.get(place);
            if (row[column] != 0) {
                long[] cleared = new long[row.length];
                long factor = Math.absExact(pivot[column]);
                long times = pivot[column] < 0 ? -row[column] : row[column];
                for (int i = 0; i < row.length; i++) {
                    cleared[i] =
                            Math.subtractExact(Math.multiplyExact(factor, row[i]), Math.multiplyExact(times, pivot[i]));
                }
                rows.set(place, reduced(cleared));
            }
        }
    }

    private static long[] reduced(long[] row) {
        long common = 0;
        for (long number : row) {
            common = gcd(common, number);
        }
        if (common > 1) {
            for (int i = 0; i < row.length; i++) {
                row[i] /= common;
            }
        }
        return row;
    }

    private static long gcd(long one, long other) {
        return other == 0 ? Math.absExact(one) : gcd(other, one % other);
    }
}
