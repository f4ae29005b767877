package lv.providus.kopskats.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import lv.providus.kopskats.publication.DisclosureRule.Figures;
import lv.providus.kopskats.publication.DisclosureRule.Statement;
import lv.providus.kopskats.publication.Publication.Choice;
import lv.providus.kopskats.publication.Publication.Coverage;
import lv.providus.kopskats.publication.Publication.Outcome;
import lv.providus.kopskats.publication.Statements.GroupKey;
import lv.providus.kopskats.publication.Statements.Stated;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/** Makes the published figures of a question about opinions, within what the rule allows. */
final class OpinionPublishing {

    private final ResultsQuestion question;
    private final List<PublishedGroups.Members> groups;
    private final int release;

    OpinionPublishing(ResultsQuestion question, List<PublishedGroups.Members> groups, int release) {
        this.question = question;
        this.groups = groups;
        this.release = release;
    }

    /** An earlier release: what it showed and what that was made of. */
    record Earlier(Publication publication, Statements statements) {}

    /** Figures of a group as they are shown, with the release whose statements they are made of. */
    private record Shown(Map<MunicipalityId, Stated> statements, int release) {}

    Publication.Question publish(Map<MunicipalityId, Stated> now, List<Earlier> earlier) {
        boolean ticks = question.type() == ResultsQuestion.Type.MULTIPLE_CHOICE;
        Map<PublishedGroups.Members, List<Choice>> choices = new LinkedHashMap<>();
        Map<PublishedGroups.Members, Coverage> coverages = new LinkedHashMap<>();
        List<List<ChoiceId>> tables = ticks
                ? question.options().stream()
                        .map(option -> List.of(option.id()))
                        .toList()
                : List.of(question.options().stream()
                        .map(ResultsQuestion.Option::id)
                        .toList());
        for (List<ChoiceId> table : tables) {
            Map<PublishedGroups.Members, Shown> shown =
                    shown(now, earlier, ticks ? tickOf(table.getFirst()) : this::statement, table.getFirst());
            shown.forEach((group, figures) -> {
                coverages.merge(group, coverage(figures), (a, b) -> a.ofRelease() >= b.ofRelease() ? a : b);
                table.forEach(choice ->
                        choices.computeIfAbsent(group, of -> new ArrayList<>()).add(choice(choice, figures)));
            });
        }
        return new Publication.Question(
                question.id(),
                groups.stream()
                        .map(group -> group.figures(
                                now.keySet(), coverages.get(group), choices.getOrDefault(group, List.of())))
                        .toList(),
                List.of());
    }

    /** Which groups are shown, with new figures where the rule allows it, else with those shown last. */
    private Map<PublishedGroups.Members, Shown> shown(
            Map<MunicipalityId, Stated> now,
            List<Earlier> earlier,
            Function<Stated, Statement> meaningOf,
            ChoiceId tableChoice) {
        Map<Stated, Statement> meanings = new HashMap<>();
        Function<Stated, Statement> meaning = stated -> meanings.computeIfAbsent(stated, meaningOf);
        List<Figures> before = new ArrayList<>();
        Map<PublishedGroups.Members, Shown> shown = new LinkedHashMap<>();
        for (Earlier release : earlier) {
            int number = release.statements().release();
            for (Publication.Group group : groupsMadeIn(release, tableChoice)) {
                Map<MunicipalityId, Stated> own =
                        release.statements().of(new GroupKey(group.division(), group.code()), question.id());
                before.add(figures(own, meaning));
                groups.stream()
                        .filter(current -> current.key().equals(new GroupKey(group.division(), group.code())))
                        .forEach(current -> shown.put(current, new Shown(own, number)));
            }
        }
        List<PublishedGroups.Members> wanted = groups.stream()
                .filter(group -> !isShownAsItIs(shown.get(group), group.of(now), meaning))
                .sorted((a, b) -> a.division() == b.division()
                        ? Long.compare(opinions(b.of(now), meaning), opinions(a.of(now), meaning))
                        : a.division().compareTo(b.division()))
                .toList();
        List<Boolean> verdicts = question.namedInPublication()
                ? wanted.stream().map(group -> true).toList()
                : DisclosureRule.shown(
                        before,
                        wanted.stream()
                                .map(group -> figures(group.of(now), meaning))
                                .toList());
        for (int place = 0; place < wanted.size(); place++) {
            if (verdicts.get(place)) {
                shown.put(wanted.get(place), new Shown(wanted.get(place).of(now), release));
            }
        }
        return shown;
    }

