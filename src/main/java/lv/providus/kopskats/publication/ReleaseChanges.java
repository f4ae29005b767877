package lv.providus.kopskats.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.providus.kopskats.publication.Publication.Choice;
import lv.providus.kopskats.publication.Publication.Coverage;
import lv.providus.kopskats.publication.Publication.Group;
import lv.providus.kopskats.publication.Publication.NamedNumber;
import lv.providus.kopskats.publication.Statements.GroupKey;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.QuestionId;
import org.jspecify.annotations.Nullable;

/** What a release shows otherwise than the one before it; of which release a figure is makes no difference. */
public final class ReleaseChanges {

    private ReleaseChanges() {}

    /** A figure that is another one than before; null where it was or is not shown. */
    public sealed interface Change {

        /** How often a choice was made. */
        record OfChoice(
                Group group,
                ChoiceId choice,
                @Nullable Choice before,
                @Nullable Choice after) implements Change {}

        /** The sum of numbers. */
        record OfTotal(
                Group group,
                @Nullable BigDecimal before,
                @Nullable BigDecimal after) implements Change {}

        /** How many submitted. */
        record OfSubmitted(Group group, int before, int after) implements Change {}

        /** Who was asked, or how many answered, do not know or left the question empty, where no more can be said. */
        record OfCoverage(Group group) implements Change {}

        /** One municipality's number. */
        record OfNumber(
                String municipality,
                @Nullable NamedNumber before,
                @Nullable NamedNumber after) implements Change {}
    }

    /** How many figures of each question are other ones than before; questions without a change are left out. */
    public static Map<QuestionId, Integer> between(Publication before, Publication after) {
        Map<QuestionId, Publication.Question> old = byId(before);
        Map<QuestionId, Publication.Question> now = byId(after);
        Set<QuestionId> all = new LinkedHashSet<>(old.keySet());
        all.addAll(now.keySet());
        Map<QuestionId, Integer> changed = new LinkedHashMap<>();
        for (QuestionId id : all) {
            int changes = of(old.get(id), now.get(id)).size();
            if (changes > 0) {
                changed.put(id, changes);
            }
        }
        return changed;
    }

    private static Map<QuestionId, Publication.Question> byId(Publication publication) {
        return publication.questions().stream()
                .collect(Collectors.toMap(
                        Publication.Question::question, question -> question, (a, b) -> a, LinkedHashMap::new));
    }

    static boolean differs(Publication before, Publication after) {
        return !between(before, after).isEmpty();
    }

    /** What changed of a question, by group and choice then by municipality. */
    public static List<Change> of(ResultsQuestion question, Publication before, Publication after) {
        return of(
                before.question(question.id()).orElse(null),
                after.question(question.id()).orElse(null));
    }

    private static List<Change> of(Publication.@Nullable Question before, Publication.@Nullable Question after) {
        List<Change> changes = new ArrayList<>();
        joined(groups(before), groups(after)).values().forEach(pair -> ofGroup(pair.before(), pair.after(), changes));
        joined(numbers(before), numbers(after)).forEach((municipality, pair) -> {
            if (!same(pair.before(), pair.after())) {
                changes.add(new Change.OfNumber(municipality, pair.before(), pair.after()));
            }
        });
        return changes;
    }

    private static void ofGroup(@Nullable Group before, @Nullable Group after, List<Change> changes) {
        Group group = Objects.requireNonNull(after == null ? before : after);
        int found = changes.size();
        int submittedBefore = before == null ? 0 : before.submitted();
        int submittedNow = after == null ? 0 : after.submitted();
        if (submittedBefore != submittedNow) {
            changes.add(new Change.OfSubmitted(group, submittedBefore, submittedNow));
        }
        joined(choices(before), choices(after)).forEach((choice, pair) -> {
            if (!same(pair.before(), pair.after())) {
                changes.add(new Change.OfChoice(group, choice, pair.before(), pair.after()));
            }
        });
        BigDecimal totalBefore = before == null ? null : before.total();
        BigDecimal totalNow = after == null ? null : after.total();
        if (!sameNumber(totalBefore, totalNow)) {
            changes.add(new Change.OfTotal(group, totalBefore, totalNow));
        }
        if (changes.size() == found
                && (before == null
                        || after == null
                        || before.asked() != after.asked()
                        || !Objects.equals(before.residents(), after.residents())
                        || !same(before.coverage(), after.coverage()))) {
            changes.add(new Change.OfCoverage(group));
        }
    }

    private record Pair<T>(@Nullable T before, @Nullable T after) {}

    private static <K, T> Map<K, Pair<T>> joined(Map<K, T> before, Map<K, T> after) {
        Map<K, Pair<T>> pairs = new LinkedHashMap<>();
        after.forEach((key, now) -> pairs.put(key, new Pair<>(before.get(key), now)));
        before.forEach((key, old) -> pairs.putIfAbsent(key, new Pair<>(old, null)));
        return pairs;
    }

    private static Map<GroupKey, Group> groups(Publication.@Nullable Question question) {
        return question == null
                ? Map.of()
                : map(question.groups(), group -> new GroupKey(group.division(), group.code()));
    }

    private static Map<ChoiceId, Choice> choices(@Nullable Group group) {
        return group == null ? Map.of() : map(group.choices(), Choice::choice);
    }

    private static Map<String, NamedNumber> numbers(Publication.@Nullable Question question) {
        return question == null ? Map.of() : map(question.numbers(), NamedNumber::municipality);
    }

    private static <K, T> Map<K, T> map(List<T> items, Function<T, K> key) {
        Map<K, T> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(key.apply(item), item));
        return map;
    }

    private static boolean same(@Nullable Choice before, @Nullable Choice after) {
        return before == null || after == null
                ? before == after
                : before.count() == after.count() && before.base() == after.base();
    }

    private static boolean same(@Nullable Coverage before, @Nullable Coverage after) {
        return before == null || after == null
                ? before == after
                : before.answered() == after.answered()
                        && before.doesNotKnow() == after.doesNotKnow()
                        && before.notApplicable() == after.notApplicable()
                        && before.leftEmpty() == after.leftEmpty();
    }

    private static boolean same(@Nullable NamedNumber before, @Nullable NamedNumber after) {
        return before == null || after == null
                ? before == after
                : before.outcome() == after.outcome()
                        && sameNumber(before.value(), after.value())
                        && Objects.equals(residents(before), residents(after));
    }

    /** Their day is none of the figures: releases made before it was noted tell none. */
    private static @Nullable Integer residents(NamedNumber number) {
        return number.residents() == null ? null : number.residents().number();
    }

    private static boolean sameNumber(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return before == null || after == null ? before == after : before.compareTo(after) == 0;
    }
}
