package lv.providus.kopskats.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.providus.kopskats.report.Basis;
import lv.providus.kopskats.report.Compared;
import lv.providus.kopskats.report.Comparison;
import lv.providus.kopskats.report.Comparison.Measure;
import lv.providus.kopskats.report.GroupAnswers;
import lv.providus.kopskats.report.HadAnswered;
import lv.providus.kopskats.results.GroupComparison.Missing;
import lv.providus.kopskats.results.GroupComparison.Ranked;
import lv.providus.kopskats.results.GroupComparison.Ranks;
import lv.providus.kopskats.results.GroupComparison.Shares;
import lv.providus.kopskats.results.GroupComparison.Tested;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.statistics.PossibleValue;
import lv.providus.kopskats.statistics.Proportion;
import lv.providus.kopskats.statistics.TestResult;
import lv.providus.kopskats.statistics.TwoGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EffectWordingTest {

    private static final Texts TEXTS = new Texts();

    private static ReportWording wording(Basis basis) {
        return new ReportWording(
                TEXTS,
                Language.LV.locale(),
                new ResultsRound.Region(
                        new PlanningRegionId(1),
                        "latgale",
                        new LocalizedText("Latgale", "Latgale"),
                        new LocalizedText("Latgalē", "Latgale"),
                        9,
                        9),
                basis);
    }

    private final EffectWording effects = new EffectWording(wording(new Basis.Working(false)));

    private static Shares shares(int here, int ofHere, int there, int ofThere, int missingHere, int missingThere) {
        Shares shares = Shares.of(
                List.of(),
                new Proportion(here, ofHere),
                new Proportion(there, ofThere),
                new Missing(missingHere, missingThere));
        return shares.with(Tested.adjusted(List.of(shares.test().result())).getFirst());
    }

    @Test
    void the_effect_comes_first_then_interval_and_test_which_may_disagree() {
        assertThat(effects.shares(shares(5, 9, 6, 30, 0, 4)))
                .isEqualTo(
                        "Starpība procentpunktos: +35,6 (95\u00a0% intervāls no +1,9 līdz +63,2); Fišera precīzais tests:"
                                + " p\u00a0=\u00a00,085, pēc Holma p\u00a0=\u00a00,085. Intervāls un tests nesaskan: ar tik maz pašvaldībām"
                                + " neviens no tiem nav drošs pierādījums.");
        assertThat(effects.shares(shares(9, 9, 0, 30, 0, 0)))
                .contains("+100,0", "p\u00a0<\u00a00,001, pēc Holma p\u00a0<\u00a00,001.")
                .doesNotContain("nesaskan");
        assertThat(effects.shares(shares(1, 1, 0, 1, 0, 0))).contains("Testa nav: grupas ir tik mazas");
        assertThat(effects.shares(shares(9, 9, 30, 30, 0, 0)))
                .contains("Testa nav: visas atbildes ir skalas vienā pusē");
    }

    @Test
    void what_the_missing_could_change_is_said_both_ways() {
        assertThat(effects.missing(shares(9, 9, 6, 30, 0, 4)))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("Pat ja visas trūkstošās (Latgalē: 0; pārējā Latvijā: 4) būtu atbildējušas pretēji")
                        .contains("no +70,5 līdz +82,4", "tajā pašā pusē"));
        assertThat(effects.missing(shares(3, 7, 10, 30, 2, 4)))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("Ja būtu atbildējušas arī trūkstošās (Latgalē: 2; pārējā Latvijā: 4)")
                        .contains("pretēja"));
        assertThat(effects.missing(shares(5, 9, 6, 30, 0, 0))).isEmpty();
    }

    @Test
    void of_a_count_without_upper_limit_only_the_least_is_told_and_that_the_difference_could_turn() {
        assertThat(effects.missing(housed(
                        2, 4, new PossibleValue<>(perThousand(26), null), new PossibleValue<>(perThousand(9), null))))
                .contains(
                        "Ja būtu atbildējušas arī trūkstošās (Latgalē: 2; pārējā Latvijā: 4), uz 1\u00a0000 iedzīvotājiem"
                                + " būtu: Latgalē vismaz 26,0; pārējā Latvijā vismaz 9,0. Augšējo robežu pateikt nevar: anketa"
                                + " to skaitam nenosaka. Starpības tātad varētu arī nebūt vai tā varētu būt pretēja."
                                + " Pie trūkstošajām skaitītas arī tās, kurām bija grūti pateikt vai kuru iedzīvotāju"
                                + " skaits nav zināms.");
        assertThat(effects.missing(housed(
                        2,
                        0,
                        new PossibleValue<>(perThousand(26), null),
                        new PossibleValue<>(perThousand(9), perThousand(9)))))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("Latgalē vismaz 26,0; pārējā Latvijā tāpat 9,0.")
                        .contains("Starpība tātad paliktu tajā pašā pusē."));
        assertThat(effects.missing(housed(
                        1,
                        0,
                        new PossibleValue<>(perThousand(2), perThousand(12)),
                        new PossibleValue<>(perThousand(9), perThousand(9)))))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("Latgalē no 2,0 līdz 12,0; pārējā Latvijā tāpat 9,0.")
                        .doesNotContain("nenosaka")
                        .contains("varētu būt pretēja."));
    }

    @Test
    void where_residents_of_the_missing_are_not_known_or_nobody_is_missing_no_bounds_are_told() {
        assertThat(effects.missing(compared(Measure.HOUSED, new HadAnswered(new Missing(1, 2), null))))
                .contains("Ko mainītu trūkstošās (Latgalē: 1; pārējā Latvijā: 2), nevar pateikt, jo dažu"
                        + " iedzīvotāju skaits nav zināms.");
        PossibleValue<Ratio> exactly = new PossibleValue<>(perThousand(9), perThousand(9));
        assertThat(effects.missing(housed(0, 0, exactly, exactly))).isEmpty();
    }

    @Test
    void of_what_was_ticked_the_bounds_are_told_in_percentage_points() {
        assertThat(effects.missing(compared(
                        Measure.ACTIVITIES,
                        new HadAnswered(
                                new Missing(1, 0),
                                new Compared<>(
                                        new PossibleValue<>(perThousand(300), perThousand(500)),
                                        new PossibleValue<>(perThousand(250), perThousand(250)))))))
                .hasValueSatisfying(text -> assertThat(text).contains("no +5,0 līdz +25,0", "tajā pašā pusē"));
    }

    @Test
    void where_the_missing_would_turn_a_comparison_whatever_they_answered_it_says_so() {
        assertThat(effects.missing(housed(
                        1,
                        0,
                        new PossibleValue<>(perThousand(1), perThousand(8)),
                        new PossibleValue<>(perThousand(10), perThousand(10)))))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("Salīdzinājums tātad noteikti mainītos.")
                        .doesNotContain("tajā pašā pusē"));
    }

    @Test
    void bounds_are_rounded_away_from_what_lies_between_them() {
        assertThat(effects.missing(housed(
                        1,
                        1,
                        new PossibleValue<>(
                                Ratio.of(15_578, 1_000_000).orElseThrow(),
                                Ratio.of(17_512, 1_000_000).orElseThrow()),
                        new PossibleValue<>(perThousand(9), null))))
                .hasValueSatisfying(text -> assertThat(text).contains("Latgalē no 15,5 līdz 17,6;"));
    }

    @Test
    void where_only_accepted_submissions_count_the_others_are_said_to_be_missing() {
        HadAnswered bounds = new HadAnswered(new Missing(1, 2), null);

        assertThat(new EffectWording(wording(new Basis.Working(true))).missing(compared(Measure.HOUSED, bounds)))
                .hasValueSatisfying(text ->
                        assertThat(text).endsWith("Pie trūkstošajām skaitītas arī tās, kuru anketas nav pieņemtas."));
    }

    private static Ratio perThousand(int number) {
        return Ratio.of(number, 1000).orElseThrow();
    }

    private static Comparison housed(int here, int there, PossibleValue<Ratio> region, PossibleValue<Ratio> others) {
        return compared(Measure.HOUSED, new HadAnswered(new Missing(here, there), new Compared<>(region, others)));
    }

    private static Comparison compared(Measure measure, HadAnswered bounds) {
        return new Comparison(
                measure, null, new Compared<>(side(perThousand(20)), side(perThousand(10))), null, null, bounds, false);
    }

    private static Comparison.Side side(Ratio value) {
        return new Comparison.Side(false, 5, 0, value, null);
    }

    @Test
    void ranks_say_how_far_one_side_lies_above_and_whether_chance_could_do_that() {
        Ranks ranks = Ranks.of(
                        Ranked.VALUES,
                        new TwoGroups<>(List.of(4, 4, 3, 4), List.of(1, 2, 1, 2, 0)),
                        List.of(),
                        List.of())
                .orElseThrow();
        Tested adjusted = Tested.adjusted(
                        List.of(ranks.test().result(), new TestResult.Tested(0.5, TestResult.Method.EXACT)))
                .getFirst();
        assertThat(effects.ranks(ranks.with(adjusted)))
                .isEqualTo(
                        "Klifa delta +1,00 (liela); precīzais permutāciju tests pēc rangiem: p\u00a0=\u00a00,008, pēc Holma p\u00a0=\u00a00,016.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_outcome_of_a_test_has_its_texts(Language language) {
        for (TestResult.Refusal refusal : TestResult.Refusal.values()) {
            String name = refusal.name().toLowerCase(Locale.ROOT);
            assertThat(TEXTS.keys(language)).contains("report.effect.shares." + name, "report.effect.ranks." + name);
        }
        assertThat(TEXTS.keys(language))
                .contains(
                        "report.effect.shares",
                        "report.effect.shares.disagree",
                        "report.effect.ranks",
                        "report.effect.ranks.approximate");
    }

    @Test
    void who_answered_and_who_did_not_stands_in_one_line_with_names_only_where_they_are_no_secret() {
        GroupAnswers all =
                new GroupAnswers(9, 9, new GroupAnswers.Counts(9, 0, 0, 0), Map.of(), null, List.of(), List.of());
        GroupAnswers some = new GroupAnswers(
                9,
                8,
                new GroupAnswers.Counts(5, 1, 1, 1),
                Map.of(),
                null,
                List.of("Preiļu novads"),
                List.of("Balvu novads"));
        Compared<Integer> n = new Compared<>(9, 5);

        assertThat(wording(new Basis.Working(false)).coverage(new Compared<>(all, some), n))
                .containsExactly(
                        "Latgale: aptaujātas 9, n\u00a0=\u00a09.",
                        "Pārējā Latvija: aptaujātas 9, n\u00a0=\u00a05; „Grūti pateikt”: 1; neattiecas: 1;"
                                + " jautājumu atstāja tukšu: 1 (Balvu novads); anketu nav iesniegušas: 1 (Preiļu novads).");
        assertThat(wording(new Basis.Working(true))
                        .coverage(new Compared<>(all, some), n)
                        .getLast())
                .endsWith("apstiprinātas anketas nav: 1 (Preiļu novads).");
        GroupAnswers hidden = new GroupAnswers(9, 8, null, Map.of(), null, List.of(), List.of());
        assertThat(wording(new Basis.Preview(1)).coverage(new Compared<>(some, hidden), n))
                .containsExactly(
                        "Latgale: aptaujātas 9, n\u00a0=\u00a09; „Grūti pateikt”: 1; neattiecas: 1;"
                                + " jautājumu atstāja tukšu: 1; anketu nav iesniegušas: 1.",
                        "Pārējā Latvija: aptaujātas 9, anketu iesniegušas 8; atbildes nerāda.");
    }
}
