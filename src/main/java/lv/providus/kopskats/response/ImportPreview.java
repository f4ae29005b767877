package lv.providus.kopskats.response;

import java.util.List;
import lv.providus.kopskats.shared.RoundId;

/**
 * What a file would bring into a round; nothing is stored yet.
 *
 * @param responses in the order of the file; meaningful only where there is no problem
 * @param leftOutColumns columns that are no question of the round, in the order of the file; they have to be confirmed
 * @param problems every reason why the file can't be taken in, in the order of the file
 */
public record ImportPreview(
        RoundId round, List<ImportedResponse> responses, List<String> leftOutColumns, List<ImportProblem> problems) {

    public ImportPreview {
        responses = List.copyOf(responses);
        leftOutColumns = List.copyOf(leftOutColumns);
        problems = List.copyOf(problems);
    }

    public boolean acceptable() {
        return problems.isEmpty();
    }

    /** How many answers there are in all. */
    public int answers() {
        return responses.stream()
                .mapToInt(response -> response.answers().size())
                .sum();
    }

    /** The responses in which a check doubts something. */
    public List<ImportedResponse> doubted() {
        return responses.stream()
                .filter(response -> !response.findings().isEmpty())
                .toList();
    }

    /** The responses that take the place of an earlier submission. */
    public List<ImportedResponse> replacing() {
        return responses.stream()
                .filter(response -> response.submissionNumber() > 1)
                .toList();
    }
}
