package lv.providus.kopskats.publication;

import java.util.List;
import lv.providus.kopskats.results.ResidentsSource;

/**
 * What the next release of a round would show of some questions if it were made now.
 *
 * @param before the releases that there are, with what they show of these questions, the first one first
 * @param residents the set of residents that it would be made with
 */
public record NextRelease(List<Release> before, ResidentsSource residents, Publication publication) {

    /** Its number, from 1 on. */
    public int number() {
        return before.size() + 1;
    }
}
