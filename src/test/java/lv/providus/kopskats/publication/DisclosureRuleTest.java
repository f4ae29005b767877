package lv.providus.kopskats.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.providus.kopskats.publication.DisclosureRule.Figures;
import lv.providus.kopskats.publication.DisclosureRule.Statement;
import lv.providus.kopskats.shared.MunicipalityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureRuleTest {

    private static final String NONE = "none";

    /** Answers of municipalities numbered from 0; null where one submitted nothing. */
    private static Figures figures(String[] answers, IntPredicate group) {
        Map<MunicipalityId, Statement> statements = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] != null && group.test(i)) {
                statements.put(new MunicipalityId(i + 1L), new Statement(!answers[i].equals(NONE), Set.of(answers[i])));
            }
        }
        return new Figures(statements);
    }

    private static String[] alternating(int n) {
        return IntStream.range(0, n).mapToObj(i -> i % 2 == 0 ? "yes" : "no").toArray(String[]::new);
    }

    @Test
    void a_group_of_five_is_shown_and_one_of_four_is_not() {
        assertThat(DisclosureRule.shown(List.of(), List.of(figures(alternating(5), i -> true))))
                .containsExactly(true);
        assertThat(DisclosureRule.shown(List.of(), List.of(figures(alternating(4), i -> true))))
                .containsExactly(false);
    }

    @Test
    void those_without_an_opinion_do_not_make_a_group_larger() {
        assertThat(DisclosureRule.shown(
                        List.of(),
                        List.of(figures(new String[] {"yes", "no", "yes", "no", NONE, NONE, NONE}, i -> true))))
                .containsExactly(false);
    }

    @Test
    void what_all_of_a_group_said_alike_is_not_shown() {
        String[] answers = {"yes", "yes", "yes", "yes", "yes", NONE};
        assertThat(DisclosureRule.shown(List.of(), List.of(figures(answers, i -> true))))
                .containsExactly(false);
    }

    /** The first group less the second: those only in it less those only in the other; six are in both. */
    @ParameterizedTest
    @CsvSource({
        // Nobody outside may learn it, nor the one who answered otherwise; where two did, neither knows of the other.
        "yes yes yes, no no no, false",
        "yes yes no, no no no, false",
        "yes yes yes, no no yes, false",
        "yes yes no, no no yes, true"
    })
    void a_difference_that_could_not_be_greater_is_not_told(String first, String second, boolean shown) {
        String[] answers = (first + " yes no yes no yes no " + second).split(" ");
        assertThat(DisclosureRule.shown(
                        List.of(), List.of(figures(answers, i -> i < 9), figures(answers, i -> i >= 3))))
                .containsExactly(true, shown);
    }

    @Test
    void a_second_group_is_hidden_where_the_first_could_be_worked_out_by_subtraction() {
        String[] answers = alternating(20);
        List<Figures> wanted = List.of(
                figures(answers, i -> true),
                figures(answers, i -> i < 9),
                figures(answers, i -> i >= 9 && i < 17),
                figures(answers, i -> i >= 17));
        assertThat(DisclosureRule.shown(List.of(), wanted)).containsExactly(true, true, false, false);
    }

    @Test
    void a_cell_between_two_groupings_is_not_told_either() {
        String[] answers = alternating(20);
        List<Figures> wanted =
                List.of(figures(answers, i -> i < 10), figures(answers, i -> i < 12), figures(answers, i -> i >= 12));
        assertThat(DisclosureRule.shown(List.of(), wanted)).containsExactly(true, false, true);
    }

    @Test
    void a_correction_of_few_is_not_shown_until_enough_changed() {
        String[] first = alternating(12);
        String[] corrected = first.clone();
        corrected[3] = "yes";
        List<Figures> before = List.of(figures(first, i -> true));
        assertThat(DisclosureRule.shown(before, List.of(figures(corrected, i -> true))))
                .containsExactly(false);

        for (int i = 0; i < 6; i++) {
            corrected[i] = i % 3 == 0 ? first[i] : first[i].equals("yes") ? "no" : "yes";
        }
        corrected[11] = "yes";
        assertThat(DisclosureRule.shown(before, List.of(figures(corrected, i -> true))))
                .containsExactly(true);
    }

    @Test
    void those_who_answer_late_are_not_told_where_all_of_them_say_the_same() {
        String[] first = alternating(16);
        for (int i = 10; i < 16; i++) {
            first[i] = null;
        }
        String[] later = alternating(16);
        List<Figures> before = List.of(figures(first, i -> true));
        assertThat(DisclosureRule.shown(before, List.of(figures(later, i -> true))))
                .containsExactly(true);
        for (int i = 10; i < 16; i++) {
            later[i] = "yes";
        }
        assertThat(DisclosureRule.shown(before, List.of(figures(later, i -> true))))
                .containsExactly(false);
    }

    /** Twenty municipalities in two groupings, two releases with changes: what is shown tells an attacker nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_shown_an_attack_by_differences_finds_no_secret(long seed) {
        Random random = new Random(seed);
        int n = 20;
        int[] region = random.ints(n, 0, 3).toArray();
        int[] kind = random.ints(n, 0, 2).toArray();
        String[] first = answers(random, n);
        String[] second = first.clone();
        int changes = random.nextInt(12);
        for (int i = 0; i < changes; i++) {
            second[random.nextInt(n)] = answers(random, 1)[0];
        }
        List<IntPredicate> groups = new ArrayList<>(List.of(i -> true));
        IntStream.range(0, 3).forEach(code -> groups.add(i -> region[i] == code));
        IntStream.range(0, 2).forEach(code -> groups.add(i -> kind[i] == code));

        List<Figures> ofFirst =
                groups.stream().map(group -> figures(first, group)).toList();
        List<Figures> ofSecond =
                groups.stream().map(group -> figures(second, group)).toList();
        List<Figures> shown = new ArrayList<>(chosen(ofFirst, DisclosureRule.shown(List.of(), ofFirst)));
        shown.addAll(chosen(ofSecond, DisclosureRule.shown(List.copyOf(shown), ofSecond)));

        assertThat(attack(shown).secret()).isEmpty();
        List<Figures> all = new ArrayList<>(ofFirst);
        all.addAll(ofSecond);
        if (shown.size() < all.size()) {
            DifferencingAttack outside = attack(all);
            assertThat(Stream.concat(
                            Stream.of(outside),
                            IntStream.range(0, n)
                                    .mapToObj(i -> outside.knowing(new MunicipalityId(i + 1L).toString()))))
                    .as("nothing is hidden without need")
                    .anyMatch(attack -> attack.secret().isPresent());
        }
    }

    private static String[] answers(Random random, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> random.nextInt(8) == 0
                        ? NONE
                        : List.of("yes", "no", "maybe").get(random.nextInt(3)))
                .toArray(String[]::new);
    }

    private static List<Figures> chosen(List<Figures> wanted, List<Boolean> verdicts) {
        return IntStream.range(0, wanted.size())
                .filter(verdicts::get)
                .mapToObj(wanted::get)
                .toList();
    }

    private static DifferencingAttack attack(List<Figures> figures) {
        DifferencingAttack attack = new DifferencingAttack().noOpinion(NONE);
        for (Figures figure : figures) {
            Map<String, String> answers = new LinkedHashMap<>();
            figure.statements()
                    .forEach((municipality, statement) -> answers.put(
                            municipality.toString(),
                            statement.answers().iterator().next()));
            attack.has(answers);
        }
        return attack;
    }
}
