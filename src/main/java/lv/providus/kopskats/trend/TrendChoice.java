package lv.providus.kopskats.trend;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.SizeClass;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;

/**
 * What somebody wants to see of a trend; the address of the page holds all of it.
 *
 * @param region code of the planning region in focus
 * @param municipalities those with lines of their own, at most {@link #MOST_MUNICIPALITIES}
 * @param option code of the choice that is followed, empty where none is
 * @param rounds those that are shown, empty for all
 * @param sameOnly only municipalities that answered in all shown rounds count
 * @param acceptedOnly only submissions that a researcher accepted count
 * @param weighted shares of residents instead of shares of municipalities
 * @param published from the latest releases instead of the answers
 */
public record TrendChoice(
        TrendGrouping grouping,
        String region,
        List<MunicipalityId> municipalities,
        TrendMeasure measure,
        String option,
        List<RoundId> rounds,
        boolean sameOnly,
        boolean acceptedOnly,
        boolean weighted,
        boolean published) {

    /** More lines than these cannot be told apart. */
    public static final int MOST_MUNICIPALITIES = 6;

    // Names and values of the parameters in the address.
    public static final String GROUPING = "by";
    public static final String REGION = "region";
    public static final String MUNICIPALITIES = "municipalities";
    public static final String MEASURE = "measure";
    public static final String OPTION = "choice";
    public static final String ROUNDS = "rounds";
    public static final String WHO = "who";
    public static final String SAME = "same";
    public static final String COUNTED = "counted";
    public static final String ACCEPTED = "accepted";
    public static final String WEIGHT = "weight";
    public static final String RESIDENTS = "residents";
    public static final String AS = "as";
    public static final String PUBLISHED = "published";

    /**
     * The choice that an address holds; what it does not hold, misspells or what does not go together is as if it had not
     * been chosen. Empty where no round asks the question, or its answers have no trend.
     */
    public static Optional<TrendChoice> of(TrendSubject subject, Map<String, List<String>> address) {
        if (subject.rounds().isEmpty() || subject.regions().isEmpty()) {
            return Optional.empty();
        }
        TrendQuestion question = subject.question();
        boolean published = is(address, AS, PUBLISHED);
        TrendGrouping grouping =
                first(address, GROUPING).flatMap(TrendGrouping::ofCode).orElse(TrendGrouping.REGION_AND_REST);
        List<TrendMeasure> measures = TrendMeasure.of(question, grouping, published);
        if (measures.isEmpty()) {
            return Optional.empty();
        }
        TrendMeasure measure = first(address, MEASURE)
                .flatMap(TrendMeasure::ofCode)
                .filter(measures::contains)
                .orElse(measures.getFirst());
        boolean single = grouping == TrendGrouping.MUNICIPALITIES;
        List<RoundId> rounds = listed(address, ROUNDS)
                .flatMap(id -> RoundId.parse(id).stream())
                .filter(id -> subject.round(id).isPresent())
                .distinct()
                .toList();
        return Optional.of(new TrendChoice(
                grouping,
                first(address, REGION)
                        .flatMap(subject::region)
                        .orElse(subject.regions().getFirst())
                        .code(),
                single ? municipalities(subject, address) : List.of(),
                measure,
                measure == TrendMeasure.CHOSEN ? option(question, address) : "",
                rounds.size() == subject.rounds().size() ? List.of() : rounds,
                !single && !published && is(address, WHO, SAME),
                !published && is(address, COUNTED, ACCEPTED),
                !single && !published && measure.isShare() && is(address, WEIGHT, RESIDENTS),
                published));
    }

    private static List<MunicipalityId> municipalities(TrendSubject subject, Map<String, List<String>> address) {
        List<MunicipalityId> chosen = listed(address, MUNICIPALITIES)
                .filter(id -> id.matches("[1-9][0-9]{0,8}"))
                .map(id -> new MunicipalityId(Long.parseLong(id)))
                .filter(id -> subject.municipality(id).isPresent())
                .distinct()
                .limit(MOST_MUNICIPALITIES)
                .toList();
        return chosen.isEmpty()
                ? subject.municipalities().stream()
                        .limit(1)
                        .map(TrendSubject.Named::id)
                        .toList()
                : chosen;
    }

    private static String option(TrendQuestion question, Map<String, List<String>> address) {
        return first(address, OPTION)
                .flatMap(question::option)
                .or(() -> question.asked().options().stream().findFirst())
                .map(ResultsQuestion.Option::code)
                .orElse("");
    }

    /** The parameters of the address that holds this choice, in their order. */
    public Map<String, String> address() {
        Map<String, String> address = new LinkedHashMap<>();
        address.put(GROUPING, grouping.code());
        address.put(REGION, region);
        put(address, MUNICIPALITIES, joined(municipalities.stream()));
        address.put(MEASURE, measure.code());
        put(address, OPTION, option);
        put(address, ROUNDS, joined(rounds.stream()));
        put(address, WHO, sameOnly ? SAME : "");
        put(address, COUNTED, acceptedOnly ? ACCEPTED : "");
        put(address, WEIGHT, weighted ? RESIDENTS : "");
        put(address, AS, published ? PUBLISHED : "");
        return address;
    }

    /** The address of this choice with a parameter changed, or left out where the value is empty. */
    public Map<String, String> addressWith(String name, String value) {
        Map<String, String> address = address();
        address.remove(name);
        put(address, name, value);
        return address;
    }

    private static void put(Map<String, String> address, String name, String value) {
        if (!value.isEmpty()) {
            address.put(name, value);
        }
    }

    private static String joined(Stream<?> ids) {
        return ids.map(Object::toString).collect(Collectors.joining(","));
    }

    private static boolean is(Map<String, List<String>> address, String name, String value) {
        return first(address, name).filter(value::equals).isPresent();
    }

    private static Stream<String> listed(Map<String, List<String>> address, String name) {
        return first(address, name).stream().flatMap(ids -> Arrays.stream(ids.split(",")));
    }

    private static Optional<String> first(Map<String, List<String>> address, String name) {
        return address.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The rounds that are shown. */
    List<TrendRound> shown(TrendSubject subject) {
        return subject.rounds().stream()
                .filter(round -> rounds.isEmpty() || rounds.contains(round.id()))
                .toList();
    }

    /** Whether figures depend on numbers of residents. */
    boolean usesResidents() {
        return weighted || measure == TrendMeasure.PER_THOUSAND || grouping == TrendGrouping.SIZES;
    }

    /** What has a line, the one in focus first. */
    List<TrendGroup> groups(TrendSubject subject) {
        TrendSubject.Region focus = subject.region(region).orElseThrow();
        return switch (grouping) {
            case REGION_AND_REST -> List.of(new TrendGroup.OfRegion(focus), new TrendGroup.Rest(focus));
            case REGIONS ->
                Stream.concat(Stream.of(focus), subject.regions().stream().filter(other -> !other.equals(focus)))
                        .<TrendGroup>map(TrendGroup.OfRegion::new)
                        .toList();
            case KINDS ->
                Arrays.stream(MunicipalityKind.values())
                        .<TrendGroup>map(TrendGroup.OfKind::new)
                        .toList();
            case SIZES ->
                Arrays.stream(SizeClass.values())
                        .<TrendGroup>map(TrendGroup.OfSize::new)
                        .toList();
            case COUNTRY -> List.of(new TrendGroup.Country());
            case MUNICIPALITIES ->
                municipalities.stream()
                        .flatMap(id -> subject.municipality(id).stream())
                        .<TrendGroup>map(TrendGroup.OfMunicipality::new)
                        .toList();
        };
    }
}
