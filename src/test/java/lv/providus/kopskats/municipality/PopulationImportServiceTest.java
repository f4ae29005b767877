package lv.providus.kopskats.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.csv.CsvFile;
import lv.providus.kopskats.shared.csv.CsvProblem;
import lv.providus.kopskats.shared.csv.CsvReading;
import lv.providus.kopskats.shared.csv.CsvTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class PopulationImportServiceTest {

    private static final LocalDate BEFORE_THE_MERGER = LocalDate.of(2025, 6, 30);

    private static final String SLIDES = """
            municipality,residing_now,housed_total,planning_region,residents,share_percent_as_printed
            Alūksnes novads,70,2625,Vidzeme,14784,18
            Ventspils valstspilsēta,549,887,Kurzeme,11 225,8
            Varakļānu novads,12,182,Vidzeme,3138,6
            """;

    @Autowired
    private PopulationImportService imports;

    @Autowired
    private PopulationService populations;

    private Actor.Person researcher;

    @BeforeEach
    void aResearcher() {
        researcher = People.researcher("r@providus.example");
    }

    private static PopulationDraft draft(String name, String csv, @Nullable LocalDate date, LocalDate namesOn) {
        CsvTable table = ((CsvReading.Read) CsvFile.read(csv.getBytes(StandardCharsets.UTF_8), 100)).table();
        return new PopulationDraft(
                name,
                "PROVIDUS prezentācija",
                date,
                namesOn,
                table,
                PopulationDraft.municipalityColumnOf(table).orElseThrow(),
                PopulationDraft.residentsColumnOf(table).orElseThrow());
    }

    private int sets() {
        Integer count = TestDatabase.jdbc().queryForObject("select count(*) from population_set", Integer.class);
        return count == null ? 0 : count;
    }

    private List<PopulationProblem> problems(PopulationDraft draft) {
        int before = sets();
        PopulationImportOutcome outcome = Acting.as(researcher, () -> imports.importSet(draft));
        assertThat(outcome).isInstanceOf(PopulationImportOutcome.Refused.class);
        assertThat(sets()).isEqualTo(before);
        List<PopulationProblem> problems = ((PopulationImportOutcome.Refused) outcome).problems();
        assertThat(Acting.as(researcher, () -> imports.preview(draft)).problems())
                .isEqualTo(problems);
        return problems;
    }

    @Test
    void two_columns_of_a_wider_file_become_a_set_whose_date_is_not_known() {
        PopulationImportOutcome outcome =
                Acting.as(researcher, () -> imports.importSet(draft("Slaidi", SLIDES, null, BEFORE_THE_MERGER)));
        assertThat(outcome).isInstanceOf(PopulationImportOutcome.Imported.class);
        PopulationSetId set = ((PopulationImportOutcome.Imported) outcome).set();
        assertThat(Acting.as(researcher, () -> populations.figures(set)))
                .extracting(figure -> figure.municipality().name(), PopulationFigure::residents)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Alūksnes novads", 14784),
                        org.assertj.core.groups.Tuple.tuple("Varakļānu novads", 3138),
                        org.assertj.core.groups.Tuple.tuple("Ventspils valstspilsēta", 11225));
        assertThat(Acting.as(researcher, () -> populations.set(set))
                        .orElseThrow()
                        .referenceDate())
                .isNull();
        assertThat(Acting.as(researcher, () -> populations.figure(set, TestDatabase.municipality("0021000"))))
                .get()
                .satisfies(figure -> assertThat(figure.referenceDate()).isNull());
        assertThat(TestDatabase.jdbc().queryForList("select action from audit_event", String.class))
                .containsExactly("population_set.imported");
    }

    @Test
    void the_set_of_the_register_has_its_date_and_older_figures_their_own() {
        PopulationSet register = Acting.as(researcher, populations::sets).getFirst();
        assertThat(register.referenceDate()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(register.municipalities()).isEqualTo(44);
        assertThat(Acting.as(researcher, () -> populations.figure(register.id(), TestDatabase.municipality("0055000"))))
                .get()
                .satisfies(figure -> assertThat(figure.referenceDate()).isEqualTo(LocalDate.of(2025, 1, 1)));
    }

    @Test
    void names_are_those_of_the_given_day() {
        assertThat(problems(draft("Slaidi", SLIDES, null, BEFORE_THE_MERGER.plusDays(1))))
                .containsExactly(new PopulationProblem.UnknownMunicipality(4, "Varakļānu novads"));
    }

    @Test
    void every_problem_is_named_by_its_line_and_nothing_is_imported() {
        String csv = """
                atvk;residents
                0037000;24 495
                Ludzas novads;1
                0037000x;7
                0024000;2625,5
                0025000;-4
                0026000;0
                0027000;
                0028000;1000000000000
                """;
        assertThat(problems(draft("Cits", csv, null, BEFORE_THE_MERGER)))
                .containsExactly(
                        new PopulationProblem.MunicipalityTwice(3, "Ludzas novads", 2),
                        new PopulationProblem.UnknownMunicipality(4, "0037000x"),
                        new PopulationProblem.NotANumber(5, "2625,5"),
                        new PopulationProblem.NotANumber(6, "-4"),
                        new PopulationProblem.NotANumber(7, "0"),
                        new PopulationProblem.NotANumber(8, ""),
                        new PopulationProblem.NotANumber(9, "1000000000000"));
    }

    @Test
    void formulas_are_text_that_names_nobody_and_no_number() {
        String csv = """
                atvk,residents
                =HYPERLINK("http://x.example"),5
                0037000,=2+3
                @SUM(A1:A9),-1
                """.replace("=HYPERLINK(\"http://x.example\")", "\"=HYPERLINK(\"\"http://x.example\"\")\"");
        assertThat(problems(draft("Cits", csv, null, BEFORE_THE_MERGER)))
                .containsExactly(
                        new PopulationProblem.UnknownMunicipality(2, "=HYPERLINK(\"http://x.example\")"),
                        new PopulationProblem.NotANumber(3, "=2+3"),
                        new PopulationProblem.UnknownMunicipality(4, "@SUM(A1:A9)"),
                        new PopulationProblem.NotANumber(4, "-1"));
    }

    @Test
    void a_file_of_100_000_rows_is_refused_before_anything_is_looked_up() {
        String csv = "atvk,residents\n" + "0037000,24495\n".repeat(100_000);
        assertThat(CsvFile.read(csv.getBytes(StandardCharsets.UTF_8), PopulationImportService.MAX_ROWS))
                .isEqualTo(
                        new CsvReading.Refused(List.of(new CsvProblem.TooManyRows(PopulationImportService.MAX_ROWS))));
    }

    @Test
    void a_file_of_5_000_rows_names_every_row_that_is_wrong() {
        String csv = "atvk,residents\n" + "0037000,24495\n".repeat(PopulationImportService.MAX_ROWS);
        CsvTable table = ((CsvReading.Read)
                        CsvFile.read(csv.getBytes(StandardCharsets.UTF_8), PopulationImportService.MAX_ROWS))
                .table();
        assertThat(problems(new PopulationDraft("Cits", "Avots", null, BEFORE_THE_MERGER, table, 0, 1)))
                .hasSize(PopulationImportService.MAX_ROWS - 1)
                .first()
                .isEqualTo(new PopulationProblem.MunicipalityTwice(3, "Ludzas novads", 2));
    }

    @Test
    void a_file_without_the_columns_leaves_the_choice_of_them_open() {
        CsvTable table = ((CsvReading.Read)
                        CsvFile.read("pagasts,platiba\nX,1\n".getBytes(StandardCharsets.UTF_8), 100))
                .table();
        assertThat(PopulationDraft.municipalityColumnOf(table)).isEmpty();
        assertThat(PopulationDraft.residentsColumnOf(table)).isEmpty();
    }

    @Test
    void a_set_needs_a_name_of_its_own_and_a_source() {
        String csv = "atvk,residents\n0037000,1\n";
        assertThat(problems(draft(" ", csv, null, BEFORE_THE_MERGER)))
                .containsExactly(new PopulationProblem.NameMissing());
        assertThat(problems(draft(" CSP 2026. gada sākumā ", csv, null, BEFORE_THE_MERGER)))
                .containsExactly(new PopulationProblem.NameTaken("CSP 2026. gada sākumā"));
        PopulationDraft draft = draft("Cits", csv, null, BEFORE_THE_MERGER);
        assertThat(problems(new PopulationDraft(draft.name(), "  ", null, draft.namesOn(), draft.table(), 0, 1)))
                .containsExactly(new PopulationProblem.SourceMissing());
    }

    @Test
    void only_researchers_import() {
        Actor.Person administrator = People.administrator("a@providus.example");
        assertThatThrownBy(() -> Acting.as(
                        administrator, () -> imports.importSet(draft("Cits", SLIDES, null, BEFORE_THE_MERGER))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
