package lv.providus.kopskats.shared.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV that a spreadsheet opens as it is meant: UTF-8 with a byte order mark, semicolons, and no text that it would
 * take for a formula, which gets an apostrophe before it. Numbers stay as they are.
 */
public final class SafeCsvWriter implements Closeable {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");

    private final Writer text;
    private final CsvWriter csv;

    /** Begins a file; closing it closes the stream. */
    public SafeCsvWriter(OutputStream stream) {
        text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        try {
            text.write(Utf8Text.BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = CsvWriter.builder().fieldSeparator(';').build(text);
    }

    /** Writes a line; what is null becomes an empty value. */
    public SafeCsvWriter line(@Nullable String... values) {
        csv.writeRecord(Arrays.stream(values).map(SafeCsvWriter::safe).toList());
        return this;
    }

    /** A text as a spreadsheet takes it for a text. */
    static String safe(@Nullable String value) {
        if (value == null) {
            return "";
        }
        boolean formula = !value.isEmpty()
                && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0
                && !NUMBER.matcher(value).matches();
        return formula ? "'" + value : value;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
