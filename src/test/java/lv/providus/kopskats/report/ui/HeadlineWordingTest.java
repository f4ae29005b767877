package lv.providus.kopskats.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.report.Basis;
import lv.providus.kopskats.report.Compared;
import lv.providus.kopskats.report.Comparison;
import lv.providus.kopskats.report.Comparison.Direction;
import lv.providus.kopskats.report.Comparison.Measure;
import lv.providus.kopskats.report.Comparison.Side;
import lv.providus.kopskats.report.GroupAnswers;
import lv.providus.kopskats.report.SlideReport.Topic;
import lv.providus.kopskats.report.Tally;
import lv.providus.kopskats.report.TopicSlide;
import lv.providus.kopskats.results.GroupComparison.Ranked;
import lv.providus.kopskats.results.GroupComparison.Ranks;
import lv.providus.kopskats.results.MadeRound;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.statistics.TwoGroups;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeadlineWordingTest {

    private static final Texts TEXTS = new Texts();

    private static ReportWording wording(String name, String locative, Language language) {
        return wording(name, locative, language, false);
    }

    private static ReportWording wording(String name, String locative, Language language, boolean acceptedOnly) {
        return new ReportWording(
                TEXTS,
                language.locale(),
                new ResultsRound.Region(
                        new PlanningRegionId(1),
                        "code",
                        new LocalizedText(name, name),
                        new LocalizedText(locative, name),
                        9,
                        9),
                new Basis.Working(acceptedOnly));
    }

    private final HeadlineWording latgale = new HeadlineWording(wording("Latgale", "Latgalē", Language.LV));
    private final ComparisonWording latgaleCompared = new ComparisonWording(wording("Latgale", "Latgalē", Language.LV));
    private final HeadlineWording english = new HeadlineWording(wording("Latgale", "Latgalē", Language.EN));

    private static ResultsQuestion.Option option(long id, String wording, @Nullable Integer score) {
        return new ResultsQuestion.Option(
                new ChoiceId(id), "c" + id, new LocalizedText(wording, wording), score, false, false);
    }

    private static ResultsQuestion question(ResultsQuestion.Type type, ResultsQuestion.Option... options) {
        return MadeRound.question(1, "code", type, new LocalizedText("Jautājums", "Question"), List.of(options));
    }

    private static final ResultsQuestion SCALE = question(
            ResultsQuestion.Type.SCALE,
            option(5, "Ļoti lielā mērā", 5),
            option(4, "Lielā mērā", 4),
            option(3, "Daļēji", 3),
            option(2, "Nelielā mērā", 2),
            option(1, "Nemaz", 1));

    private static GroupAnswers group(Map<ChoiceId, Tally> choices) {
        return new GroupAnswers(9, 9, null, choices, null, List.of(), List.of());
    }

    private static TopicSlide scale(Topic topic, @Nullable Tally region, @Nullable Tally others) {
        return new TopicSlide(
                topic,
                SCALE,
                new Compared<>(group(Map.of()), group(Map.of())),
                new Compared<>(Optional.ofNullable(region), Optional.ofNullable(others)),
                null);
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
                "31 | 31 | 31 no 31 pašvaldības",
            })
    void the_headline_of_a_scale_counts_in_correct_latvian(int agree, int n, String expected) {
        assertThat(latgale.scale(scale(Topic.RESOURCES, new Tally(agree, n), new Tally(6, 30))))
                .isEqualTo("Latgalē piekrīt " + expected + ", pārējā Latvijā 6 no 30.");
        assertThat(latgale.scale(scale(Topic.RESIDENTS, new Tally(agree, n), new Tally(6, 30))))
                .isEqualTo("Latgalē piekrīt " + expected + ", pārējā Latvijā 6 no 30.");
        assertThat(latgale.scale(scale(Topic.INVOLVEMENT, new Tally(agree, n), new Tally(6, 30))))
                .isEqualTo(
                        "Latgalē lielu vietējo iedzīvotāju iesaisti norāda " + expected + ", pārējā Latvijā 6 no 30.");
    }

    @Test
    void the_headline_of_a_scale_counts_in_correct_english() {
        assertThat(english.scale(scale(Topic.RESOURCES, new Tally(1, 1), new Tally(6, 30))))
                .isEqualTo("Latgale: 1 of 1 municipality agreed; the rest of Latvia: 6 of 30.");
        assertThat(english.scale(scale(Topic.RESOURCES, new Tally(5, 9), new Tally(6, 21))))
                .isEqualTo("Latgale: 5 of 9 municipalities agreed; the rest of Latvia: 6 of 21.");
    }

    @Test
    void the_headline_of_a_scale_does_not_compare_with_nobody_nor_with_what_is_withheld() {
        assertThat(latgale.scale(scale(Topic.RESOURCES, new Tally(0, 0), new Tally(6, 21))))
                .isEqualTo(
                        "Pārējā Latvijā piekrīt 6 no 21 pašvaldības; Latgalē skalā nav atbildējusi neviena pašvaldība.");
        assertThat(latgale.scale(scale(Topic.RESOURCES, new Tally(1, 9), new Tally(0, 0))))
                .isEqualTo(
                        "Latgalē piekrīt 1 no 9 pašvaldībām; pārējā Latvijā skalā nav atbildējusi neviena pašvaldība.");
        assertThat(latgale.scale(scale(Topic.RESOURCES, new Tally(0, 0), new Tally(0, 0))))
                .isEqualTo("Skalā nav atbildējusi neviena pašvaldība.");
        assertThat(latgale.scale(scale(Topic.RESOURCES, new Tally(3, 9), null)))
                .isEqualTo("Latgalē piekrīt 3 no 9 pašvaldībām; pārējās Latvijas skaitli nerāda.");
        assertThat(latgale.scale(scale(Topic.RESOURCES, null, null)))
                .isEqualTo("Ko atbildēja Latgalē un pārējā Latvijā, nerāda.");
    }

    @Test
    void a_difference_that_one_answer_could_turn_is_not_left_without_saying_so() {
        assertThat(latgale.standing(new Tally(3, 9), new Tally(10, 30))).contains("Abās pusēs īpatsvars ir vienāds.");
        assertThat(latgale.standing(new Tally(4, 9), new Tally(12, 30)))
                .contains(
                        "Pietiktu, ka viena pašvaldība būtu atbildējusi citādi, un starpības nebūtu vai tā būtu pretēja.");
        assertThat(latgale.standing(new Tally(5, 9), new Tally(6, 30))).isEmpty();
        assertThat(latgale.standing(new Tally(0, 0), new Tally(6, 30))).isEmpty();
        assertThat(latgale.standing(null, new Tally(6, 30))).isEmpty();
    }

    private static Comparison share(Measure measure, int region, int ofRegion, int others, int ofOthers) {
        return comparison(measure, side(region, ofRegion, null), side(others, ofOthers, null));
    }

    private static Comparison comparison(Measure measure, Side region, Side others) {
        return new Comparison(measure, SCALE, new Compared<>(region, others), null, null, null, false);
    }

    private static Side side(int part, int whole, @Nullable String median) {
        return new Side(
                false, whole, part, Ratio.of(part, whole).orElse(null), median == null ? null : new BigDecimal(median));
    }

    @Test
    void the_headline_of_a_comparison_follows_the_sign_of_the_difference() {
        assertThat(latgaleCompared.headline(share(Measure.INVOLVEMENT, 1, 9, 6, 30)))
                .isEqualTo("Latgalē mazāka vietējo iedzīvotāju iesaiste nekā pārējā Latvijā");
        assertThat(latgaleCompared.headline(share(Measure.INVOLVEMENT, 5, 9, 6, 30)))
                .isEqualTo("Latgalē lielāka vietējo iedzīvotāju iesaiste nekā pārējā Latvijā");
        assertThat(latgaleCompared.headline(share(Measure.INVOLVEMENT, 3, 9, 10, 30)))
                .isEqualTo("Latgalē un pārējā Latvijā vietējo iedzīvotāju iesaiste ir vienāda");
        assertThat(latgaleCompared.headline(share(Measure.INVOLVEMENT, 0, 0, 10, 30)))
                .isEqualTo("Vietējo iedzīvotāju iesaisti Latgalē un pārējā Latvijā nevar salīdzināt");
        assertThat(latgaleCompared.headline(
                        comparison(Measure.INVOLVEMENT, new Side(true, 0, 0, null, null), side(10, 30, null))))
                .isEqualTo("Vietējo iedzīvotāju iesaistes salīdzinājumu Latgalē un pārējā Latvijā nerāda");
        assertThat(new ComparisonWording(wording("Rīgas reģions", "Rīgas plānošanas reģionā", Language.LV))
                        .headline(share(Measure.RESOURCES, 1, 9, 6, 30)))
                .isEqualTo("Rīgas plānošanas reģionā zemāks pieejamo resursu novērtējums nekā pārējā Latvijā");
    }

    @Test
    void a_comparison_of_shares_shows_both_numbers_and_what_they_are_of() {
        assertThat(latgaleCompared.detail(share(Measure.INVOLVEMENT, 5, 9, 6, 30)))
                .isEqualTo("Atbilde „Lielā mērā” vai „Ļoti lielā mērā”: Latgalē 5 no 9 pašvaldībām (55,6\u00a0%),"
                        + " pārējā Latvijā 6 no 30 (20,0\u00a0%).");
        assertThat(latgaleCompared.detail(share(Measure.INVOLVEMENT, 1, 21, 6, 22)))
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
                "11 | 11 pašvaldību",
                "21 | 21 pašvaldība",
                "31 | 31 pašvaldība",
            })
    void where_nothing_can_be_compared_the_numbers_stand_in_correct_latvian(int n, String expected) {
        Comparison unknown =
                comparison(Measure.RESOURCES, new Side(false, n, 0, null, null), new Side(false, 0, 0, null, null));
        assertThat(latgaleCompared.detail(unknown)).isEqualTo("Aprēķinā: Latgalē " + expected + ", pārējā Latvijā 0.");
    }

    @Test
    void housed_persons_are_told_per_thousand_and_a_contradicting_median_is_named() {
        Comparison agreeing = comparison(Measure.HOUSED, side(54, 1000, "0.0646"), side(12, 1000, "0.01"));
        Comparison contradicting = comparison(Measure.HOUSED, side(54, 1000, "0.0046"), side(12, 1000, "0.01"));

        assertThat(latgaleCompared.headline(agreeing))
                .isEqualTo(
                        "Latgalē uz 1\u00a0000 iedzīvotājiem izmitināts vairāk Ukrainas civiliedzīvotāju nekā pārējā Latvijā");
        assertThat(latgaleCompared.detail(agreeing))
                .isEqualTo(
                        "Visi izmitinātie pret visiem iedzīvotājiem, uz 1\u00a0000: Latgalē 54,0, pārējā Latvijā 12,0."
                                + " Mediāna pa pašvaldībām: 64,6 un 10,0.");
        assertThat(latgaleCompared.detail(contradicting)).contains("rāda pretējo: 4,6 un 10,0");
    }

    @Test
    void a_headline_that_pairs_of_municipalities_do_not_bear_out_says_so() {
        for (List<Integer> region : List.of(List.of(1, 1, 1, 9), List.of(3, 3, 3, 3))) {
            assertThat(latgaleCompared.contradiction(ranked(60, 50, region, List.of(2, 2, 4, 4))))
                    .as("%s", region)
                    .contains("Salīdzinot pašvaldības pa pāriem (Klifa delta), tādas starpības nav: virsraksts attiecas"
                            + " tikai uz šiem diviem skaitļiem.");
        }
        assertThat(latgaleCompared.contradiction(ranked(60, 50, List.of(5, 5, 5, 5), List.of(2, 2, 4, 4))))
                .isEmpty();
        assertThat(latgaleCompared.contradiction(ranked(40, 50, List.of(1, 1, 1, 9), List.of(2, 2, 4, 4))))
                .isEmpty();
        assertThat(latgaleCompared.contradiction(ranked(50, 50, List.of(1, 1, 1, 9), List.of(2, 2, 4, 4))))
                .isEmpty();
    }

    private static Comparison ranked(int share, int ofOthers, List<Integer> region, List<Integer> others) {
        return new Comparison(
                Measure.ACTIVITIES,
                CHOICES,
                new Compared<>(side(share, 100, null), side(ofOthers, 100, null)),
                null,
                Ranks.of(Ranked.VALUES, new TwoGroups<>(region, others), List.of(), List.of())
                        .orElseThrow(),
                null,
                false);
    }

    private static final ResultsQuestion CHOICES = question(
            ResultsQuestion.Type.MULTIPLE_CHOICE,
            option(1, "Telpas", null),
            option(2, "Pasākumi", null),
            option(3, "Kursi", null));

    private static TopicSlide ticked(GroupAnswers region, GroupAnswers others) {
        return new TopicSlide(
                Topic.ACTIVITIES,
                CHOICES,
                new Compared<>(region, others),
                new Compared<>(Optional.empty(), Optional.empty()),
                null);
    }

    private static GroupAnswers ticks(int n, int... counts) {
        Map<ChoiceId, Tally> choices = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            choices.put(new ChoiceId(i + 1L), new Tally(counts[i], n));
        }
        return group(choices);
    }

    @Test
    void all_that_were_ticked_equally_often_are_named() {
        assertThat(latgale.mostOften(ticked(ticks(9, 4, 4, 0), ticks(21, 1, 20, 3)), CHOICES))
                .isEqualTo("Visbiežāk Latgalē: „Telpas” un „Pasākumi” – 4 no 9 pašvaldībām;"
                        + " pārējā Latvijā: „Pasākumi” – 20 no 21.");
        assertThat(latgale.mostOften(ticked(ticks(0, 0, 0, 0), ticks(0, 0, 0, 0)), CHOICES))
                .isEqualTo("Nav atbildējusi neviena pašvaldība.");
        assertThat(latgale.mostOften(ticked(ticks(3, 0, 0, 0), ticks(5, 0, 0, 0)), CHOICES))
                .isEqualTo("Neviena pašvaldība neatzīmēja neko.");
        assertThat(latgale.mostOften(ticked(ticks(3, 0, 0, 0), ticks(21, 0, 2, 0)), CHOICES))
                .isEqualTo(
                        "Visbiežāk pārējā Latvijā: „Pasākumi” – 2 no 21 pašvaldības; Latgalē neviena neatzīmēja neko.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LV | 0 | Neviena anketa vēl nav apstiprināta. | Neviena anketa vēl nav apstiprināta.",
                "LV | 3 | Skalā nav atbildējusi neviena pašvaldība. | Nav atbildējusi neviena pašvaldība.",
                "EN | 0 | No submission has been accepted yet. | No submission has been accepted yet.",
                "EN | 3 | No municipality answered on the scale. | No municipality answered.",
            })
    void where_only_accepted_ones_count_and_there_is_none_that_is_said(
            Language language, int accepted, String scale, String most) {
        HeadlineWording headlines = new HeadlineWording(wording("Latgale", "Latgalē", language, true));
        Map<ChoiceId, Tally> none = ticks(0, 0, 0, 0).choices();
        GroupAnswers group = new GroupAnswers(9, accepted, null, none, null, List.of(), List.of());
        var nobody = new Compared<>(Optional.of(new Tally(0, 0)), Optional.of(new Tally(0, 0)));

        assertThat(headlines.scale(new TopicSlide(Topic.RESOURCES, SCALE, new Compared<>(group, group), nobody, null)))
                .isEqualTo(scale);
        assertThat(headlines.mostOften(ticked(group, group), CHOICES)).isEqualTo(most);
    }

    @Test
    void what_was_ticked_most_often_is_not_told_where_some_of_it_is_withheld() {
        assertThat(latgale.mostOften(ticked(ticks(9, 4, 4), ticks(21, 1, 20, 3)), CHOICES))
                .isEqualTo("Ko visbiežāk atzīmēja Latgalē, nevar pateikt, jo daļu skaitļu nerāda.");
        assertThat(latgale.mostOften(ticked(ticks(9, 4, 5, 0), ticks(21, 1, 20)), CHOICES))
                .isEqualTo("Visbiežāk Latgalē: „Pasākumi” – 5 no 9 pašvaldībām;"
                        + " par pārējo Latviju to nevar pateikt, jo daļu skaitļu nerāda.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_measure_direction_and_topic_has_its_texts(Language language) {
        for (Measure measure : Measure.values()) {
            String name = measure.name().toLowerCase(Locale.ROOT);
            assertThat(TEXTS.keys(language))
                    .contains("report.challenges.absent." + name, "report.challenges.value." + name);
            for (Direction direction : Direction.values()) {
                assertThat(TEXTS.keys(language))
                        .contains("report.challenges." + name + "."
                                + direction.name().toLowerCase(Locale.ROOT));
            }
        }
        for (Topic topic : Topic.values()) {
            String name = topic.name().toLowerCase(Locale.ROOT);
            assertThat(TEXTS.keys(language)).contains("report.topic." + name);
            if (topic != Topic.ACTIVITIES) {
                assertThat(TEXTS.keys(language))
                        .contains(
                                "report.scale." + name,
                                "report.scale." + name + ".onlyRegion",
                                "report.scale." + name + ".onlyOthers",
                                "report.scale." + name + ".restWithheld");
            }
        }
    }

    @Test
    void values_that_differ_are_told_so_that_they_look_different() {
        Comparison close = comparison(Measure.HOUSED, side(5_004, 1_000_000, "0.01"), side(5_001, 1_000_000, "0.01"));
        assertThat(close.direction()).isEqualTo(Direction.HIGHER);
        assertThat(latgaleCompared.value(close, close.sides().region())).isEqualTo("5,004");
        assertThat(latgaleCompared.value(close, close.sides().others())).isEqualTo("5,001");
        Comparison equal = comparison(Measure.HOUSED, side(5, 1000, "0.01"), side(10, 2000, "0.01"));
        assertThat(latgaleCompared.value(equal, equal.sides().region())).isEqualTo("5,0");
        Comparison apart = share(Measure.RESOURCES, 5, 9, 6, 30);
        assertThat(latgaleCompared.value(apart, apart.sides().region()).replace('\u00a0', ' '))
                .isEqualTo("55,6 %");
    }

    @Test
    void medians_of_which_one_contradicts_the_totals_look_different_even_where_they_are_close() {
        assertThat(latgaleCompared.detail(
                        comparison(Measure.HOUSED, side(60, 1000, "0.04001"), side(50, 1000, "0.04003"))))
                .contains("60,0")
                .endsWith("Mediāna pa pašvaldībām rāda pretējo: 40,01 un 40,03.");
    }
}
