package lv.providus.kopskats.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lv.providus.kopskats.report.Comparison;
import lv.providus.kopskats.report.Comparison.Side;
import lv.providus.kopskats.report.RoundReport;
import lv.providus.kopskats.report.Tally;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.shared.ui.BarCell;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.ResultSection;
import org.jspecify.annotations.Nullable;

/** The four comparisons of the region with the rest, each with its headline, its numbers and how many they are of. */
class ComparisonsSlide extends ResultSection {

    private final ReportWording wording;
    private final HeadlineWording headlines;
    private final ComparisonWording comparisons;
    private final EffectWording effects;

    ComparisonsSlide(RoundReport report, ReportWording wording) {
        super("challenges", wording.text("report.challenges.title"));
        this.wording = wording;
        this.headlines = new HeadlineWording(wording);
        this.comparisons = new ComparisonWording(wording);
        this.effects = new EffectWording(wording);
        quietly(wording.text("report.challenges.purpose"));
        Div cards = new Div();
        cards.addClassName("kk-challenges");
        report.comparisons().forEach(comparison -> cards.add(card(comparison)));
        add(cards);
        if (report.comparisons().stream()
                .anyMatch(comparison -> comparison.question() != null
                        && comparison.direction() == Comparison.Direction.WITHHELD
                        && !comparison.apart())) {
            quietly(wording.text("publication.rule"));
        }
        if (report.tests() > 1) {
            quietly(wording.text("report.holm", report.tests()));
        }
        if (report.tests() > 0) {
            quietly(wording.text("results.compare.process"));
        }
    }

    private Div card(Comparison comparison) {
        String headline = comparisons.headline(comparison);
        Div card = new Div(new H3(headline));
        card.addClassName("kk-challenge");
        if (comparison.question() == null) {
            return card;
        }
        card.add(new Paragraph(comparisons.detail(comparison)), table(comparison, headline));
        Stream.of(standing(comparison), missing(comparison), effect(comparison), comparisons.contradiction(comparison))
                .flatMap(Optional::stream)
                .forEach(text -> {
                    Paragraph note = new Paragraph(text);
                    note.addClassName("kk-result-note");
                    card.add(note);
                });
        return card;
    }

    private Optional<String> standing(Comparison comparison) {
        return switch (comparison.measure()) {
            case INVOLVEMENT, RESOURCES ->
                headlines.standing(
                        tally(comparison.sides().region()),
                        tally(comparison.sides().others()));
            case HOUSED, ACTIVITIES -> Optional.empty();
        };
    }

    private static @Nullable Tally tally(Side side) {
        return side.withheld() ? null : new Tally(side.count(), side.n());
    }

    private Optional<String> missing(Comparison comparison) {
        return Optional.ofNullable(comparison.shares())
                .flatMap(effects::missing)
                .or(() -> effects.missing(comparison));
    }

    private Optional<String> effect(Comparison comparison) {
        return Optional.ofNullable(comparison.shares())
                .map(effects::shares)
                .or(() -> Optional.ofNullable(comparison.ranks()).map(effects::ranks));
    }

    private DataTable table(Comparison comparison, String caption) {
        DataTable table = new DataTable(
                caption,
                List.of(
                        Column.text(wording.text("results.column.group")),
                        Column.number(wording.text("report.challenges.value."
                                + comparison.measure().name().toLowerCase(Locale.ROOT))),
                        Column.number(wording.text("results.column.n"))));
        Side here = comparison.sides().region();
        Side there = comparison.sides().others();
        BigDecimal greatest = Stream.of(here, there)
                .flatMap(side -> Stream.ofNullable(side.value()))
                .max(Ratio::compareTo)
                .map(Ratio::value)
                .orElse(null);
        row(table, wording.groups().region(), comparison, here, greatest, true);
        row(table, wording.groups().others(), comparison, there, greatest, false);
        return table;
    }

    private void row(
            DataTable table,
            String group,
            Comparison comparison,
            Side side,
            @Nullable BigDecimal greatest,
            boolean inFocus) {
        Ratio value = side.value();
        table.row(
                group,
                new BarCell(
                        comparisons.value(comparison, side),
                        BarCell.length(value == null ? null : value.value(), greatest),
                        inFocus),
                new Span(
                        side.withheld()
                                ? wording.text("publication.withheld")
                                : wording.formats().whole(side.n())));
    }
}
