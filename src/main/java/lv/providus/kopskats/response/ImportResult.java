package lv.providus.kopskats.response;

import java.util.List;

/** What came of taking a file in. */
public sealed interface ImportResult {

    /** All rows are stored as submissions. */
    record Imported(int responses, int answers) implements ImportResult {}

    /** Nothing is stored; at least one problem. */
    record Refused(List<ImportProblem> problems) implements ImportResult {}

    /** Nothing is stored, since it was not confirmed that these columns are left out. */
    record LeftOutNotConfirmed(List<String> columns) implements ImportResult {}
}
