package lv.providus.kopskats.account;

import java.util.List;

/** What came of making accounts from a file. */
public sealed interface AccountImportOutcome {

    /** All accounts were made and their people invited. */
    record Imported(int accounts) implements AccountImportOutcome {}

    /** Nothing was made. */
    record Refused(List<AccountImportProblem> problems) implements AccountImportOutcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
