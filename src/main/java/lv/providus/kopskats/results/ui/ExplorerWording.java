package lv.providus.kopskats.results.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import lv.providus.kopskats.results.Answers;
import lv.providus.kopskats.results.Group;
import lv.providus.kopskats.results.GroupFigures.Part;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.SizeClass;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Texts;
import org.jspecify.annotations.Nullable;

/** How the explorer puts groups, shares and numbers into words. */
class ExplorerWording {

    static final String NO_VALUE = "–";

    private static final BigDecimal LEAST_SHOWN = new BigDecimal("0.001");

    private final Texts texts;
    private final Locale locale;
    private final Formats formats;
    private final boolean weighted;

    ExplorerWording(Texts texts, Locale locale, boolean weighted) {
        this.texts = texts;
        this.locale = locale;
        this.formats = Formats.in(locale);
        this.weighted = weighted;
    }

    Locale locale() {
        return locale;
    }

    Formats formats() {
        return formats;
    }

    boolean weighted() {
        return weighted;
    }

    String text(String key, @Nullable Object... arguments) {
        return texts.get(locale, key, arguments);
    }

    String group(Group group) {
        return switch (group) {
            case Group.OfRegion(ResultsRound.Region region) -> region.name().in(locale);
            case Group.Rest(boolean limited) -> text(limited ? "results.group.rest.limited" : "results.others");
            case Group.OfKind(lv.providus.kopskats.municipality.MunicipalityKind kind) ->
                text("results.group.kind." + kind.name());
            case Group.OfSize(SizeClass size) ->
                text(
                        "results.group.size." + size.name(),
                        formats.whole(SizeClass.MEDIUM_FROM),
                        formats.whole(SizeClass.LARGE_FROM),
                        formats.whole(SizeClass.LARGE_FROM - 1L));
            case Group.All(boolean limited) -> text(limited ? "results.group.all.limited" : "results.group.all");
        };
    }

    /** "5 (55,6 %)"; where shares are of residents, the per cents first. */
    String part(Part part) {
        if (part.share() == null) {
            return part.of() == 0 ? NO_VALUE : formats.whole(part.count());
        }
        return text(
                weighted ? "results.explorer.part.weighted" : "results.segment.text",
                formats.whole(part.count()),
                percent(part.share()));
    }

    String percent(@Nullable Ratio share) {
        return share == null ? NO_VALUE : formats.percent(share.value(), 1);
    }

    /** A difference of shares in percentage points with its sign. */
    String points(double difference) {
        return signed(BigDecimal.valueOf(difference).movePointRight(2), 1);
    }

    String signed(BigDecimal number, int decimals) {
        String text = formats.decimal(number, decimals);
        return number.setScale(decimals, java.math.RoundingMode.HALF_UP).signum() > 0 ? "+" + text : text;
    }

    /** A p-value with three decimals. */
    String p(double p) {
        BigDecimal value = BigDecimal.valueOf(p);
        return value.compareTo(LEAST_SHOWN) < 0
                ? text("results.compare.p.less", formats.decimal(LEAST_SHOWN, 3))
                : text("results.compare.p", formats.decimal(value, 3));
    }

    String number(@Nullable BigDecimal number) {
        return number == null ? NO_VALUE : formats.plain(number);
    }

    String perThousand(@Nullable BigDecimal perResident) {
        return perResident == null ? NO_VALUE : formats.decimal(perResident.movePointRight(3), 1);
    }

    String perThousand(@Nullable Ratio perResident) {
        return perResident == null
                ? NO_VALUE
                : formats.decimal(perResident.times(1000).value(), 1);
    }

    /** Neighbouring points of a scale: one, two with "or", more as from–to. */
    String anyOf(List<Answers.Option> options) {
        List<String> quoted = options.stream()
                .map(option -> text("results.quoted", option.wording().in(locale)))
                .toList();
        return switch (quoted.size()) {
            case 0 -> NO_VALUE;
            case 1 -> quoted.getFirst();
            case 2 -> text("results.or", quoted.getFirst(), quoted.getLast());
            default -> text("results.to", quoted.getFirst(), quoted.getLast());
        };
    }

    String question(ResultsQuestion question) {
        return QuestionSection.wholeWording(question, locale);
    }
}
