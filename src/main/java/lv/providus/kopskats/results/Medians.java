package lv.providus.kopskats.results;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Medians of numbers. */
public final class Medians {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Medians() {}

    /** The mean of the two middle ones for an even number of them; null where there is none. */
    public static @Nullable BigDecimal of(List<BigDecimal> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        List<BigDecimal> sorted = numbers.stream().sorted().toList();
        BigDecimal lower = sorted.get((sorted.size() - 1) / 2);
        BigDecimal upper = sorted.get(sorted.size() / 2);
        return lower.add(upper).divide(TWO);
    }
}
