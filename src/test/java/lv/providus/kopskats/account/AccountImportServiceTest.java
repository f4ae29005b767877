package lv.providus.kopskats.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.csv.CsvFile;
import lv.providus.kopskats.shared.csv.CsvProblem;
import lv.providus.kopskats.shared.csv.CsvReading;
import lv.providus.kopskats.shared.csv.CsvTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AccountImportServiceTest {

    private static final String HEADER = "vārds;e-pasts;loma;pašvaldība\n";

    @Autowired
    private AccountImportService imports;

    private Actor.Person administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = People.administrator("admin@providus.example");
    }

    private static CsvTable table(String text) {
        return ((CsvReading.Read) CsvFile.read(text.getBytes(StandardCharsets.UTF_8), AccountImportService.MAX_ROWS))
                .table();
    }

    private static int accounts() {
        Integer count = TestDatabase.jdbc().queryForObject("select count(*) from account", Integer.class);
        return count == null ? 0 : count;
    }

    private List<AccountImportProblem> problems(String text) {
        AccountImportPreview preview = Acting.as(administrator, () -> imports.preview(table(text)));
        AccountImportOutcome outcome = Acting.as(administrator, () -> imports.importAll(table(text)));
        assertThat(outcome).isEqualTo(new AccountImportOutcome.Refused(preview.problems()));
        assertThat(accounts()).isEqualTo(1);
        return preview.problems();
    }

    @Test
    void a_good_file_makes_all_accounts_and_mails_every_person_a_link_once_confirmed() {
        String file = HEADER
                + "Anna Ābele;ANNA@ludza.example;koordinatore;Ludzas novads\n"
                + "Otrs Ludzā;otrs@ludza.example;coordinator;0037000\n"
                + "Pētnieks;p@providus.example;pētnieks;\n";
        assertThat(Acting.as(administrator, () -> imports.preview(table(file))).rows())
                .hasSize(3);
        assertThat(accounts()).isEqualTo(1);
        assertThat(Acting.as(administrator, () -> imports.importAll(table(file))))
                .isEqualTo(new AccountImportOutcome.Imported(3));
        assertThat(TestDatabase.jdbc().queryForList("select recipient from mail_message order by id", String.class))
                .containsExactly("anna@ludza.example", "otrs@ludza.example", "p@providus.example");
        assertThat(TestDatabase.jdbc()
                        .queryForList("select body from mail_message order by id limit 1", String.class)
                        .getFirst())
                .contains("Ludzas novads", "/link/");
    }

    @Test
    void every_mistake_is_named_by_its_line_and_nothing_is_made() {
        People.coordinator("taken@ludza.example", TestDatabase.municipality("0037000"));
        TestDatabase.jdbc().update("delete from account where email = 'admin@providus.example'");
        assertThat(problems(HEADER
                        + "Viens;viens@ludza.example;koordinators;Ludzas novads\n"
                        + ";bez@varda.example;koordinators;Ludzas novads\n"
                        + "Trīs;nav adrese;koordinators;Ludzas novads\n"
                        + "Četri;VIENS@ludza.example;koordinators;Ludzas novads\n"
                        + "Pieci;taken@ludza.example;koordinators;Ludzas novads\n"
                        + "Seši;sesi@ludza.example;ministrs;\n"
                        + "Septiņi;septini@ludza.example;koordinators;Varakļānu novads\n"
                        + "Astoņi;astoni@ludza.example;koordinators;\n"
                        + "Deviņi;devini@ludza.example;pētnieks;Ludzas novads\n"
                        + "=HYPERLINK(1);desmit@ludza.example;pētnieks;\n"))
                .containsExactlyInAnyOrder(
                        new AccountImportProblem.NameMissing(3),
                        new AccountImportProblem.EmailInvalid(4, "nav adrese"),
                        new AccountImportProblem.EmailTwice(5, "viens@ludza.example", 2),
                        new AccountImportProblem.EmailTaken(6, "taken@ludza.example"),
                        new AccountImportProblem.RoleUnknown(7, "ministrs"),
                        new AccountImportProblem.MunicipalityUnknown(8, "Varakļānu novads"),
                        new AccountImportProblem.MunicipalityMissing(9),
                        new AccountImportProblem.MunicipalityNotWanted(10),
                        new AccountImportProblem.Formula(11, "=HYPERLINK(1)"));
    }

    @Test
    void a_missing_column_is_named() {
        assertThat(problems("vārds;e-pasts\nA;a@providus.example\n"))
                .containsExactly(
                        new AccountImportProblem.ColumnMissing("loma"),
                        new AccountImportProblem.ColumnMissing("pašvaldība"));
    }

    @Test
    void another_encoding_and_a_hundred_thousand_rows_are_refused_before_anything_is_read() {
        byte[] windows = (HEADER + "Ābele;a@ludza.example;koordinators;Ludzas novads\n")
                .getBytes(Charset.forName("windows-1257"));
        assertThat(CsvFile.read(windows, AccountImportService.MAX_ROWS))
                .isEqualTo(new CsvReading.Refused(List.of(new CsvProblem.NotUtf8(1))));
        byte[] large = (HEADER
                        + IntStream.range(0, 100_000)
                                .mapToObj(row -> "A;a" + row + "@providus.example;pētnieks;\n")
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(CsvFile.read(large, AccountImportService.MAX_ROWS))
                .isEqualTo(new CsvReading.Refused(List.of(new CsvProblem.TooManyRows(AccountImportService.MAX_ROWS))));
    }
}
