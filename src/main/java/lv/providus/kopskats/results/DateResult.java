package lv.providus.kopskats.results;

import java.time.LocalDate;
import java.util.List;

/** The dates given, the earliest first. */
public record DateResult(Compared<Coverage> coverage, List<Row> rows) implements QuestionResult {

    /** One municipality's date. */
    public record Row(String municipality, boolean inRegion, LocalDate date) {}
}
