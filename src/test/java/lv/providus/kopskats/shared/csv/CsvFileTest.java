package lv.providus.kopskats.shared.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static CsvReading read(String text) {
        return CsvFile.read(text.getBytes(StandardCharsets.UTF_8), 1000);
    }

    private static CsvTable table(String text) {
        assertThat(read(text)).isInstanceOf(CsvReading.Read.class);
        return ((CsvReading.Read) read(text)).table();
    }

    private static List<CsvProblem> problems(CsvReading reading) {
        assertThat(reading).isInstanceOf(CsvReading.Refused.class);
        return ((CsvReading.Refused) reading).problems();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_found_in_the_header(String separator) {
        CsvTable table = table(
                "atvk|residents, of all\n0037000|1\n".replace("|", separator).replace(", of", " of"));
        assertThat(table.header()).containsExactly("atvk", "residents of all");
        assertThat(table.rows()).containsExactly(new CsvRow(2, List.of("0037000", "1")));
    }

    @Test
    void a_separator_line_of_a_spreadsheet_program_is_understood() {
        assertThat(table("sep=;\r\na;b,c\r\n1;2\r\n").rows()).containsExactly(new CsvRow(3, List.of("1", "2")));
    }

    @Test
    void a_byte_order_mark_is_left_out() {
        assertThat(table("\ufeffatvk,residents\n1,2\n").column("ATVK")).hasValue(0);
    }

    @Test
    void line_numbers_are_those_of_the_file_also_after_empty_lines_and_line_breaks_in_values() {
        assertThat(table("a,b\n\"x\ny\",1\n\n\"say \"\"yes\"\"\",2\n").rows())
                .containsExactly(new CsvRow(2, List.of("x\ny", "1")), new CsvRow(5, List.of("say \"yes\"", "2")));
    }

    @Test
    void blanks_around_values_are_left_out_and_columns_found_without_regard_to_case() {
        CsvTable table = table(" Atvk , Residents \n 1 , 2 625 \n");
        assertThat(table.column("residents")).hasValue(1);
        assertThat(table.column("nowhere")).isEmpty();
        assertThat(table.rows().getFirst().value(1)).isEqualTo("2 625");
    }

    @Test
    void windows_1257_is_refused_with_its_line_and_the_way_to_utf8() {
        byte[] bytes =
                "municipality,residents\nOgres novads,1\nĀdažu novads,2\n".getBytes(Charset.forName("windows-1257"));
        List<CsvProblem> problems = problems(CsvFile.read(bytes, 10));
        assertThat(problems).containsExactly(new CsvProblem.NotUtf8(3));
        assertThat(problems.getFirst().text(new Texts(), Language.LV)).contains("Windows-1257", "CSV UTF-8", "rindā 3");
    }

    @Test
    void utf16_and_workbooks_are_refused() {
        byte[] utf16 = "\ufeffa,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(problems(CsvFile.read(utf16, 10))).containsExactly(new CsvProblem.NotUtf8(1));
        assertThat(problems(CsvFile.read(new byte[] {'P', 'K', 3, 4, 0, 0}, 10)))
                .containsExactly(new CsvProblem.NotText());
        assertThat(problems(CsvFile.read("a\0b".getBytes(StandardCharsets.UTF_8), 10)))
                .containsExactly(new CsvProblem.NotText());
    }

    @Test
    void every_row_of_another_length_is_named_by_its_line() {
        assertThat(problems(read("a,b\n1\n1,2\n1,2,3\n")))
                .containsExactly(new CsvProblem.OtherLength(2, 2, 1), new CsvProblem.OtherLength(4, 2, 3));
    }

    @Test
    void a_quotation_mark_that_nothing_closes_is_named_by_its_line() {
        assertThat(problems(read("a,b\n1,2\n3,\"4\n5,6\n"))).containsExactly(new CsvProblem.OpenQuote(3));
    }

    @Test
    void columns_without_a_name_and_columns_twice_are_refused() {
        assertThat(problems(read("a,,A\n1,2,3\n")))
                .containsExactly(new CsvProblem.UnnamedColumn(2), new CsvProblem.ColumnTwice("A"));
    }

    @Test
    void empty_files_and_files_without_rows_are_refused() {
        assertThat(problems(read(""))).containsExactly(new CsvProblem.Empty());
        assertThat(problems(read("\n \n"))).containsExactly(new CsvProblem.Empty());
        assertThat(problems(read("a,b\n"))).containsExactly(new CsvProblem.NoRows());
    }

    @Test
    void too_many_rows_and_too_many_bytes_are_refused() {
        assertThat(problems(CsvFile.read("a\n1\n2\n3\n".getBytes(StandardCharsets.UTF_8), 2)))
                .containsExactly(new CsvProblem.TooManyRows(2));
        assertThat(problems(CsvFile.read(new byte[CsvFile.MAX_MEGABYTES * 1024 * 1024 + 1], 2)))
                .containsExactly(new CsvProblem.TooLarge(CsvFile.MAX_MEGABYTES));
    }
}
