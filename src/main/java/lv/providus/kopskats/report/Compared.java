package lv.providus.kopskats.report;

import java.util.function.BiFunction;
import java.util.function.Function;

/** The same figure for the chosen region and for the rest of the municipalities asked in the round. */
public record Compared<T>(T region, T others) {

    public <R> Compared<R> map(Function<? super T, ? extends R> change) {
        return new Compared<>(change.apply(region), change.apply(others));
    }

    public <U, R> Compared<R> with(Compared<U> other, BiFunction<? super T, ? super U, ? extends R> change) {
        return new Compared<>(change.apply(region, other.region()), change.apply(others, other.others()));
    }
}
