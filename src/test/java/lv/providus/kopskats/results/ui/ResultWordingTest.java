package lv.providus.kopskats.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import lv.providus.kopskats.results.Challenges.Comparison;
import lv.providus.kopskats.results.Challenges.Direction;
import lv.providus.kopskats.results.Challenges.Measure;
import lv.providus.kopskats.results.Challenges.Side;
import lv.providus.kopskats.results.ChoiceResult;
import lv.providus.kopskats.results.Compared;
import lv.providus.kopskats.results.Coverage;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.SlideReport;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResultWordingTest {

    private static final Texts TEXTS = new Texts();

    private static ResultWording wording(String name, String locative) {
        return new ResultWording(
                TEXTS,
                Language.LV.locale(),
                new ResultsRound.Region(
                        new PlanningRegionId(1),
                        "code",
                        new LocalizedText(name, name),
                        new LocalizedText(locative, name),
                        9,
                        9));
    }

    private final ResultWording latgale = wording("Latgale", "Latgalē");

    private static Coverage coverage(int answered) {
        return new Coverage(answered, answered, 0, 0, 0, List.of());
    }

    private static ChoiceResult agreement(Compared<Integer> agree, Compared<Integer> disagree) {
        return new ChoiceResult(
                agree.with(disagree, (yes, no) -> coverage(yes + no)),
                List.of(
                        option("Pilnībā piekrītu", 5, agree),
                        option("Drīzāk piekrītu", 4, new Compared<>(0, 0)),
                        option("Ne piekrītu, ne nepiekrītu", 3, disagree),
                        option("Drīzāk nepiekrītu", 2, new Compared<>(0, 0)),
                        option("Pilnībā nepiekrītu", 1, new Compared<>(0, 0))),
                List.of());
    }

    private static ChoiceResult.Option option(String wording, int score, Compared<Integer> count) {
        return new ChoiceResult.Option(new LocalizedText(wording, wording), score, count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 1  | 0 no 1 pašvaldības",
                "5 | 9  | 5 no 9 pašvaldībām",
                "1 | 10 | 1 no 10 pašvaldībām",
                "11 | 11 | 11 no 11 pašvaldībām",
                "6 | 21 | 6 no 21 pašvaldības",
            })
    void the_headline_of_a_scale_counts_in_correct_latvian(int agree, int n, String expected) {
        assertThat(latgale.scaleHeadline(agreement(new Compared<>(agree, 6), new Compared<>(n - agree, 24))))
                .isEqualTo("Atbilde „Drīzāk piekrītu” vai „Pilnībā piekrītu”: Latgalē " + expected
                        + ", pārējā Latvijā 6 no 30.");
    }

    @Test
    void the_headline_of_a_scale_does_not_compare_with_nobody() {
        assertThat(latgale.scaleHeadline(agreement(new Compared<>(0, 6), new Compared<>(0, 15))))
                .isEqualTo("Atbilde „Drīzāk piekrītu” vai „Pilnībā piekrītu”: pārējā Latvijā 6 no 21 pašvaldības;"
                        + " Latgalē skalā nav atbildējusi neviena pašvaldība.");
        assertThat(latgale.scaleHeadline(agreement(new Compared<>(1, 0), new Compared<>(8, 0))))
                .isEqualTo("Atbilde „Drīzāk piekrītu” vai „Pilnībā piekrītu”: Latgalē 1 no 9 pašvaldībām;"
                        + " pārējā Latvijā skalā nav atbildējusi neviena pašvaldība.");
        assertThat(latgale.scaleHeadline(agreement(new Compared<>(0, 0), new Compared<>(0, 0))))
                .isEqualTo("Skalā nav atbildējusi neviena pašvaldība.");
    }

    private static Comparison share(Measure measure, int region, int ofRegion, int others, int ofOthers) {
        List<LocalizedText> upper =
                List.of(new LocalizedText("Lielā mērā", "a"), new LocalizedText("Ļoti lielā mērā", "b"));
        return new Comparison(
                measure, true, upper, new Compared<>(side(region, ofRegion, null), side(others, ofOthers, null)));
    }

    private static Side side(int part, int whole, @Nullable String median) {
        return new Side(
                whole, part, Ratio.of(part, whole).orElse(null), median == null ? null : new BigDecimal(median));
    }

    @Test
    void the_headline_of_a_comparison_follows_the_sign_of_the_difference() {
        assertThat(latgale.challenge(share(Measure.INVOLVEMENT, 1, 9, 6, 30)))
                .isEqualTo("Latgalē mazāka vietējo iedzīvotāju iesaiste nekā pārējā Latvijā");
        assertThat(latgale.challenge(share(Measure.INVOLVEMENT, 5, 9, 6, 30)))
                .isEqualTo("Latgalē lielāka vietējo iedzīvotāju iesaiste nekā pārējā Latvijā");
        assertThat(latgale.challenge(share(Measure.INVOLVEMENT, 3, 9, 10, 30)))
                .isEqualTo("Latgalē un pārējā Latvijā vietējo iedzīvotāju iesaiste ir vienāda");
        assertThat(latgale.challenge(share(Measure.INVOLVEMENT, 0, 0, 10, 30)))
                .isEqualTo("Vietējo iedzīvotāju iesaisti Latgalē un pārējā Latvijā nevar salīdzināt");
        assertThat(wording("Rīgas reģions", "Rīgas plānošanas reģionā")
                        .challenge(share(Measure.RESOURCES, 1, 9, 6, 30)))
                .isEqualTo("Rīgas plānošanas reģionā zemāks pieejamo resursu novērtējums nekā pārējā Latvijā");
    }

    @Test
    void a_comparison_of_shares_shows_both_numbers_and_what_they_are_of() {
        assertThat(latgale.challengeDetail(share(Measure.INVOLVEMENT, 5, 9, 6, 30)))
                .isEqualTo("Atbilde „Lielā mērā” vai „Ļoti lielā mērā”: Latgalē 5 no 9 pašvaldībām (55,6\u00a0%),"
                        + " pārējā Latvijā 6 no 30 (20,0\u00a0%).");
        assertThat(latgale.challengeDetail(share(Measure.INVOLVEMENT, 1, 21, 6, 22)))
                .contains("Latgalē 1 no 21 pašvaldības (4,8\u00a0%)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 pašvaldību",
                "1 | 1 pašvaldība",
                "9 | 9 pašvaldības",
                "10 | 10 pašvaldību",
                "21 | 21 pašvaldība",
            })
    void where_nothing_can_be_compared_the_numbers_stand_in_correct_latvian(int n, String expected) {
        Comparison comparison = new Comparison(
                Measure.ACTIVITIES,
                true,
                List.of(),
                new Compared<>(new Side(n, 0, null, null), new Side(0, 0, null, null)));
        assertThat(latgale.challengeDetail(comparison))
                .isEqualTo("Aprēķinā: Latgalē " + expected + ", pārējā Latvijā 0.");
    }

    @Test
    void housed_persons_are_told_per_thousand_and_a_contradicting_median_is_named() {
        Comparison agreeing = new Comparison(
                Measure.HOUSED, true, List.of(), new Compared<>(side(54, 1000, "0.0646"), side(12, 1000, "0.01")));
        Comparison contradicting = new Comparison(
                Measure.HOUSED, true, List.of(), new Compared<>(side(54, 1000, "0.0046"), side(12, 1000, "0.01")));

        assertThat(latgale.challenge(agreeing))
                .isEqualTo(
                        "Latgalē uz 1\u00a0000 iedzīvotājiem izmitināts vairāk Ukrainas civiliedzīvotāju nekā pārējā Latvijā");
        assertThat(latgale.challengeDetail(agreeing))
                .isEqualTo(
                        "Visi izmitinātie pret visiem iedzīvotājiem, uz 1\u00a0000: Latgalē 54,0, pārējā Latvijā 12,0."
                                + " Mediāna pa pašvaldībām: 64,6 un 10,0.");
        assertThat(latgale.challengeDetail(contradicting)).contains("rāda pretējo: 4,6 un 10,0");
    }

    @Test
    void who_answered_and_who_did_not_stands_in_one_line() {
        assertThat(latgale.coverage("Latgale", 8, coverage(8)))
                .isEqualTo("Latgale: n\u00a0=\u00a08; nav atbildējušas: 0.");
        assertThat(latgale.coverage("Latgale", 5, new Coverage(9, 8, 1, 1, 1, List.of("Preiļu novads"))))
                .isEqualTo("Latgale: n\u00a0=\u00a05; nav atbildējušas: 1; „Grūti pateikt”: 1; neattiecas: 1;"
                        + " anketu nav iesniegušas: 1 (Preiļu novads).");
    }

    @Test
    void all_that_were_chosen_equally_often_are_named() {
        List<LocalizedText> choices = List.of(
                new LocalizedText("Telpas", "a"), new LocalizedText("Pasākumi", "b"), new LocalizedText("Kursi", "c"));
        assertThat(latgale.mostOften(
                        choices,
                        List.of(new Compared<>(4, 1), new Compared<>(4, 20), new Compared<>(0, 3)),
                        new Compared<>(9, 21)))
                .isEqualTo("Visbiežāk Latgalē: „Telpas” un „Pasākumi” – 4 no 9 pašvaldībām;"
                        + " pārējā Latvijā: „Pasākumi” – 20 no 21.");
        assertThat(latgale.mostOften(
                        choices,
                        List.of(new Compared<>(0, 0), new Compared<>(0, 0), new Compared<>(0, 0)),
                        new Compared<>(0, 0)))
                .isEqualTo("Nav atbildējusi neviena pašvaldība.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_measure_direction_and_topic_has_its_texts(Language language) {
        for (Measure measure : Measure.values()) {
            String name = measure.name().toLowerCase(Locale.ROOT);
            assertThat(TEXTS.keys(language))
                    .contains("results.challenges.absent." + name, "results.challenges.value." + name);
            for (Direction direction : Direction.values()) {
                assertThat(TEXTS.keys(language))
                        .contains("results.challenges." + name + "."
                                + direction.name().toLowerCase(Locale.ROOT));
            }
        }
        for (SlideReport.Topic topic : SlideReport.Topic.values()) {
            assertThat(TEXTS.keys(language))
                    .contains("results.topic." + topic.name().toLowerCase(Locale.ROOT));
        }
    }
}
