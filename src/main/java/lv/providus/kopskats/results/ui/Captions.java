package lv.providus.kopskats.results.ui;

import java.util.ArrayList;
import java.util.List;
import lv.providus.kopskats.results.Coverage;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.shared.ui.chart.Figure;

/** What stands around the pictures of the explorer once they leave the page: how many, who is missing, whose numbers. */
final class Captions {

    private final ResultsRound round;
    private final ExplorerWording wording;

    Captions(ResultsRound round, ExplorerWording wording) {
        this.round = round;
        this.wording = wording;
    }

    Figure.Caption of(String title, Explored explored) {
        return of(title, explored.pictured(), explored.choice().acceptedOnly());
    }

    Figure.Caption of(String title, List<GroupFigures> groups, boolean acceptedOnly) {
        List<String> notes = new ArrayList<>();
        groups.forEach(figures -> notes.add(note(figures, acceptedOnly)));
        if (wording.weighted()) {
            notes.add(wording.text("results.explorer.weighted"));
        }
        if (round.demonstration()) {
            notes.add(wording.text("shared.demonstration"));
        }
        return new Figure.Caption(
                title,
                notes,
                wording.text("results.explorer.source", round.title().in(wording.locale())));
    }

    private String note(GroupFigures figures, boolean acceptedOnly) {
        Coverage coverage = figures.coverage();
        return wording.text(
                acceptedOnly ? "results.explorer.note.accepted" : "results.explorer.note",
                wording.group(figures.group()),
                figures.n(),
                coverage.asked(),
                coverage.doesNotKnow(),
                coverage.notApplicable(),
                figures.leftEmpty().size(),
                String.join(", ", figures.leftEmpty()),
                coverage.notSubmitted().size(),
                String.join(", ", coverage.notSubmitted()));
    }
}
