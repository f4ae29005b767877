package lv.providus.kopskats.results;

import java.util.List;

/** The texts given, in the Latvian order of the municipalities. */
public record TextResult(Compared<Coverage> coverage, List<Row> rows) implements QuestionResult {

    /** One municipality's text. */
    public record Row(String municipality, boolean inRegion, String text) {}
}
