package lv.providus.kopskats.results;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.statistics.PossibleValue;
import org.jspecify.annotations.Nullable;

/**
 * A question whose answers are shown.
 *
 * @param stem sentence before the wording, where there is one
 * @param battery wording of the battery whose statement this is, where it is one
 * @param batteryCode its code
 * @param cumulative a count of everything since a date, not of what is there now
 * @param assumedWording the wording is assumed and has to be replaced before a real round
 * @param namedInPublication its answers may be published with the names of municipalities; others in groups only
 * @param residents it asks for the number of residents itself: the denominator of all that is measured per resident
 * @param allowed between which values a number given to it lies; a count is never below 0
 * @param options its choices in their order; empty where it has none
 */
public record ResultsQuestion(
        QuestionId id,
        String code,
        Type type,
        LocalizedText wording,
        @Nullable LocalizedText stem,
        @Nullable LocalizedText battery,
        @Nullable String batteryCode,
        boolean cumulative,
        boolean assumedWording,
        boolean namedInPublication,
        boolean residents,
        PossibleValue<BigDecimal> allowed,
        List<Option> options) {

    /** No mark at the end tells that something new begins. */
    private static final Pattern SENTENCE_GOES_ON = Pattern.compile("[^\\p{Punct}…]\\s*$");

    /**
     * A choice.
     *
     * @param score its place on the scale, null off the scale
     * @param exclusive says that none of the others holds
     * @param asksForText asks for own words, as "other" does
     */
    public record Option(
            ChoiceId id,
            String code,
            LocalizedText wording,
            @Nullable Integer score,
            boolean exclusive,
            boolean asksForText) {}

    /** The points of its scale from the lowest score to the highest; empty where nothing has a score. */
    public List<Option> points() {
        return options.stream()
                .filter(option -> option.score() != null)
                .sorted(Comparator.comparing(ResultsQuestion::scoreOf))
                .toList();
    }

    /** All its choices as pictures and tables show them: the points from the lowest to the highest, then the others. */
    public List<Option> optionsFromTheLowest() {
        return Stream.concat(points().stream(), options.stream().filter(option -> option.score() == null))
                .toList();
    }

    /** The points above the middle of its scale (4 and 5 of five), from the lowest to the highest. */
    public List<Option> upperPoints() {
        return pointsBeside(1);
    }

    /** The points below the middle of its scale, from the lowest to the highest. */
    public List<Option> lowerPoints() {
        return pointsBeside(-1);
    }

    private List<Option> pointsBeside(int side) {
        List<Option> points = points();
        return points.stream()
                .filter(option ->
                        Integer.signum(2 * scoreOf(option) - scoreOf(points.getFirst()) - scoreOf(points.getLast()))
                                == side)
                .toList();
    }

    /** Choices that say what is done: neither own words nor that none of the others holds. */
    public List<Option> offered() {
        return options.stream()
                .filter(option -> !option.exclusive() && !option.asksForText())
                .toList();
    }

    static int scoreOf(Option option) {
        return Objects.requireNonNull(option.score());
    }

    /** The question as it was asked: battery or stem, then the wording. */
    public String wholeWording(Locale locale) {
        return Stream.of(battery, stem, wording)
                .filter(text -> text != null)
                .map(text -> text.in(locale))
                .reduce((begin, rest) ->
                        begin + (SENTENCE_GOES_ON.matcher(begin).find() ? ": " : " ") + rest)
                .orElseThrow();
    }

    /** How a question is answered; a battery itself is not. */
    public enum Type {
        COUNT,
        DECIMAL,
        SCALE,
        SINGLE_CHOICE,
        MULTIPLE_CHOICE,
        TEXT,
        DATE
    }

    /** Whether its numbers mean something for each resident: counts of anything but the residents themselves. */
    public boolean perResident() {
        return type == Type.COUNT && !residents;
    }

    /** Whether it is answered by choices, whose shares can be weighted. */
    public boolean hasShares() {
        return switch (type) {
            case SCALE, SINGLE_CHOICE, MULTIPLE_CHOICE -> true;
            case COUNT, DECIMAL, TEXT, DATE -> false;
        };
    }

    /** Whether municipalities can write something of their own: a text, or beside a choice that asks for it. */
    public boolean asksForText() {
        return type == Type.TEXT || options.stream().anyMatch(Option::asksForText);
    }
}
