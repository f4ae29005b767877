package lv.providus.kopskats.shared.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a CSV file: UTF-8 with or without a byte order mark; comma, semicolon or tab, whichever the header uses most;
 * quoted as RFC 4180 says. Empty lines are left out, line numbers stay those of the file.
 */
public final class CsvFile {

    /** The largest file that is read. */
    public static final int MAX_MEGABYTES = 10;

    private static final int MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;
    private static final int MOST_PROBLEMS = 100;
    private static final String SEPARATORS = ";\t,";
    private static final Pattern SEPARATOR_LINE = Pattern.compile("^sep=([;,\t])\\R", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_OF_FAILURE = Pattern.compile("line ([0-9]{1,9})");
    private static final char QUOTE = '"';

    private CsvFile() {}

    /**
     * Reads a file.
     *
     * @param maxRows how many rows below the header are taken at most
     */
    public static CsvReading read(byte[] bytes, int maxRows) {
        if (bytes.length > MAX_BYTES) {
            return new CsvReading.Refused(new CsvProblem.TooLarge(MAX_MEGABYTES));
        }
        return switch (Utf8Text.decode(bytes)) {
            case Utf8Text.Decoded(String text) -> read(text, maxRows);
            case Utf8Text.NotDecoded(CsvProblem problem) -> new CsvReading.Refused(problem);
        };
    }

    private static CsvReading read(String text, int maxRows) {
        if (text.isBlank()) {
            return new CsvReading.Refused(new CsvProblem.Empty());
        }
        Matcher separatorLine = SEPARATOR_LINE.matcher(text);
        boolean named = separatorLine.find();
        char separator = named ? separatorLine.group(1).charAt(0) : separatorOf(text);
        String content = named ? text.substring(separatorLine.end()) : text;
        int skippedLines = named ? 1 : 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(MAX_BYTES)
                .ofCsvRecord(content)) {
            return read(reader.iterator(), skippedLines, maxRows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvReading read(Iterator<CsvRecord> records, int skippedLines, int maxRows) {
        List<CsvProblem> problems = new ArrayList<>();
        List<CsvRow> rows = new ArrayList<>();
        List<String> header = List.of();
        long line = 1L + skippedLines;
        try {
            header = stripped(records.next());
            problems.addAll(problemsOf(header));
            while (records.hasNext() && problems.size() < MOST_PROBLEMS) {
                CsvRecord read = records.next();
                line = read.getStartingLineNumber() + skippedLines;
                if (rows.size() == maxRows) {
                    return new CsvReading.Refused(new CsvProblem.TooManyRows(maxRows));
                }
                if (read.getFieldCount() == header.size()) {
                    rows.add(new CsvRow(line, stripped(read)));
                } else {
                    problems.add(new CsvProblem.OtherLength(line, header.size(), read.getFieldCount()));
                }
            }
        } catch (CsvParseException e) {
            problems.add(new CsvProblem.OpenQuote(lineOf(e, skippedLines).orElse(line)));
        }
        if (problems.isEmpty() && rows.isEmpty()) {
            problems.add(new CsvProblem.NoRows());
        }
        return problems.isEmpty() ? new CsvReading.Read(new CsvTable(header, rows)) : new CsvReading.Refused(problems);
    }

    private static List<String> stripped(CsvRecord record) {
        return record.getFields().stream().map(String::strip).toList();
    }

    private static List<CsvProblem> problemsOf(List<String> header) {
        List<CsvProblem> problems = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (name.isEmpty()) {
                problems.add(new CsvProblem.UnnamedColumn(i + 1));
            } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
                problems.add(new CsvProblem.ColumnTwice(name));
            }
        }
        return problems;
    }

    private static Optional<Long> lineOf(CsvParseException failure, int skippedLines) {
        Matcher line = LINE_OF_FAILURE.matcher(String.valueOf(failure.getMessage()));
        return line.find() ? Optional.of(Long.parseLong(line.group(1)) + skippedLines) : Optional.empty();
    }

    private static char separatorOf(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == QUOTE) {
                quoted = !quoted;
            } else if (!quoted && (letter == '\n' || letter == '\r')) {
                break;
            } else if (!quoted && SEPARATORS.indexOf(letter) >= 0) {
                counts[SEPARATORS.indexOf(letter)]++;
            }
        }
        int most = SEPARATORS.length() - 1;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > counts[most]) {
                most = i;
            }
        }
        return SEPARATORS.charAt(most);
    }
}
