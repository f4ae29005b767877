package lv.providus.kopskats.shared.csv;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A file with a header whose names are all there and all different, and rows that are all as long as it. */
public record CsvTable(List<String> header, List<CsvRow> rows) {

    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** The place of a column, counted from 0, without regard to the case of its name. */
    public OptionalInt column(String name) {
        return IntStream.range(0, header.size())
                .filter(place -> header.get(place).equalsIgnoreCase(name))
                .findFirst();
    }
}
