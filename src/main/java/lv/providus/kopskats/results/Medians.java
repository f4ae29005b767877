package lv.providus.kopskats.results;

import static org.jooq.impl.DSL.percentileDisc;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;

/** The median in SQL without leaving exact numbers, as PostgreSQL's own interpolating median does. */
final class Medians {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Medians() {}

    /** The mean of the lower and the upper middle value; null where there is no value. */
    static Field<BigDecimal> of(Field<BigDecimal> value, Condition side) {
        Field<BigDecimal> lower = percentileDisc(HALF).withinGroupOrderBy(value).filterWhere(side);
        Field<BigDecimal> upper =
                percentileDisc(HALF).withinGroupOrderBy(value.desc()).filterWhere(side);
        return lower.plus(upper).times(HALF);
    }
}
