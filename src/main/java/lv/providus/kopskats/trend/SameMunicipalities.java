package lv.providus.kopskats.trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.providus.kopskats.results.MunicipalityAnswer;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.statistics.SignTest;

/**
 * The municipalities of a group that answered in all rounds whose answers can be compared. They belong to the group as in
 * the latest of these rounds, so that whoever moved counts in the same group all the time.
 */
final class SameMunicipalities {

    private final TrendGroup group;
    private final TrendChoice choice;
    private final List<TrendRound> rounds;
    private final List<TrendRound> comparable;
    private final Map<RoundId, Map<ChoiceId, Integer>> scores = new HashMap<>();
    private final Map<RoundId, Map<MunicipalityId, MunicipalityAnswer>> answers = new LinkedHashMap<>();

    SameMunicipalities(
            TrendGroup group,
            TrendChoice choice,
            List<TrendRound> rounds,
            List<TrendRound> comparable,
            Set<MunicipalityId> members,
            Map<RoundId, List<MunicipalityAnswer>> rows) {
        this.group = group;
        this.choice = choice;
        this.rounds = rounds;
        this.comparable = comparable;
        for (TrendRound round : comparable) {
            scores.put(round.id(), scores(round.question()));
            Map<MunicipalityId, MunicipalityAnswer> own = new LinkedHashMap<>();
            rows.getOrDefault(round.id(), List.of()).stream()
                    .filter(row -> members.contains(row.municipality()) && counts(row, round))
                    .forEach(row -> own.put(row.municipality(), row));
            answers.put(round.id(), own);
        }
        Set<MunicipalityId> everywhere = members.stream()
                .filter(id -> answers.values().stream().allMatch(own -> own.containsKey(id)))
                .collect(Collectors.toSet());
        answers.values().forEach(own -> own.keySet().retainAll(everywhere));
    }

    private static Map<ChoiceId, Integer> scores(TrendQuestion question) {
        return question.asked().points().stream()
                .collect(Collectors.toMap(ResultsQuestion.Option::id, point -> Objects.requireNonNull(point.score())));
    }

    private boolean counts(MunicipalityAnswer row, TrendRound round) {
        if (!row.is(MunicipalityAnswer.Kind.ANSWERED)) {
            return false;
        }
        boolean onScale = round.question().asked().type() != ResultsQuestion.Type.SCALE
                || scoresOf(row, round).findAny().isPresent();
        return onScale && (!needsResidents() || row.residents() != null);
    }

    private boolean needsResidents() {
        return choice.weighted() || choice.measure() == TrendMeasure.PER_THOUSAND;
    }

    /** Their answers in a round, in the order of names. */
    List<MunicipalityAnswer> in(TrendRound round) {
        return List.copyOf(answers.getOrDefault(round.id(), Map.of()).values());
    }

    /** What changed from each comparable round to the next. */
    List<Trend.Change> changes() {
        List<Trend.Change> changes = new ArrayList<>();
        for (int place = 1; place < comparable.size(); place++) {
            TrendRound before = comparable.get(place - 1);
            TrendRound after = comparable.get(place);
            changes.add(new Trend.Change(
                    group, rounds.indexOf(after), isAnsweredAlike(before, after) ? moves(before, after) : null));
        }
        return changes;
    }

    private boolean isAnsweredAlike(TrendRound before, TrendRound after) {
        return switch (choice.measure()) {
            case UPPER, PLACE -> before.question().hasScaleOf(after.question());
            case CHOSEN ->
                before.question().option(choice.option()).isPresent()
                        && after.question().option(choice.option()).isPresent();
            case TICKED -> before.question().offersAs(after.question());
            case PER_THOUSAND, TOTAL, MEDIAN -> true;
        };
    }

    private Trend.Moves moves(TrendRound before, TrendRound after) {
        int up = 0;
        int down = 0;
        int same = 0;
        Map<MunicipalityId, MunicipalityAnswer> earlier = Objects.requireNonNull(answers.get(before.id()));
        for (MunicipalityAnswer row : in(after)) {
            int sign =
                    value(row, after).compareTo(value(Objects.requireNonNull(earlier.get(row.municipality())), before));
            up += sign > 0 ? 1 : 0;
            down += sign < 0 ? 1 : 0;
            same += sign == 0 ? 1 : 0;
        }
        return new Trend.Moves(up, down, same, SignTest.test(up, down), null);
    }

    private BigDecimal value(MunicipalityAnswer row, TrendRound round) {
        TrendQuestion question = round.question();
        return switch (choice.measure()) {
            case UPPER, PLACE -> whole(scoresOf(row, round).findFirst().orElseThrow());
            case CHOSEN ->
                whole(
                        question.option(choice.option())
                                        .map(ResultsQuestion.Option::id)
                                        .filter(row.choices()::contains)
                                        .isPresent()
                                ? 1
                                : 0);
            case TICKED ->
                whole(row.choices().stream()
                        .filter(question.offered()::contains)
                        .count());
            case PER_THOUSAND -> new Ratio(number(row), whole(Objects.requireNonNull(row.residents()))).value();
            case TOTAL, MEDIAN -> number(row);
        };
    }

    private static BigDecimal whole(long value) {
        return BigDecimal.valueOf(value);
    }

    private static BigDecimal number(MunicipalityAnswer row) {
        return Objects.requireNonNull(row.number());
    }

    private Stream<Integer> scoresOf(MunicipalityAnswer row, TrendRound round) {
        Map<ChoiceId, Integer> own = scores.getOrDefault(round.id(), Map.of());
        return row.choices().stream().map(own::get).filter(Objects::nonNull);
    }
}
