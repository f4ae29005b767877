package lv.providus.kopskats.municipality;

import java.util.List;

/** What a draft would become; it can be imported only where there are no problems. */
public record PopulationPreview(List<Row> rows, List<PopulationProblem> problems) {

    public PopulationPreview {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** A line that was understood. */
    public record Row(long line, Municipality municipality, int residents) {}
}
