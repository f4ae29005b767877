package lv.providus.kopskats.results.ui;

import java.math.BigDecimal;
import java.util.Locale;
import lv.providus.kopskats.results.Group;
import lv.providus.kopskats.results.GroupFigures.Part;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ResultsWording;
import lv.providus.kopskats.shared.Texts;
import org.jspecify.annotations.Nullable;

/** How the explorer puts groups, shares and numbers into words. */
class ExplorerWording extends ResultsWording {

    private final Texts texts;
    private final boolean weighted;

    ExplorerWording(Texts texts, Locale locale, boolean weighted) {
        super(texts, locale);
        this.texts = texts;
        this.weighted = weighted;
    }

    /** The same where shares are of municipalities, whatever was chosen. */
    ExplorerWording unweighted() {
        return new ExplorerWording(texts, locale(), false);
    }

    boolean weighted() {
        return weighted;
    }

    String group(Group group) {
        return switch (group) {
            case Group.OfRegion(ResultsRound.Region region) -> region.name().in(locale());
            case Group.Rest(boolean limited) -> text(limited ? "results.group.rest.limited" : "results.others");
            case Group.OfKind(var kind) -> kind(kind);
            case Group.OfSize(var size) -> size(size);
            case Group.Own(int place, String name) -> name;
            case Group.OwnRest ignored -> text("results.group.ownRest");
            case Group.All(boolean limited) -> text(limited ? "results.group.all.limited" : "results.group.all");
        };
    }

    /** "5 (55,6 %)"; where shares are of residents, the per cents first. */
    String part(Part part) {
        if (part.share() == null) {
            return count(part);
        }
        return text(
                weighted ? "results.explorer.part.weighted" : "results.segment.text",
                formats().whole(part.count()),
                percent(part.share()));
    }

    /** The key of a text that says otherwise where shares are of residents. */
    String byWeight(String key) {
        return weighted ? key + ".weighted" : key;
    }

    String count(Part part) {
        return part.of() == 0 ? NO_VALUE : formats().whole(part.count());
    }

    /** What a bar says when pointed at, and to those who cannot see it. */
    String sentence(String label, String answer, Part part) {
        return part.of() == 0
                ? text("results.segment.none", label, answer)
                : text(
                        "results.segment",
                        label,
                        answer,
                        formats().whole(part.count()),
                        formats().whole(part.of()),
                        percent(part.share()));
    }

    String percent(@Nullable Ratio share) {
        return share == null ? NO_VALUE : formats().percent(share.value(), 1);
    }

    String points(double difference) {
        return formats().points(difference);
    }

    String signed(BigDecimal number, int decimals) {
        return formats().signed(number, decimals);
    }

    /** A number with its sign and with as many decimals as it has itself. */
    String signed(BigDecimal number) {
        return number.signum() > 0 ? "+" + formats().plain(number) : formats().plain(number);
    }

    String p(double p) {
        return formats().p(p);
    }

    String number(@Nullable BigDecimal number) {
        return number == null ? NO_VALUE : formats().plain(number);
    }

    /** A number for a small square: with decimals below a hundred only. */
    String brief(BigDecimal number, int decimals) {
        return formats().decimal(number, number.abs().compareTo(BigDecimal.valueOf(100)) < 0 ? decimals : 0);
    }

    String perThousand(@Nullable BigDecimal perResident) {
        return perResident == null ? NO_VALUE : formats().decimal(perResident.movePointRight(3), 1);
    }

    /** How many times as much, with two decimals. */
    String times(Ratio ratio) {
        return formats().decimal(ratio.value(), 2);
    }

    String perThousand(@Nullable Ratio perResident) {
        return perResident == null
                ? NO_VALUE
                : formats().decimal(perResident.times(1000).value(), 1);
    }

    String question(ResultsQuestion question) {
        return question.wholeWording(locale());
    }
}
