package lv.providus.kopskats.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file would become: the rows in which nothing is wrong, and every problem. */
public record AccountImportPreview(List<Row> rows, List<AccountImportProblem> problems) {

    /** An account that would be made; the name is that of its municipality. */
    public record Row(
            long line, AccountDetails details, @Nullable String municipalityName) {}

    public AccountImportPreview {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }
}
