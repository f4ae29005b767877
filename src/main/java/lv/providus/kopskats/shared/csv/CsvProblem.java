package lv.providus.kopskats.shared.csv;

import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;

/** Why a file cannot be read as a table. */
public sealed interface CsvProblem {

    /** Nothing but blanks. */
    record Empty() implements CsvProblem {}

    /** A header, but nothing below it. */
    record NoRows() implements CsvProblem {}

    /** More than can be taken, in megabytes. */
    record TooLarge(int megabytes) implements CsvProblem {}

    /** More rows than can be taken. */
    record TooManyRows(int limit) implements CsvProblem {}

    /** A workbook, a picture or anything else that is no text. */
    record NotText() implements CsvProblem {}

    /** Text in another encoding; the line is that of the first letter that cannot be read. */
    record NotUtf8(long line) implements CsvProblem {}

    /** A column without a name, counted from 1. */
    record UnnamedColumn(int column) implements CsvProblem {}

    /** Two columns of the same name. */
    record ColumnTwice(String name) implements CsvProblem {}

    /** A row with more or fewer values than the header has columns. */
    record OtherLength(long line, int columns, int values) implements CsvProblem {}

    /** A quotation mark that nothing closes. */
    record OpenQuote(long line) implements CsvProblem {}

    /** A sentence that says what is wrong, where, and what to do. */
    default String text(Texts texts, Language language) {
        return switch (this) {
            case Empty() -> texts.get(language, "shared.csv.empty");
            case NoRows() -> texts.get(language, "shared.csv.no_rows");
            case TooLarge(int megabytes) -> texts.get(language, "shared.csv.too_large", megabytes);
            case TooManyRows(int limit) -> texts.get(language, "shared.csv.too_many_rows", limit);
            case NotText() -> texts.get(language, "shared.csv.not_text");
            case NotUtf8(long line) -> texts.get(language, "shared.csv.not_utf8", line);
            case UnnamedColumn(int column) -> texts.get(language, "shared.csv.unnamed_column", column);
            case ColumnTwice(String name) -> texts.get(language, "shared.csv.column_twice", name);
            case OtherLength(long line, int columns, int values) ->
                texts.get(language, "shared.csv.other_length", line, columns, values);
            case OpenQuote(long line) -> texts.get(language, "shared.csv.open_quote", line);
        };
    }
}
