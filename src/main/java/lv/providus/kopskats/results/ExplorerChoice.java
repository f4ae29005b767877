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
 * @param own which groups, where researchers made them; null for other groupings
 * @param region code of the planning region in focus
 * @param within codes of the planning regions that are looked at; empty for all
 * @param acceptedOnly only submissions that a researcher accepted count
 * @param weighted shares of residents instead of shares of municipalities
 */
public record ExplorerChoice(
        String question,
        Grouping grouping,
        @Nullable OwnGroupingId own,
        String region,
        Set<String> within,
        boolean acceptedOnly,
        boolean weighted) {

    private static final String QUESTION = "question";
    private static final String GROUPING = "by";
    private static final String REGION = "region";
    private static final String WITHIN = "within";
    private static final String COUNTED = "counted";
    private static final String ACCEPTED = "accepted";
    private static final String WEIGHT = "weight";
    private static final String RESIDENTS = "residents";

    private static final String OWN_PREFIX = Grouping.OWN.code() + ":";

    public ExplorerChoice {
        within = Set.copyOf(within);
        if ((grouping == Grouping.OWN) != (own != null)) {
            throw new IllegalArgumentException("Own groups are chosen where the grouping is one");
        }
    }

    /** A choice of groups that nobody had to make. */
    public ExplorerChoice(
            String question,
            Grouping grouping,
            String region,
            Set<String> within,
            boolean acceptedOnly,
            boolean weighted) {
        this(question, grouping, null, region, within, acceptedOnly, weighted);
    }

    /**
     * The choice that an address holds; what it does not hold, misspells or what does not go together is as if it had not
     * been chosen. Empty where the round asks no question or nobody.
     */
    public static Optional<ExplorerChoice> of(ResultsRound round, Map<String, List<String>> address) {
        if (round.questions().isEmpty() || round.regions().isEmpty()) {
            return Optional.empty();
        }
        Set<String> within = new LinkedHashSet<>();
        for (String code : first(address, WITHIN).orElse("").split(",")) {
            round.region(code).ifPresent(region -> within.add(region.code()));
        }
        Optional<OwnGroupingId> own = first(address, GROUPING)
                .filter(by -> by.startsWith(OWN_PREFIX))
                .flatMap(by -> OwnGroupingId.parse(by.substring(OWN_PREFIX.length())));
        ResultsQuestion question = first(address, QUESTION)
                .flatMap(round::question)
                .orElse(round.questions().getFirst());
        return Optional.of(new ExplorerChoice(
                question.code(),
                own.map(ignored -> Grouping.OWN)
                        .or(() -> first(address, GROUPING)
                                .flatMap(Grouping::ofCode)
                                .filter(grouping -> grouping != Grouping.OWN))
                        .orElse(Grouping.REGION_AND_REST),
                own.orElse(null),
                first(address, REGION)
                        .flatMap(round::region)
                        .orElse(round.regions().getFirst())
                        .code(),
                within.size() == round.regions().size() ? Set.of() : within,
                first(address, COUNTED).filter(ACCEPTED::equals).isPresent(),
                question.hasShares()
                        && first(address, WEIGHT).filter(RESIDENTS::equals).isPresent()));
    }

    /** The code of a question in an address that the round does not ask. */
    public static Optional<String> unknownQuestion(ResultsRound round, Map<String, List<String>> address) {
        return first(address, QUESTION)
                .filter(code -> !code.isBlank() && round.question(code).isEmpty());
    }

    /** The parameters of the address that holds this choice, in their order. */
    public Map<String, String> address() {
        Map<String, String> address = new LinkedHashMap<>();
        address.put(QUESTION, question);
        address.put(GROUPING, own == null ? grouping.code() : OWN_PREFIX + own);
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
        return new ExplorerChoice(changed, grouping, own, region, within, acceptedOnly, weighted);
    }

    /** Another question, weighted only where it has shares. */
    public ExplorerChoice withQuestion(ResultsQuestion changed) {
        return withQuestion(changed.code()).withWeighted(weighted && changed.hasShares());
    }

    /** Other groups than own ones. */
    public ExplorerChoice withGrouping(Grouping changed) {
        return new ExplorerChoice(question, changed, null, region, within, acceptedOnly, weighted);
    }

    public ExplorerChoice withOwn(OwnGroupingId changed) {
        return new ExplorerChoice(question, Grouping.OWN, changed, region, within, acceptedOnly, weighted);
    }

    public ExplorerChoice withRegion(String changed) {
        return new ExplorerChoice(question, grouping, own, changed, within, acceptedOnly, weighted);
    }

    public ExplorerChoice withWithin(Set<String> changed) {
        return new ExplorerChoice(question, grouping, own, region, changed, acceptedOnly, weighted);
    }

    public ExplorerChoice withAcceptedOnly(boolean changed) {
        return new ExplorerChoice(question, grouping, own, region, within, changed, weighted);
    }

    public ExplorerChoice withWeighted(boolean changed) {
        return new ExplorerChoice(question, grouping, own, region, within, acceptedOnly, changed);
    }

    /** Whether municipalities of a region are looked at. */
    boolean includes(String ofRegion) {
        return within.isEmpty() || within.contains(ofRegion);
    }
}
