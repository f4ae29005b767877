package lv.providus.kopskats.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lv.providus.kopskats.publication.Division;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.publication.Publication.Choice;
import lv.providus.kopskats.publication.Publication.Coverage;
import lv.providus.kopskats.publication.Publication.NamedNumber;
import lv.providus.kopskats.publication.ReleaseNumbers;
import lv.providus.kopskats.results.MissingRatio;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResidentsSource;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.RoundPopulation;
import lv.providus.kopskats.shared.ChoiceId;
import org.jspecify.annotations.Nullable;

/**
 * What may be published, and nothing else. The rest is the country minus the region; it is shown only where both are
 * shown and made of the answers of the same release.
 */
record PublishedFigures(
        ResultsRound round,
        ResultsRound.Region inFocus,
        Publication publication,
        @Nullable ResidentsSource residentsSource)
        implements Figures {

    @Override
    public Optional<Ranking> ranking(ResultsQuestion housed, @Nullable ResultsQuestion residing) {
        List<NamedNumber> numbers = numbers(housed);
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        Map<String, BigDecimal> now = new HashMap<>();
        (residing == null ? List.<NamedNumber>of() : numbers(residing))
                .stream()
                        .filter(number -> number.value() != null)
                        .forEach(number -> now.put(number.municipality(), Objects.requireNonNull(number.value())));
        return Optional.of(new Ranking(
                numbers.stream()
                        .filter(number -> number.value() != null && number.residents() != null)
                        .map(number -> new Ranking.Row(
                                number.municipality(),
                                round.region(number.region()).orElseThrow().name(),
                                isInFocus(number),
                                now.get(number.municipality()),
                                Objects.requireNonNull(number.value()),
                                Objects.requireNonNull(number.residents()).number(),
                                residents(Objects.requireNonNull(number.residents()))))
                        .sorted(Comparator.comparing(Ranking.Row::share).reversed())
                        .toList(),
                residentsSource,
                null,
                names(numbers, number -> number.outcome() == null),
                names(numbers, number -> number.outcome() != null && number.value() == null),
                names(numbers, number -> number.value() != null && number.residents() == null)));
    }

    /** Null where the release noted nothing of them but their number. */
    private RoundPopulation.@Nullable Residents residents(Publication.Residents residents) {
        LocalDate ofSource = residentsSource == null || residents.adopted() ? null : residentsSource.on();
        LocalDate on = residents.on() == null ? ofSource : residents.on();
        return on == null && !residents.adopted()
                ? null
                : new RoundPopulation.Residents(residents.number(), on, null, residents.adopted());
    }

    private List<NamedNumber> numbers(ResultsQuestion question) {
        return publication
                .question(question.id())
                .map(Publication.Question::numbers)
                .orElse(List.of());
    }

    private static List<String> names(List<NamedNumber> numbers, Predicate<NamedNumber> which) {
        return numbers.stream().filter(which).map(NamedNumber::municipality).toList();
    }

    private boolean isInFocus(NamedNumber number) {
        return number.region().equals(inFocus.code());
    }

    @Override
    public Compared<PerResident> perResident(ResultsQuestion count) {
        List<NamedNumber> numbers = numbers(count);
        return new Compared<>(true, false)
                .map(focus -> numbers.stream()
                        .filter(number -> isInFocus(number) == focus)
                        .toList())
                .map(side -> {
                    List<Ratio> values =
                            side.stream().flatMap(PublishedFigures::perResident).toList();
                    return new PerResident(
                            numbers.isEmpty(),
                            values,
                            side.stream()
                                    .filter(number -> number.outcome() != Publication.Outcome.NOT_APPLICABLE
                                            && perResident(number).findAny().isEmpty())
                                    .map(number -> missing(count, number))
                                    .toList());
                });
    }

    private static MissingRatio missing(ResultsQuestion count, NamedNumber number) {
        Publication.Residents residents = number.residents();
        return MissingRatio.of(count, number.value(), residents == null ? null : residents.number());
    }

    private static Stream<Ratio> perResident(NamedNumber number) {
        BigDecimal value = number.value();
        Publication.Residents residents = number.residents();
        return value == null || residents == null
                ? Stream.empty()
                : Ratio.of(value, BigDecimal.valueOf(residents.number())).stream();
    }

    @Override
    public Compared<GroupAnswers> answers(ResultsQuestion question) {
        Publication.Group region = group(question, Division.REGION, inFocus.code());
        Publication.Group country = group(question, Division.COUNTRY, "");
        return new Compared<>(
                new GroupAnswers(
                        region == null ? inFocus.asked() : region.asked(),
                        region == null ? inFocus.submitted() : region.submitted(),
                        region == null || region.coverage() == null ? null : counts(region.coverage()),
                        region == null ? Map.of() : choices(region),
                        null,
                        List.of(),
                        List.of(),
                        region == null ? ReleaseNumbers.NONE : ReleaseNumbers.of(List.of(region)),
                        GroupAnswers.Apart.NOTHING),
                rest(region, country));
    }

    private GroupAnswers rest(Publication.@Nullable Group region, Publication.@Nullable Group country) {
        if (region == null || country == null) {
            return new GroupAnswers(
                    round.asked() - inFocus.asked(),
                    round.submitted() - inFocus.submitted(),
                    null,
                    Map.of(),
                    null,
                    List.of(),
                    List.of());
        }
        Map<ChoiceId, Tally> choices = new HashMap<>();
        Set<ChoiceId> apart = new HashSet<>();
        for (Choice whole : country.choices()) {
            region.choice(whole.choice()).ifPresent(part -> {
                if (part.ofRelease() == whole.ofRelease()) {
                    choices.put(whole.choice(), tally(whole).minus(tally(part)));
                } else {
                    apart.add(whole.choice());
                }
            });
        }
        return new GroupAnswers(
                country.asked() - region.asked(),
                country.submitted() - region.submitted(),
                rest(region.coverage(), country.coverage()),
                choices,
                null,
                List.of(),
                List.of(),
                ReleaseNumbers.of(country.choices().stream().filter(choice -> choices.containsKey(choice.choice()))),
                new GroupAnswers.Apart(isApart(region.coverage(), country.coverage()), apart));
    }

    private static boolean isApart(@Nullable Coverage part, @Nullable Coverage whole) {
        return part != null && whole != null && part.ofRelease() != whole.ofRelease();
    }

    private static GroupAnswers.@Nullable Counts rest(@Nullable Coverage part, @Nullable Coverage whole) {
        return part == null || whole == null || isApart(part, whole)
                ? null
                : new GroupAnswers.Counts(
                        whole.answered() - part.answered(),
                        whole.doesNotKnow() - part.doesNotKnow(),
                        whole.notApplicable() - part.notApplicable(),
                        whole.leftEmpty() - part.leftEmpty());
    }

    private static GroupAnswers.Counts counts(Coverage coverage) {
        return new GroupAnswers.Counts(
                coverage.answered(), coverage.doesNotKnow(), coverage.notApplicable(), coverage.leftEmpty());
    }

    private static Map<ChoiceId, Tally> choices(Publication.Group group) {
        Map<ChoiceId, Tally> choices = new HashMap<>();
        group.choices().forEach(choice -> choices.put(choice.choice(), tally(choice)));
        return choices;
    }

    private static Tally tally(Choice choice) {
        return new Tally(choice.count(), choice.base());
    }

    private Publication.@Nullable Group group(ResultsQuestion question, Division division, String code) {
        return publication
                .question(question.id())
                .flatMap(published -> published.groups().stream()
                        .filter(group ->
                                group.division() == division && group.code().equals(code))
                        .findFirst())
                .orElse(null);
    }

    @Override
    public Compared<Activities> activities(ResultsQuestion question) {
        return new PublishedActivities(
                        question.offered(),
                        group(question, Division.REGION, inFocus.code()),
                        group(question, Division.COUNTRY, ""))
                .of(answers(question));
    }
}
