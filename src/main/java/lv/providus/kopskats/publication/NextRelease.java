package lv.providus.kopskats.publication;

import java.util.List;

/**
 * What the next release of a round would show of some questions if it were made now.
 *
 * @param before the releases that there are, with what they show of these questions, the first one first
 */
public record NextRelease(List<Release> before, Publication publication) {

    /** Its number, from 1 on. */
    public int number() {
        return before.size() + 1;
    }
}
