package lv.providus.kopskats.trend;

import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.Language;

/** A question as a round asked it. */
public record TrendQuestion(ResultsQuestion asked) {

    /** Choices that count as offered: neither left to own words nor excluding the others. */
    public List<ChoiceId> offered() {
        return asked.offered().stream().map(ResultsQuestion.Option::id).toList();
    }

    /** The whole question as it was to be read: battery or stem, then the wording. */
    public String wording(Language language) {
        return asked.wholeWording(language.locale());
    }

    public Optional<ResultsQuestion.Option> option(String code) {
        return asked.options().stream()
                .filter(option -> option.code().equals(code))
                .findFirst();
    }

    boolean isOfType(TrendQuestion other) {
        return asked.type() == other.asked.type();
    }

    /** Whether both have the same points with the same scores, so that places mean the same. */
    boolean hasScaleOf(TrendQuestion other) {
        return scores().equals(other.scores());
    }

    private List<String> scores() {
        return asked.points().stream()
                .map(point -> point.code() + " " + point.score())
                .toList();
    }

    /** Whether both offer the same to be ticked. */
    boolean offersAs(TrendQuestion other) {
        return offeredCodes().equals(other.offeredCodes());
    }

    private List<String> offeredCodes() {
        return asked.offered().stream()
                .map(ResultsQuestion.Option::code)
                .sorted()
                .toList();
    }
}
