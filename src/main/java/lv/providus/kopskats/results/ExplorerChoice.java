package lv.providus.kopskats.results;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of a round; the address of the page holds all of it.
 *
 * @param question code of the question
 * @param region code of the planning region in focus
 * @param within codes of the planning regions that are looked at; empty for all
 * @param acceptedOnly only submissions that a researcher accepted count
 * @param weighted shares of residents instead of shares of municipalities
 */
public record ExplorerChoice(
        String question, Grouping grouping, String region, Set<String> within, boolean acceptedOnly, boolean weighted) {

    private static final String QUESTION = "question";
    private static final String GROUPING = "by";
    private static final String REGION = "region";
    private static final String WITHIN = "within";
    private static final String COUNTED = "counted";
    private static final String ACCEPTED = "accepted";
    private static final String WEIGHT = "weight";
    private static final String RESIDENTS = "residents";

    public ExplorerChoice {
        within = Set.copyOf(within);
    }

    /**
     * The choice that an address holds; what it does not hold or misspells is as if it had not been chosen. Empty where
     * the round asks no question or nobody.
     */
    public static Optional<ExplorerChoice> of(ResultsRound round, Map<String, List<String>> address) {
        if (round.questions().isEmpty() || round.regions().isEmpty()) {
            return Optional.empty();
        }
        Set<String> within = new LinkedHashSet<>();
        for (String code : first(address, WITHIN).orElse("").split(",")) {
            round.region(code).ifPresent(region -> within.add(region.code()));
        }
        return Optional.of(new ExplorerChoice(
                first(address, QUESTION)
                        .flatMap(round::question)
                        .orElse(round.questions().getFirst())
                        .code(),
                first(address, GROUPING).flatMap(Grouping::ofCode).orElse(Grouping.REGION_AND_REST),
                first(address, REGION)
                        .flatMap(round::region)
                        .orElse(round.regions().getFirst())
                        .code(),
                within.size() == round.regions().size() ? Set.of() : within,
                first(address, COUNTED).filter(ACCEPTED::equals).isPresent(),
                first(address, WEIGHT).filter(RESIDENTS::equals).isPresent()));
    }

    /** The parameters of the address that holds this choice, in their order. */
    public Map<String, String> address() {
        Map<String, String> address = new LinkedHashMap<>();
        address.put(QUESTION, question);
        address.put(GROUPING, grouping.code());
        address.put(REGION, region);
        if (!within.isEmpty()) {
            address.put(WITHIN, String.join(",", within.stream().sorted().toList()));
        }
        if (acceptedOnly) {
            address.put(COUNTED, ACCEPTED);
        }
        if (weighted) {
            address.put(WEIGHT, RESIDENTS);
        }
        return address;
    }

    private static Optional<String> first(Map<String, List<String>> address, String name) {
        @Nullable List<String> values = address.get(name);
        return values == null ? Optional.empty() : values.stream().findFirst();
    }

    public ExplorerChoice withQuestion(String changed) {
        return new ExplorerChoice(changed, grouping, region, within, acceptedOnly, weighted);
    }

    public ExplorerChoice withGrouping(Grouping changed) {
        return new ExplorerChoice(question, changed, region, within, acceptedOnly, weighted);
    }

    public ExplorerChoice withRegion(String changed) {
        return new ExplorerChoice(question, grouping, changed, within, acceptedOnly, weighted);
    }

    public ExplorerChoice withWithin(Set<String> changed) {
        return new ExplorerChoice(question, grouping, region, changed, acceptedOnly, weighted);
    }

    public ExplorerChoice withAcceptedOnly(boolean changed) {
        return new ExplorerChoice(question, grouping, region, within, changed, weighted);
    }

    public ExplorerChoice withWeighted(boolean changed) {
        return new ExplorerChoice(question, grouping, region, within, acceptedOnly, changed);
    }

    /** Whether municipalities of a region are looked at. */
    boolean includes(String ofRegion) {
        return within.isEmpty() || within.contains(ofRegion);
    }
}
