package lv.providus.kopskats.shared.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+371 20000000", "-A1", "@SUM(A1)", "\t=1", "-1+2"})
    void what_a_spreadsheet_would_compute_gets_an_apostrophe(String formula) {
        assertThat(SafeCsvWriter.safe(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ķekava", "-5", "-2,5", "12", "a=b", ""})
    void texts_and_numbers_stay_as_they_are(String value) {
        assertThat(SafeCsvWriter.safe(value)).isEqualTo(value);
    }

    @Test
    void a_file_begins_with_a_byte_order_mark_and_quotes_what_needs_it() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SafeCsvWriter csv = new SafeCsvWriter(file)) {
            csv.line("a;b", null, "c");
        }
        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeff\"a;b\";;c\r\n");
    }
}
