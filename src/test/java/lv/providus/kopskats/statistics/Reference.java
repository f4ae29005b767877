package lv.providus.kopskats.statistics;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What R computed, by statistics/reference.R. */
final class Reference {

    private Reference() {}

    static List<NamedCsvRecord> rows(String file) {
        var stream = Objects.requireNonNull(Reference.class.getResourceAsStream("/statistics/" + file), file);
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Double> numbers(String joined) {
        return Stream.of(joined.split(" ")).map(Double::valueOf).toList();
    }
}
