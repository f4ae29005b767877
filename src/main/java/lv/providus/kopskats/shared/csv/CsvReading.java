package lv.providus.kopskats.shared.csv;

import java.util.List;

/** What came of reading a file: a table, or every reason why there is none. */
public sealed interface CsvReading {

    record Read(CsvTable table) implements CsvReading {}

    record Refused(List<CsvProblem> problems) implements CsvReading {

        public Refused {
            problems = List.copyOf(problems);
        }

        Refused(CsvProblem problem) {
            this(List.of(problem));
        }
    }
}
