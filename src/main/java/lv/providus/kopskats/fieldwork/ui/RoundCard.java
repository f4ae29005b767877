package lv.providus.kopskats.fieldwork.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import lv.providus.kopskats.fieldwork.ResponseCounts;
import lv.providus.kopskats.fieldwork.RoundOverview;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.round.RoundState;
import lv.providus.kopskats.shared.Formats;

/** One round in the list: what it is, how far it has come, and the ways to its pages. */
class RoundCard extends Article {

    RoundCard(RoundOverview overview) {
        addClassNames("kk-panel", "kk-round-card");
        Round round = overview.round();
        H2 title = new H2(
                new Anchor(RoundNavigation.progress(round.id()), round.title().in(getLocale())));
        add(
                title,
                new RoundBadges(round),
                new Paragraph(when(round)),
                progress(round, overview.counts()),
                links(round));
    }

    private String when(Round round) {
        Formats formats = Formats.in(getLocale());
        return round.state() == RoundState.PLANNED
                ? getTranslation("fieldwork.card.opens", formats.dayAndTime(round.opensAt()))
                : round.state() == RoundState.OPEN
                        ? getTranslation("fieldwork.card.closes", formats.deadline(round.closesAt()))
                        : getTranslation("fieldwork.card.closed", formats.date(round.closesAt()));
    }

    private Div progress(Round round, ResponseCounts counts) {
        Div block = new Div();
        if (round.partial()) {
            block.add(new Paragraph(getTranslation("fieldwork.card.rows", counts.submitted())));
            return block;
        }
        block.add(
                new Paragraph(getTranslation("fieldwork.card.submitted", counts.submitted(), counts.asked())),
                new ProgressBars(counts, getTranslation("fieldwork.responseRate")));
        return block;
    }

    private Div links(Round round) {
        Div links = new Div(
                new Anchor(RoundNavigation.progress(round.id()), getTranslation("fieldwork.card.progress")),
                new Anchor(ResultsNavigation.results(round.id()), getTranslation("fieldwork.card.results")));
        links.addClassName("kk-round-links");
        return links;
    }
}
