package lv.providus.kopskats.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import lv.providus.kopskats.publication.DisclosureRule.Figures;
import lv.providus.kopskats.publication.DisclosureRule.Statement;
import lv.providus.kopskats.shared.MunicipalityId;
import org.junit.jupiter.api.Test;

class DisclosureRuleEqualityTest {

    private static final int CASES = 2000;

    @Test
    void the_rule_decides_as_the_plain_one_that_tries_everything() {
        int shown = 0;
        int hidden = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Survey survey = new Survey(new Random(seed));
            List<Figures> before = List.of();
            for (int release = 0; release < survey.releases; release++) {
                List<Figures> wanted = survey.figures();
                List<Boolean> verdicts = DisclosureRule.shown(before, wanted);
                assertThat(verdicts)
                        .as("survey %d, release %d", seed, release)
                        .isEqualTo(PlainRule.shown(before, wanted));
                List<Figures> now = new ArrayList<>(before);
                for (int place = 0; place < wanted.size(); place++) {
                    if (verdicts.get(place)) {
                        now.add(wanted.get(place));
                        shown++;
                    } else {
                        hidden++;
                    }
                }
                before = now;
                survey.correct();
            }
        }
        assertThat(shown).isGreaterThan(CASES / 2);
        assertThat(hidden).isGreaterThan(CASES);
    }

    /** A question with several groupings that is corrected from release to release. */
    private static final class Survey {

        private final Random random;
        private final int size;
        private final int releases;
        private final int[][] divisions;
        private final int scale;
        private final int lopsided;
        private final Map<MunicipalityId, Statement> now = new LinkedHashMap<>();

        Survey(Random random) {
            this.random = random;
            size = 5 + random.nextInt(11);
            releases = 1 + random.nextInt(3);
            scale = 2 + random.nextInt(4);
            lopsided = random.nextInt(3);
            divisions = IntStream.range(0, random.nextInt(3))
                    .mapToObj(i -> random.ints(size, 0, 2 + random.nextInt(2)).toArray())
                    .toArray(int[][]::new);
            for (int i = 0; i < size; i++) {
                if (random.nextInt(10) > 0) {
                    state(i);
                }
            }
        }

        private void state(int municipality) {
            int answer = random.nextInt(2) < lopsided ? 0 : random.nextInt(scale);
            now.put(
                    new MunicipalityId(municipality + 1L),
                    random.nextInt(8) == 0
                            ? new Statement(false, Set.of("none"))
                            : new Statement(
                                    true,
                                    Set.of("answer " + answer),
                                    scale > 2 ? Set.of(answer <= scale / 2 ? "low" : "high") : Set.of()));
        }

        void correct() {
            int changes = random.nextInt(size);
            for (int i = 0; i < changes; i++) {
                state(random.nextInt(size));
            }
        }

        List<Figures> figures() {
            List<Figures> figures = new ArrayList<>(List.of(new Figures(Map.copyOf(now))));
            for (int[] division : divisions) {
                IntStream.of(division).distinct().sorted().forEach(code -> {
                    Map<MunicipalityId, Statement> group = new LinkedHashMap<>();
                    now.forEach((municipality, statement) -> {
                        if (division[(int) municipality.value() - 1] == code) {
                            group.put(municipality, statement);
                        }
                    });
                    figures.add(new Figures(group));
                });
            }
            return figures;
        }
    }
}
