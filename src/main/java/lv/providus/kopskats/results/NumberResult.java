package lv.providus.kopskats.results;

import java.math.BigDecimal;
import java.util.List;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The numbers given, the greatest first, with total and median of each group. */
public record NumberResult(Compared<Coverage> coverage, Compared<Summary> summary, List<Row> rows)
        implements QuestionResult {

    /**
     * One municipality's number.
     *
     * @param estimated marked as an estimate by who gave it
     */
    public record Row(
            String municipality, LocalizedText region, boolean inRegion, BigDecimal value, boolean estimated) {}

    /**
     * Figures of a group.
     *
     * @param total sum of the numbers given, 0 where none was
     * @param median mean of the two middle ones for an even number, null where no number was given
     */
    public record Summary(BigDecimal total, @Nullable BigDecimal median) {}
}
