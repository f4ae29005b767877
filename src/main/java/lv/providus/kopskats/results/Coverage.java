package lv.providus.kopskats.results;

import java.util.List;

/**
 * What became of a question in a group of municipalities; the kinds of "no answer" stay apart.
 *
 * @param asked municipalities asked in the round
 * @param submitted of them, with a submission
 * @param doesNotKnow answered that they do not know
 * @param notApplicable answered that the question does not apply
 * @param notAnswered submitted, the question left empty
 * @param notSubmitted names of those asked without a submission, in Latvian order
 */
public record Coverage(
        int asked, int submitted, int doesNotKnow, int notApplicable, int notAnswered, List<String> notSubmitted) {

    /** How many gave a value. */
    public int answered() {
        return submitted - doesNotKnow - notApplicable - notAnswered;
    }
}
