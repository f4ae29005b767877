package lv.providus.kopskats.results.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import lv.providus.kopskats.results.Challenges.Comparison;
import lv.providus.kopskats.results.Challenges.Direction;
import lv.providus.kopskats.results.Challenges.Measure;
import lv.providus.kopskats.results.Challenges.Side;
import lv.providus.kopskats.results.ChoiceResult;
import lv.providus.kopskats.results.Compared;
import lv.providus.kopskats.results.Coverage;
import lv.providus.kopskats.results.NumberResult;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Puts figures into sentences: whole messages in the language of the reader, claiming what the numbers say and no more. */
final class ResultWording {

    private static final String NO_VALUE = "–";

    private final Texts texts;
    private final Locale locale;
    private final ResultsRound.Region region;
    private final Formats formats;

    ResultWording(Texts texts, Locale locale, ResultsRound.Region region) {
        this.texts = texts;
        this.locale = locale;
        this.region = region;
        this.formats = Formats.in(locale);
    }

    Locale locale() {
        return locale;
    }

    Formats formats() {
        return formats;
    }

    String text(String key, @Nullable Object... arguments) {
        return texts.get(locale, key, arguments);
    }

    /** Names of the two groups. */
    Compared<String> groups() {
        return new Compared<>(region.name().in(locale), text("results.others"));
    }

    private String inRegion() {
        return region.locative().in(locale);
    }

    /** A share as per cent with one decimal, a dash where there is nothing to divide by. */
    String percent(int part, int whole) {
        return Ratio.of(part, whole)
                .map(ratio -> formats.percent(ratio.value(), 1))
                .orElse(NO_VALUE);
    }

    String quoted(LocalizedText wording) {
        return text("results.quoted", wording.in(locale));
    }

    /** "9 (30,0 %)", or the bare number where there is no base. */
    String countAndPercent(int part, int whole) {
        return whole == 0
                ? formats.whole(part)
                : text("results.segment.text", formats.whole(part), percent(part, whole));
    }

    /** Who answered in a group and who did not, by kind; names who submitted nothing. */
    String coverage(String group, int n, Coverage coverage) {
        return text(
                "results.coverage",
                group,
                n,
                coverage.notAnswered(),
                coverage.doesNotKnow(),
                coverage.notApplicable(),
                coverage.notSubmitted().size(),
                String.join(", ", coverage.notSubmitted()));
    }

    String scaleHeadline(ChoiceResult result) {
        int n = result.onScale().region();
        int others = result.onScale().others();
        String answer = anyOf(
                result.upperPoints().stream().map(ChoiceResult.Option::wording).toList());
        Compared<Integer> upper = result.upper();
        if (n > 0 && others > 0) {
            return text("results.scale.headline", answer, inRegion(), upper.region(), n, upper.others(), others);
        }
        if (n > 0) {
            return text("results.scale.headline.onlyRegion", answer, inRegion(), upper.region(), n);
        }
        return others > 0
                ? text("results.scale.headline.onlyOthers", answer, inRegion(), upper.others(), others)
                : text("results.scale.headline.none");
    }

    /** What was chosen most often on each side; all that were chosen equally often are named. */
    String mostOften(List<LocalizedText> wordings, List<Compared<Integer>> counts, Compared<Integer> n) {
        int region = most(counts, Compared::region);
        int others = most(counts, Compared::others);
        String ofRegion = allOf(chosen(wordings, counts, Compared::region, region));
        String ofOthers = allOf(chosen(wordings, counts, Compared::others, others));
        if (region > 0 && others > 0) {
            return text(
                    "results.most.headline", inRegion(), ofRegion, region, n.region(), ofOthers, others, n.others());
        }
        if (region > 0) {
            return text("results.most.headline.onlyRegion", inRegion(), ofRegion, region, n.region());
        }
        return others > 0
                ? text("results.most.headline.onlyOthers", inRegion(), ofOthers, others, n.others())
                : answered(n);
    }

    String answered(Compared<Integer> n) {
        return n.region() + n.others() == 0
                ? text("results.answered.none")
                : text("results.answered.headline", inRegion(), n.region(), n.others());
    }

