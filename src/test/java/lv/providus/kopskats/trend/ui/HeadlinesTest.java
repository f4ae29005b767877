package lv.providus.kopskats.trend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.statistics.PossibleValue;
import lv.providus.kopskats.trend.Lineages;
import lv.providus.kopskats.trend.Trend;
import lv.providus.kopskats.trend.TrendChoice;
import lv.providus.kopskats.trend.TrendComparison;
import lv.providus.kopskats.trend.TrendGroup;
import lv.providus.kopskats.trend.TrendGrouping;
import lv.providus.kopskats.trend.TrendMeasure;
import lv.providus.kopskats.trend.TrendPoint;
import lv.providus.kopskats.trend.TrendPoint.Value;
import lv.providus.kopskats.trend.TrendQuestion;
import lv.providus.kopskats.trend.TrendRound;
import lv.providus.kopskats.trend.TrendSubject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlinesTest {

    private static final TrendQuestion HOUSED = new TrendQuestion(new ResultsQuestion(
            new QuestionId(1),
            "housed_total",
            ResultsQuestion.Type.COUNT,
            new LocalizedText("Cik izmitināts?", "How many were housed?"),
            null,
            null,
            null,
            true,
            false,
            false,
            false,
            PossibleValue.any(),
            List.of()));

    private static final TrendSubject.Region LATGALE = new TrendSubject.Region(
            "latgale", new LocalizedText("Latgale", "Latgale"), new LocalizedText("Latgalē", "Latgale"));

    private static TrendRound round(long id, LocalDate date) {
        return new TrendRound(
                new RoundId(id),
                new LocalizedText("Kārta", "Round"),
                date,
                false,
                false,
                new PopulationSetId(1),
                "PMLP",
                HOUSED);
    }

    private static Value value(String amount, int n) {
        return new Value(new BigDecimal(amount), 0, n, List.of());
    }

    /** It fell from 21.2 to 19.4 per thousand. */
    private static Headlines fallen(Language language, TrendGroup group, TrendComparison.Answering answering) {
        List<TrendRound> rounds = List.of(round(1, LocalDate.of(2024, 6, 1)), round(2, LocalDate.of(2026, 1, 1)));
        TrendSubject subject = new TrendSubject(
                "ukraine",
                "housed_total",
                rounds,
                List.of(),
                List.of(),
                List.of(LATGALE),
                List.of(),
                new Lineages(List.of()));
        TrendChoice choice = new TrendChoice(
                TrendGrouping.COUNTRY,
                "latgale",
                List.of(),
                TrendMeasure.PER_THOUSAND,
                "",
                List.of(),
                false,
                false,
                false,
                false);
        Trend trend = new Trend(
                subject,
                choice,
                rounds,
                List.of(new Trend.Line(
                        group,
                        List.of(
                                new TrendPoint(value("21.2", 39), null, null),
                                new TrendPoint(value("19.4", 21), null, null)),
                        new TrendComparison(0, 1, answering))),
                List.of(),
                List.of(),
                List.of());
        return new Headlines(trend, new TrendWording(new Texts(), language.locale(), trend));
    }

    private static List<String> sentences(Language language, TrendComparison.Answering answering) {
        return fallen(language, new TrendGroup.Country(), answering).sentences().stream()
                .map(sentence -> sentence.replace('\u00a0', ' '))
                .toList();
    }

    private static final TrendComparison.Merger MADONA =
            new TrendComparison.Merger(List.of("Madonas novads", "Varakļānu novads"), "Madonas novads");

    private static TrendComparison.Others others(int both, String before, String after) {
        return new TrendComparison.Others(
                39, 21, both, new TrendComparison.Change(value(before, both), value(after, both)), List.of());
    }

    @Test
    void what_fell_in_the_same_municipalities_is_said_to_have_fallen() {
        assertThat(sentences(Language.LV, new TrendComparison.Same()))
                .containsExactly("Latvijā skaits uz 1 000 iedzīvotājiem samazinājās: "
                        + "01.06.2024 – 21,2 (n = 39), 01.01.2026 – 19,4 (n = 21).");
        assertThat(sentences(Language.EN, new TrendComparison.Same()))
                .first()
                .asString()
                .startsWith("In Latvia the number per 1,000 residents fell: ");
    }

    @Test
    void where_others_answered_no_verb_is_said_of_all_and_that_of_the_same_ones_below() {
        assertThat(sentences(Language.LV, others(21, "18.39", "19.41")))
                .containsExactly(
                        "Latvijā skaits uz 1 000 iedzīvotājiem: 01.06.2024 – 21,2 (n = 39), 01.01.2026 – 19,4 (n = 21).",
                        "Latvijā atbildējušas ne tās pašas pašvaldības (39 un 21). Tajā 21 pašvaldībā, kas atbildēja"
                                + " abās reizēs, skaits uz 1 000 iedzīvotājiem pieauga: 18,4 (n = 21) → 19,4 (n = 21).");
        assertThat(sentences(Language.EN, others(21, "18.39", "19.41")))
                .hasSize(2)
                .last()
                .isEqualTo("In Latvia not the same municipalities answered (39 and 21). In the 21 municipalities that"
                        + " answered both times, the number per 1,000 residents rose: 18.4 (n = 21) → 19.4 (n = 21).");
        assertThat(sentences(Language.EN, others(21, "18.39", "19.41")).getFirst())
                .doesNotContain("rose", "fell", "did not change");
        assertThat(sentences(Language.LV, others(5, "19", "18")).getLast()).contains("samazinājās: 19,0");
        assertThat(sentences(Language.LV, others(5, "19", "19")).getLast()).contains("nemainījās: 19,0");
    }

    @Test
    void a_picture_leaves_with_what_the_same_municipalities_show() {
        assertThat(fallen(Language.LV, new TrendGroup.Country(), others(21, "18.39", "19.41"))
                        .notes())
                .singleElement()
                .asString()
                .startsWith("Latvijā atbildējušas ne tās pašas pašvaldības (39 un 21).");
        assertThat(fallen(Language.LV, new TrendGroup.Country(), new TrendComparison.Unknown())
                        .notes())
                .singleElement()
                .asString()
                .startsWith("Laidieni nepasaka");
        assertThat(fallen(Language.LV, new TrendGroup.Country(), new TrendComparison.Same())
                        .notes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2  | Tajās 2 pašvaldībās",
                "10 | Tajās 10 pašvaldībās",
                "11 | Tajās 11 pašvaldībās",
                "21 | Tajā 21 pašvaldībā",
                "31 | Tajā 31 pašvaldībā",
            })
    void the_same_municipalities_are_counted_in_correct_latvian(int both, String expected) {
        assertThat(sentences(Language.LV, others(both, "1", "2")).getLast())
                .contains(expected + ", kas atbildēja abās reizēs,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | Abās reizēs neatbildēja neviena, tāpēc nevar pateikt, kas mainījies. | None answered both times, so it cannot be said what changed.",
                "1 | Abās reizēs atbildēja tikai viena, tāpēc nevar pateikt, kas mainījies. | Only one answered both times, so it cannot be said what changed.",
            })
    void where_nobody_or_only_one_answered_both_times_that_is_said(int both, String latvian, String english) {
        TrendComparison.Others none = new TrendComparison.Others(39, 21, both, null, List.of());

        assertThat(sentences(Language.LV, none).getLast())
                .isEqualTo("Latvijā atbildējušas ne tās pašas pašvaldības (39 un 21). " + latvian);
        assertThat(sentences(Language.EN, none).getLast())
                .isEqualTo("In Latvia not the same municipalities answered (39 and 21). " + english);
        assertThat(sentences(Language.LV, none).getFirst()).doesNotContain("samazinājās", "pieauga");
    }

    @Test
    void where_the_sum_of_those_that_were_merged_is_compared_that_is_said_beside_the_verb() {
        var summed = new TrendComparison.Summed(List.of(MADONA));
        assertThat(sentences(Language.LV, summed))
                .containsExactly(
                        "Latvijā skaits uz 1 000 iedzīvotājiem samazinājās: "
                                + "01.06.2024 – 21,2 (n = 39), 01.01.2026 – 19,4 (n = 21).",
                        "Latvijā starp kārtām apvienojās pašvaldības (Madonas novads un Varakļānu novads tagad ir Madonas"
                                + " novads); apvienotās skaitlis ir salīdzināts ar visu tās priekšteču summu.");
        assertThat(sentences(Language.EN, summed))
                .last()
                .isEqualTo(
                        "In Latvia municipalities were merged between the rounds (Madonas novads and Varakļānu novads"
                                + " became Madonas novads); the number of the merged one is compared with the sum of all its"
                                + " predecessors.");
    }

    @Test
    void where_merged_municipalities_are_not_compared_the_merger_is_said_to_be_why() {
        var others = new TrendComparison.Others(39, 21, 0, null, List.of(MADONA));
        assertThat(sentences(Language.LV, others).getLast())
                .isEqualTo(
                        "Latvijā atbildējušas ne tās pašas pašvaldības (39 un 21). Abās reizēs neatbildēja neviena,"
                                + " tāpēc nevar pateikt, kas mainījies. Starp kārtām apvienotās pašvaldības (Madonas novads un"
                                + " Varakļānu novads tagad ir Madonas novads) nav skaitītas starp tām, kas atbildēja abās reizēs.");
        assertThat(sentences(Language.EN, others).getLast())
                .endsWith(
                        "Municipalities that were merged in between (Madonas novads and Varakļānu novads became Madonas"
                                + " novads) are not counted among those that answered both times.");
        assertThat(sentences(Language.LV, others).getFirst()).doesNotContain("samazinājās", "pieauga");
    }

    @Test
    void where_releases_do_not_tell_who_answered_no_verb_is_said() {
        assertThat(sentences(Language.LV, new TrendComparison.Unknown()))
                .containsExactly(
                        "Latvijā skaits uz 1 000 iedzīvotājiem: 01.06.2024 – 21,2 (n = 39), 01.01.2026 – 19,4 (n = 21).");
        assertThat(sentences(Language.EN, new TrendComparison.Unknown()))
                .containsExactly(
                        "In Latvia the number per 1,000 residents: 1 Jun 2024 – 21.2 (n = 39), 1 Jan 2026 – 19.4 (n = 21).");
        assertThat(fallen(Language.LV, new TrendGroup.Country(), new TrendComparison.Unknown())
                        .unknown())
                .contains("Laidieni nepasaka, vai abās reizēs atbildēja tās pašas pašvaldības, tāpēc nevar pateikt,"
                        + " vai rādītājs pieauga vai samazinājās.");
        assertThat(fallen(Language.EN, new TrendGroup.Country(), new TrendComparison.Unknown())
                        .unknown())
                .contains("Releases do not tell whether the same municipalities answered both times, so it cannot be"
                        + " said whether the figure rose or fell.");
        assertThat(fallen(Language.LV, new TrendGroup.Country(), new TrendComparison.Same())
                        .unknown())
                .isEmpty();
    }

    @Test
    void a_group_that_is_not_a_place_stands_before_a_colon() {
        assertThat(fallen(Language.LV, new TrendGroup.OfKind(MunicipalityKind.NOVADS), others(2, "1", "2"))
                        .sentences()
                        .getLast())
                .contains(": atbildējušas ne tās pašas pašvaldības");
    }
}
