package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import lv.providus.kopskats.results.Challenges;
import lv.providus.kopskats.results.Challenges.Comparison;
import lv.providus.kopskats.results.Challenges.Side;
import lv.providus.kopskats.results.Compared;
import lv.providus.kopskats.results.Finding;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.shared.ui.BarCell;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.ResultSection;
import org.jspecify.annotations.Nullable;

/** The four comparisons of the region with the rest, each with its headline, its numbers and how many they are of. */
class ChallengesSection extends ResultSection {

    static final String ANCHOR = "challenges";

    private final ResultWording wording;

    ChallengesSection(Finding<Challenges> finding, ResultWording wording) {
        super(ANCHOR, wording.text("results.challenges.title"));
        this.wording = wording;
        finding.asOptional().ifPresentOrElse(this::show, () -> quietly(wording.text("results.withheld.partial")));
    }

    private void show(Challenges challenges) {
        quietly(wording.text("results.challenges.purpose"));
        Div cards = new Div();
        cards.addClassName("kk-challenges");
        challenges.comparisons().forEach(comparison -> cards.add(card(comparison)));
        add(cards);
    }

    private Div card(Comparison comparison) {
        String headline = wording.challenge(comparison);
        Div card = new Div(new H3(headline));
        card.addClassName("kk-challenge");
        if (comparison.inQuestionnaire()) {
            card.add(new Paragraph(wording.challengeDetail(comparison)), table(comparison, headline));
        }
        return card;
    }

    private DataTable table(Comparison comparison, String caption) {
        String measure = comparison.measure().name().toLowerCase(Locale.ROOT);
        DataTable table = new DataTable(
                caption,
                List.of(
                        Column.text(wording.text("results.column.group")),
                        Column.number(wording.text("results.challenges.value." + measure)),
                        Column.number(wording.text("results.column.n"))));
        Compared<Side> sides = comparison.sides();
        Ratio greatest = greatest(sides.region().value(), sides.others().value());
        row(table, wording.groups().region(), comparison, sides.region(), greatest, true);
        row(table, wording.groups().others(), comparison, sides.others(), greatest, false);
        return table;
    }

    private void row(
            DataTable table,
            String group,
            Comparison comparison,
            Side side,
            @Nullable Ratio greatest,
            boolean inFocus) {
        table.row(
                group,
                new BarCell(
                        wording.value(comparison.measure(), side),
                        BarCell.length(valueOf(side.value()), valueOf(greatest)),
                        inFocus),
                new Span(wording.formats().whole(side.n())));
    }

    private static @Nullable BigDecimal valueOf(@Nullable Ratio ratio) {
        return ratio == null ? null : ratio.value();
    }

    private static @Nullable Ratio greatest(@Nullable Ratio region, @Nullable Ratio others) {
        if (region == null || others == null) {
            return region == null ? others : region;
        }
        return region.compareTo(others) < 0 ? others : region;
    }
}
