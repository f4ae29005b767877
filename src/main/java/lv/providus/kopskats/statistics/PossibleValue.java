package lv.providus.kopskats.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Between which values one that is missing lies.
 *
 * @param lowest the lowest that it could be, null where it could be below any other
 * @param highest the highest that it could be, null where it could be above any other
 */
public record PossibleValue<T extends Comparable<? super T>>(
        @Nullable T lowest, @Nullable T highest) {

    /** It could be any. */
    public static <T extends Comparable<? super T>> PossibleValue<T> any() {
        return new PossibleValue<>(null, null);
    }

    /** Its lowest, or below all others. */
    End<T> low() {
        return new End<>(lowest, -1);
    }

    /** Its highest, or above all others. */
    End<T> high() {
        return new End<>(highest, 1);
    }

    /**
     * A value or, where there is none, what lies beyond all values.
     *
     * @param side -1 below, 1 above; without effect where there is a value
     */
    record End<T extends Comparable<? super T>>(@Nullable T value, int side) implements Comparable<End<T>> {

        static <T extends Comparable<? super T>> End<T> of(T value) {
            return new End<>(value, 0);
        }

        private int beyond() {
            return value == null ? side : 0;
        }

        @Override
        public int compareTo(End<T> other) {
            return value == null || other.value == null
                    ? Integer.compare(beyond(), other.beyond())
                    : value.compareTo(other.value);
        }
    }
}