    /**
     * Whether the figures shown last are those of now. They keep the release that they have, as figures do whose change
     * would tell too much: otherwise the release would tell in which groups somebody changed an answer.
     */
    private static boolean isShownAsItIs(
            @Nullable Shown last, Map<MunicipalityId, Stated> now, Function<Stated, Statement> meaning) {
        return last != null && figures(last.statements(), meaning).equals(figures(now, meaning));
    }

    /** Groups of which a release showed figures that were new in it. */
    private List<Publication.Group> groupsMadeIn(Earlier release, ChoiceId tableChoice) {
        return release
                .publication()
                .question(question.id())
                .map(Publication.Question::groups)
                .orElse(List.of())
                .stream()
                .filter(group -> group.choice(tableChoice)
                        .filter(choice ->
                                choice.ofRelease() == release.statements().release())
                        .isPresent())
                .toList();
    }

    private static Figures figures(Map<MunicipalityId, Stated> statements, Function<Stated, Statement> meaning) {
        Map<MunicipalityId, Statement> figures = new LinkedHashMap<>();
        statements.forEach((municipality, stated) -> figures.put(municipality, meaning.apply(stated)));
        return new Figures(figures);
    }

    private static long opinions(Map<MunicipalityId, Stated> statements, Function<Stated, Statement> meaning) {
        return statements.values().stream()
                .filter(stated -> meaning.apply(stated).opinion())
                .count();
    }

    private static Function<Stated, Statement> tickOf(ChoiceId choice) {
        return stated -> stated.outcome() == Outcome.ANSWERED
                ? new Statement(true, Set.of(stated.choices().contains(choice) ? "ticked" : "not ticked"))
                : new Statement(false, Set.of(stated.outcome().name()));
    }

    private Statement statement(Stated stated) {
        Set<String> answers = new TreeSet<>();
        if (stated.outcome() != Outcome.ANSWERED) {
            answers.add(stated.outcome().name());
        }
        stated.choices().forEach(choice -> answers.add("choice " + choice));
        return new Statement(isOpinion(stated), answers, side(stated));
    }

    private boolean isOpinion(Stated stated) {
        return stated.outcome() == Outcome.ANSWERED
                && (question.type() != ResultsQuestion.Type.SCALE || isAny(stated, question.points()));
    }

    /** On which side of the middle of a scale; the points of a side may not tell together what one may not tell. */
    private Set<String> side(Stated stated) {
        if (question.type() != ResultsQuestion.Type.SCALE || !isAny(stated, question.points())) {
            return Set.of();
        }
        if (isAny(stated, question.upperPoints())) {
            return Set.of("above the middle");
        }
        return isAny(stated, question.lowerPoints()) ? Set.of("below the middle") : Set.of();
    }

    private static boolean isAny(Stated stated, List<ResultsQuestion.Option> options) {
        return options.stream().anyMatch(option -> stated.choices().contains(option.id()));
    }

    private Choice choice(ChoiceId choice, Shown shown) {
        return new Choice(
                choice,
                count(shown, stated -> stated.choices().contains(choice)),
                count(shown, this::isOpinion),
                shown.release());
    }

    private Coverage coverage(Shown shown) {
        return new Coverage(
                count(shown, stated -> stated.outcome() == Outcome.ANSWERED),
                count(shown, stated -> stated.outcome() == Outcome.DOES_NOT_KNOW),
                count(shown, stated -> stated.outcome() == Outcome.NOT_APPLICABLE),
                count(shown, stated -> stated.outcome() == Outcome.LEFT_EMPTY),
                shown.release());
    }

    private static int count(Shown shown, Predicate<Stated> condition) {
        return (int) shown.statements().values().stream().filter(condition).count();
    }
}
