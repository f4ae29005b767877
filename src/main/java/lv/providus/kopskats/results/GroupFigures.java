package lv.providus.kopskats.results;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group answered to one question.
 *
 * @param rows the municipalities of the group with their answers, in Latvian order
 * @param coverage asked, submitted, without a value and who submitted nothing
 * @param leftEmpty names of those that submitted with the question left empty, in Latvian order
 * @param n municipalities that shares and numbers are of: those that answered, on a scale those that answered on it
 * @param withoutResidents of those n, how many a weighted share leaves out because their residents are not known
 * @param options how often each choice was made, in the order of the questionnaire
 * @param noneTicked saw the question and ticked nothing; none of a question of which only one choice is made
 * @param doesNotKnow of all that answered or said so
 * @param upper answered above the middle of a scale
 * @param numbers for counts and decimals
 * @param dates null where no date was given
 */
public record GroupFigures(
        Group group,
        List<MunicipalityAnswer> rows,
        Coverage coverage,
        List<String> leftEmpty,
        int n,
        int withoutResidents,
        List<Part> options,
        Part noneTicked,
        Part doesNotKnow,
        Part upper,
        @Nullable Numbers numbers,
        @Nullable Dates dates) {

    /**
     * Dates given in a group.
     *
     * @param median the middle one, the earlier of the two middle ones for an even number
     */
    public record Dates(LocalDate earliest, LocalDate median, LocalDate latest) {}

    /**
     * A part of a group.
     *
     * @param count municipalities
     * @param of municipalities it is a part of
     * @param share of municipalities, or of their residents where the choice is weighted; null where there is no base
     */
    public record Part(int count, int of, @Nullable Ratio share) {}

    /**
     * Numbers given in a group.
     *
     * @param total of all numbers given, 0 where none was
     * @param median mean of the two middle ones for an even number, null where no number was given
     * @param withResidents how many of those that gave a number have known residents; none where the number means nothing
     *     for each resident
     * @param ofResidents sum of numbers ÷ sum of residents (ratio of totals); null where it cannot be computed
     * @param meanOfRatios mean over municipalities of number ÷ residents, each municipality counted once
     * @param medianOfRatios median over municipalities of number ÷ residents
     */
    public record Numbers(
            BigDecimal total,
            @Nullable BigDecimal median,
            @Nullable BigDecimal least,
            @Nullable BigDecimal greatest,
            int withResidents,
            @Nullable Ratio ofResidents,
            @Nullable BigDecimal meanOfRatios,
            @Nullable BigDecimal medianOfRatios) {}
}
