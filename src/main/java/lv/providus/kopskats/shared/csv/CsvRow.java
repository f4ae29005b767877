package lv.providus.kopskats.shared.csv;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line where it begins in the file, the first line being 1
 * @param values one per column of the header, without blanks around them
 */
public record CsvRow(long line, List<String> values) {

    public CsvRow {
        values = List.copyOf(values);
    }

    /** The value in a column, counted from 0. */
    public String value(int column) {
        return values.get(column);
    }
}
