package lv.providus.kopskats.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.results.ResultsRound;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of a round's report; the address of the page holds all of it.
 *
 * @param rows how many rows the ranking has at most
 * @param acceptedOnly only submissions that a researcher accepted count; of no meaning for what is published
 */
public record ReportChoice(ResultsRound.Region region, Rows rows, boolean acceptedOnly, Wanted wanted) {

    private static final String REGION = "region";
    private static final String ROWS = "rows";
    private static final String COUNTED = "counted";
    private static final String ACCEPTED = "accepted";
    private static final String AS = "as";
    private static final String PREVIEW = "published";
    private static final String RELEASE = "release";

    /** How many rows the ranking has at most. */
    public enum Rows {
        TEN(10),
        TWENTY(20),
        ALL(Integer.MAX_VALUE);

        private final int limit;

        Rows(int limit) {
            this.limit = limit;
        }

        public int limit() {
            return limit;
        }

        private String parameter() {
            return this == ALL ? "all" : Integer.toString(limit);
        }
    }

    /** Which figures are wanted. */
    public sealed interface Wanted {

        /** The complete ones. */
        record Working() implements Wanted {}

        /** As they would be published now. */
        record Preview() implements Wanted {}

        /** Those of a release. */
        record Released(int number) implements Wanted {}
    }

    /**
     * The choice that an address holds; what it does not hold or misspells is as if it had not been chosen. Empty where
     * the round asks nobody.
     */
    public static Optional<ReportChoice> of(ResultsRound round, Map<String, List<String>> address) {
        return round.regions().stream()
                .findFirst()
                .map(first -> new ReportChoice(
                        first(address, REGION).flatMap(round::region).orElse(first),
                        first(address, ROWS)
                                .flatMap(wanted -> Arrays.stream(Rows.values())
                                        .filter(rows -> rows.parameter().equals(wanted))
                                        .findFirst())
                                .orElse(Rows.TEN),
                        first(address, COUNTED).filter(ACCEPTED::equals).isPresent(),
                        wanted(address)));
    }

    private static Wanted wanted(Map<String, List<String>> address) {
        return first(address, RELEASE)
                .filter(number -> number.matches("[1-9]\\d{0,5}"))
                .<Wanted>map(number -> new Wanted.Released(Integer.parseInt(number)))
                .or(() -> first(address, AS).filter(PREVIEW::equals).map(as -> new Wanted.Preview()))
                .orElseGet(Wanted.Working::new);
    }

    private static Optional<String> first(Map<String, List<String>> address, String name) {
        @Nullable List<String> values = address.get(name);
        return values == null ? Optional.empty() : values.stream().findFirst();
    }

    /** The parameters of the address that holds this choice, in their order. */
    public Map<String, String> address() {
        Map<String, String> address = new LinkedHashMap<>();
        address.put(REGION, region.code());
        address.put(ROWS, rows.parameter());
        if (acceptedOnly) {
            address.put(COUNTED, ACCEPTED);
        }
        switch (wanted) {
            case Wanted.Working() -> {}
            case Wanted.Preview() -> address.put(AS, PREVIEW);
            case Wanted.Released(int number) -> address.put(RELEASE, Integer.toString(number));
        }
        return address;
    }

    public ReportChoice withRegion(ResultsRound.Region changed) {
        return new ReportChoice(changed, rows, acceptedOnly, wanted);
    }

    public ReportChoice withRows(Rows changed) {
        return new ReportChoice(region, changed, acceptedOnly, wanted);
    }

    public ReportChoice withAcceptedOnly(boolean changed) {
        return new ReportChoice(region, rows, changed, wanted);
    }

    public ReportChoice withWanted(Wanted changed) {
        return new ReportChoice(region, rows, acceptedOnly, changed);
    }
}
