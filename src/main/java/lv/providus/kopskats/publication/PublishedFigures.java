package lv.providus.kopskats.publication;

import java.util.List;
import lv.providus.kopskats.results.ResultsQuestion;

/**
 * What is published of a question.
 *
 * @param releases all releases of the round with this question only, the first one first, at least one
 */
public record PublishedFigures(ResultsQuestion question, List<Release> releases) {

    public Release latest() {
        return releases.getLast();
    }
}
