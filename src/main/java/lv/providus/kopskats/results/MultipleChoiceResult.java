package lv.providus.kopskats.results;

import java.util.List;
import lv.providus.kopskats.shared.LocalizedText;

/**
 * How often each choice of a multiple choice was ticked. The base of a share is who answered the question, so that the
 * shares add up to more than the whole.
 *
 * @param options in the order of the questionnaire
 * @param noneTicked saw the question and ticked nothing; they have answered
 * @param otherTexts what was written beside "other"
 */
public record MultipleChoiceResult(
        Compared<Coverage> coverage,
        List<Option> options,
        Compared<Integer> noneTicked,
        List<TextResult.Row> otherTexts)
        implements QuestionResult {

    /** A choice and how many ticked it. */
    public record Option(LocalizedText wording, Compared<Integer> ticked) {}
}
