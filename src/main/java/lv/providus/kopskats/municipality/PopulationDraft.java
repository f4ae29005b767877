package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import lv.providus.kopskats.shared.csv.CsvTable;
import org.jspecify.annotations.Nullable;

/**
 * A population set that is to be made of two columns of a table.
 *
 * @param referenceDate the day the figures are of, null where it is not known
 * @param namesOn the day on which municipalities bore the names that the table uses
 * @param municipalityColumn place of the column with codes or names, counted from 0
 * @param residentsColumn place of the column with numbers of residents, counted from 0
 */
public record PopulationDraft(
        String name,
        String source,
        @Nullable LocalDate referenceDate,
        LocalDate namesOn,
        CsvTable table,
        int municipalityColumn,
        int residentsColumn) {

    private static final List<String> MUNICIPALITY_COLUMNS =
            List.of("atvk", "municipality", "pašvaldība", "name_lv", "nosaukums");
    private static final List<String> RESIDENTS_COLUMNS =
            List.of("residents", "iedzīvotāji", "iedzīvotāju skaits", "iedzīvotāju skaits pašvaldībā");

    /** The column that most likely says which municipality is meant. */
    public static OptionalInt municipalityColumnOf(CsvTable table) {
        return firstOf(table, MUNICIPALITY_COLUMNS);
    }

    /** The column that most likely holds numbers of residents. */
    public static OptionalInt residentsColumnOf(CsvTable table) {
        return firstOf(table, RESIDENTS_COLUMNS);
    }

    private static OptionalInt firstOf(CsvTable table, List<String> names) {
        return names.stream()
                .map(table::column)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }
}
