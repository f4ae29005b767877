package lv.providus.kopskats.publication;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.shared.QuestionId;
import org.jspecify.annotations.Nullable;

/** What a release shows otherwise than the one before it. */
public final class ReleaseChanges {

    private ReleaseChanges() {}

    /** A figure without the number of the release that it was made in, so that only what is shown is compared. */
    private record Key(QuestionId question, String place) {}

    /** How many figures of each question are other ones than before; questions without a change are left out. */
    public static Map<QuestionId, Integer> between(Publication before, Publication after) {
        Map<Key, String> old = figures(before);
        Map<Key, String> now = figures(after);
        Map<QuestionId, Integer> changed = new HashMap<>();
        now.forEach((key, value) -> {
            if (!value.equals(old.get(key))) {
                changed.merge(key.question(), 1, Integer::sum);
            }
        });
        old.keySet().stream()
                .filter(key -> !now.containsKey(key))
                .forEach(key -> changed.merge(key.question(), 1, Integer::sum));
        return changed;
    }

    static boolean differs(Publication before, Publication after) {
        return !between(before, after).isEmpty();
    }

    private static Map<Key, String> figures(Publication publication) {
        Map<Key, String> figures = new HashMap<>();
        for (Publication.Question question : publication.questions()) {
            for (Publication.Group group : question.groups()) {
                String place = group.division() + " " + group.code();
                Publication.Coverage coverage = group.coverage();
                figures.put(
                        new Key(question.question(), place),
                        values(
                                group.asked(),
                                group.submitted(),
                                coverage == null
                                        ? null
                                        : List.of(
                                                coverage.answered(),
                                                coverage.doesNotKnow(),
                                                coverage.notApplicable(),
                                                coverage.leftEmpty()),
                                plain(group.total()),
                                group.residents()));
                group.choices()
                        .forEach(choice -> figures.put(
                                new Key(question.question(), place + " " + choice.choice()),
                                values(choice.count(), choice.base())));
            }
            question.numbers()
                    .forEach(number -> figures.put(
                            new Key(question.question(), "of " + number.municipality()),
                            values(number.outcome(), plain(number.value()), number.residents())));
        }
        return figures;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static String values(@Nullable Object... values) {
        return String.join(
                "|", java.util.Arrays.stream(values).map(Objects::toString).toList());
    }
}
