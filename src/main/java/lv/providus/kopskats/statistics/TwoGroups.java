package lv.providus.kopskats.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The values of one ordered variable in two groups. Only their order matters, so exact types tell ties from neighbours.
 *
 * @param <T> e.g. the score on a scale, or an exact quotient
 */
public record TwoGroups<T extends Comparable<? super T>>(List<T> first, List<T> second) {

    public TwoGroups {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    public int size() {
        return first.size() + second.size();
    }

    /**
     * How far the first group lies above the second, over all pairs of one from each.
     *
     * @throws IllegalArgumentException where a group is empty
     */
    public CliffsDelta cliffsDelta() {
        if (first.isEmpty() || second.isEmpty()) {
            throw new IllegalArgumentException("Nothing to pair");
        }
        long greater = 0;
        long less = 0;
        for (T own : first) {
            for (T other : second) {
                int sign = own.compareTo(other);
                greater += sign > 0 ? 1 : 0;
                less += sign < 0 ? 1 : 0;
            }
        }
        return new CliffsDelta(greater, less, (long) first.size() * second.size());
    }

    /**
     * Between which values Cliff's delta would lie had the missing answered. Delta never falls where a value of the first
     * group rises or one of the second falls. So it is least where all that are missing from the first group have their
     * lowest value and all that are missing from the second their highest, and greatest the other way round. No
     * narrower bounds hold where the ends can be answered.
     *
     * @param missingFirst those that are missing from the first group
     * @param missingSecond those that are missing from the second group
     * @throws IllegalArgumentException where a group is empty with them
     */
    public Interval deltaHadAnswered(List<PossibleValue<T>> missingFirst, List<PossibleValue<T>> missingSecond) {
        return new Interval(
                delta(missingFirst, PossibleValue::low, missingSecond, PossibleValue::high),
                delta(missingFirst, PossibleValue::high, missingSecond, PossibleValue::low));
    }

    private double delta(
            List<PossibleValue<T>> missingFirst,
            Function<PossibleValue<T>, PossibleValue.End<T>> ofFirst,
            List<PossibleValue<T>> missingSecond,
            Function<PossibleValue<T>, PossibleValue.End<T>> ofSecond) {
        return new TwoGroups<>(with(first, missingFirst, ofFirst), with(second, missingSecond, ofSecond))
                .cliffsDelta()
                .value();
    }

    private List<PossibleValue.End<T>> with(
            List<T> values, List<PossibleValue<T>> missing, Function<PossibleValue<T>, PossibleValue.End<T>> end) {
        List<PossibleValue.End<T>> all = new ArrayList<>();
        values.forEach(value -> all.add(PossibleValue.End.of(value)));
        missing.forEach(one -> all.add(end.apply(one)));
        return all;
    }

    /** Twice the midrank of each value among all, the first group's values before the second's; whole numbers. */
    int[] doubledMidranks() {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        int[] ranks = new int[all.size()];
        for (int place = 0; place < ranks.length; place++) {
            T value = all.get(place);
            int below = 0;
            int alike = 0;
            for (T other : all) {
                int sign = other.compareTo(value);
                below += sign < 0 ? 1 : 0;
                alike += sign == 0 ? 1 : 0;
            }
            ranks[place] = 2 * below + alike + 1;
        }
        return ranks;
    }
}