    String numbers(Compared<NumberResult.Summary> summary) {
        return text(
                "results.number.headline",
                inRegion(),
                total(summary.region()),
                total(summary.others()),
                median(summary.region()),
                median(summary.others()));
    }

    /** A dash where nobody gave a number, since zero is an answer. */
    String total(NumberResult.Summary summary) {
        return summary.median() == null ? NO_VALUE : formats.plain(summary.total());
    }

    String median(NumberResult.Summary summary) {
        BigDecimal median = summary.median();
        return median == null ? NO_VALUE : formats.plain(median);
    }

    String challenge(Comparison comparison) {
        String measure = comparison.measure().name().toLowerCase(Locale.ROOT);
        return comparison.inQuestionnaire()
                ? text(
                        "results.challenges." + measure + "."
                                + comparison.direction().name().toLowerCase(Locale.ROOT),
                        inRegion())
                : text("results.challenges.absent." + measure);
    }

    String challengeDetail(Comparison comparison) {
        Side here = comparison.sides().region();
        Side there = comparison.sides().others();
        if (comparison.direction() == Direction.UNKNOWN) {
            return text("results.challenges.detail.unknown", inRegion(), here.n(), there.n());
        }
        Measure measure = comparison.measure();
        return switch (measure) {
            case INVOLVEMENT, RESOURCES ->
                text(
                        "results.challenges.detail.share",
                        anyOf(comparison.upperWordings()),
                        inRegion(),
                        here.count(),
                        here.n(),
                        value(measure, here),
                        there.count(),
                        there.n(),
                        value(measure, there));
            case HOUSED ->
                text(
                        comparison.medianContradicts()
                                ? "results.challenges.detail.housed.contradicts"
                                : "results.challenges.detail.housed",
                        inRegion(),
                        value(measure, here),
                        value(measure, there),
                        perThousand(here.median()),
                        perThousand(there.median()));
            case ACTIVITIES ->
                text("results.challenges.detail.activities", inRegion(), value(measure, here), value(measure, there));
        };
    }

    /** The value of a measure: per cent, or persons per 1 000 residents. */
    String value(Measure measure, Side side) {
        Ratio value = side.value();
        if (value == null) {
            return NO_VALUE;
        }
        return switch (measure) {
            case HOUSED -> formats.decimal(value.times(1000).value(), 1);
            case INVOLVEMENT, RESOURCES, ACTIVITIES -> formats.percent(value.value(), 1);
        };
    }

    private String perThousand(@Nullable BigDecimal personsPerResident) {
        return personsPerResident == null ? NO_VALUE : formats.decimal(personsPerResident.movePointRight(3), 1);
    }

    /** Neighbouring points of a scale: one, two with "or", more as from–to. */
    private String anyOf(List<LocalizedText> wordings) {
        return switch (wordings.size()) {
            case 0 -> NO_VALUE;
            case 1 -> quoted(wordings.getFirst());
            case 2 -> text("results.or", quoted(wordings.getFirst()), quoted(wordings.getLast()));
            default -> text("results.to", quoted(wordings.getFirst()), quoted(wordings.getLast()));
        };
    }

    private String allOf(List<LocalizedText> wordings) {
        if (wordings.size() < 2) {
            return wordings.isEmpty() ? NO_VALUE : quoted(wordings.getFirst());
        }
        String first = String.join(
                ", ",
                wordings.subList(0, wordings.size() - 1).stream()
                        .map(this::quoted)
                        .toList());
        return text("results.and", first, quoted(wordings.getLast()));
    }

    private static int most(List<Compared<Integer>> counts, ToIntFunction<Compared<Integer>> side) {
        return counts.stream().mapToInt(side).max().orElse(0);
    }

    private static List<LocalizedText> chosen(
            List<LocalizedText> wordings,
            List<Compared<Integer>> counts,
            ToIntFunction<Compared<Integer>> side,
            int most) {
        return IntStream.range(0, wordings.size())
                .filter(i -> most > 0 && side.applyAsInt(counts.get(i)) == most)
                .mapToObj(wordings::get)
                .toList();
    }
}
