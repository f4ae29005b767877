package lv.providus.kopskats.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All sums and differences of the figures shown: the vectors that their rows span, in echelon form. Whether there is one
 * over few municipalities is decided exactly: columns that may not be in it lower the span, each of the others is either
 * left out, which lowers the span too, or takes up some of the few; so the search is short.
 */
final class PublishedSums {

    /** Independent rows up to which ranks are right: no minor of noughts and ones so large reaches the prime (Hadamard's bound). */
    static final int MOST_ROWS = 36;

    private static final int BITS = 61;

    /** Computed by this prime. */
    private static final long PRIME = (1L << BITS) - 1;

    private final int width;
    private final List<long[]> rows = new ArrayList<>();

    PublishedSums(int width) {
        this.width = width;
    }

    /**
     * What a sum may not be over.
     *
     * @param most how many municipalities that count it is over at most
     * @param involved for each column the municipalities in it that count, one more than that at most
     */
    record Secret(int most, int[][] involved) {}

    /** Whether no more independent rows can be taken. */
    boolean full() {
        return rows.size() >= MOST_ROWS;
    }

    void add(long[] row) {
        long[] rest = reduced(row);
        if (leading(rest) < width) {
            rows.add(rest);
        }
    }

    /** Whether a row is a sum of those that there are, so tells nothing new. */
    boolean contains(long[] row) {
        return leading(reduced(row)) == width;
    }

    private long[] reduced(long[] row) {
        long[] rest = row.clone();
        for (long[] known : rows) {
            clear(rest, known, leading(known));
        }
        return rest;
    }

    private int leading(long[] row) {
        int column = 0;
        while (column < width && row[column] == 0) {
            column++;
        }
        return column;
    }

    /** Whether a sum with this new, independent row is over no more than a secret allows. */
    boolean tells(long[] row, Secret secret) {
        Search search =
                new Search(secret, row.clone(), rows.stream().map(long[]::clone).toList());
        int[] columns = IntStream.range(0, width)
                .filter(column -> secret.involved()[column].length > 0)
                .boxed()
                .sorted((a, b) -> Integer.compare(secret.involved()[b].length, secret.involved()[a].length))
                .mapToInt(Integer::intValue)
                .toArray();
        return search.found(columns, 0, new int[0]);
    }

    /**
     * The sums still looked at: one, and whatever of the others is added to it.
     *
     * @param one holds the new row
     * @param others independent of each other and of it
     */
    private record Search(Secret secret, long[] one, List<long[]> others) {

        boolean found(int[] columns, int next, int[] involved) {
            Search now = this;
            for (int place = next; place < columns.length; place++) {
                int column = columns[place];
                int[] with = union(involved, secret.involved()[column]);
                if (with.length == involved.length || !now.touches(column)) {
                    continue;
                }
                if (with.length <= secret.most() && now.found(columns, place + 1, with)) {
                    return true;
                }
                Search without = now.without(column);
                if (without == null) {
                    return false;
                }
                now = without;
            }
            return true;
        }

        private boolean touches(int column) {
            if (one[column] != 0) {
                return true;
            }
            for (long[] other : others) {
                if (other[column] != 0) {
                    return true;
                }
            }
            return false;
        }

        /** Those sums that leave a column out; null where none does. */
        private @Nullable Search without(int column) {
            long[] left = null;
            for (long[] other : others) {
                if (other[column] != 0) {
                    left = other;
                    break;
                }
            }
            if (left == null) {
                return one[column] == 0 ? this : null;
            }
            long[] pivot = scaled(left, inverse(left[column]));
            List<long[]> rest = new ArrayList<>(others.size());
            for (long[] other : others) {
                if (other != left) {
                    rest.add(cleared(other, pivot, column));
                }
            }
            return new Search(secret, cleared(one, pivot, column), rest);
        }

        private static long[] cleared(long[] row, long[] pivot, int column) {
            if (row[column] == 0) {
                return row;
            }
            long[] copy = row.clone();
            clear(copy, pivot, column);
            return copy;
        }

        private static int[] union(int[] some, int[] more) {
            int[] found = some;
            for (int one : more) {
                if (!contains(found, one)) {
                    found = Arrays.copyOf(found, found.length + 1);
                    found[found.length - 1] = one;
                }
            }
            return found;
        }

        private static boolean contains(int[] some, int one) {
            for (int other : some) {
                if (other == one) {
                    return true;
                }
            }
            return false;
        }
    }

    private static long[] scaled(long[] row, long factor) {
        if (factor == 1) {
            return row;
        }
        long[] scaled = new long[row.length];
        for (int place = 0; place < row.length; place++) {
            scaled[place] = times(row[place], factor);
        }
        return scaled;
    }

    /** Takes as much of another row away as makes a column nought. */
    private static void clear(long[] row, long[] other, int column) {
        if (row[column] == 0) {
            return;
        }
        long factor = times(row[column], inverse(other[column]));
        for (int place = 0; place < row.length; place++) {
            if (other[place] != 0) {
                long rest = row[place] - times(factor, other[place]);
                row[place] = rest < 0 ? rest + PRIME : rest;
            }
        }
    }

    private static long times(long one, long other) {
        long low = one * other;
        long high = Math.multiplyHigh(one, other) << (Long.SIZE - BITS) | low >>> BITS;
        long sum = (low & PRIME) + high;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    /** By Fermat's little theorem. */
    private static long inverse(long number) {
        if (number == 1 || number == PRIME - 1) {
            return number;
        }
        long result = 1;
        long square = number;
        for (long rest = PRIME - 2; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = times(result, square);
            }
            square = times(square, square);
        }
        return result;
    }
}
