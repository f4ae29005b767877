package lv.providus.kopskats.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.results.MunicipalityAnswer.Kind;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.statistics.PossibleValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionMapTest {

    private final List<MunicipalityAnswer> rows = new ArrayList<>();

    private static ResultsQuestion question(
            ResultsQuestion.Type type, boolean residents, List<ResultsQuestion.Option> options) {
        return new ResultsQuestion(
                new QuestionId(1),
                "question",
                type,
                new LocalizedText("Jautājums", "Question"),
                null,
                null,
                null,
                false,
                false,
                true,
                residents,
                PossibleValue.any(),
                options);
    }

    private void row(Kind outcome, @Nullable Integer residents, @Nullable BigDecimal number, List<ChoiceId> choices) {
        int id = rows.size() + 1;
        rows.add(new MunicipalityAnswer(
                new MunicipalityId(id),
                "Pašvaldība " + id,
                "latgale",
                MunicipalityKind.NOVADS,
                residents,
                null,
                outcome,
                choices,
                number,
                false,
                null,
                null));
    }

    private void number(@Nullable Integer residents, long number) {
        row(Kind.ANSWERED, residents, BigDecimal.valueOf(number), List.of());
    }

    private QuestionMap map(ResultsQuestion.Type type, List<ResultsQuestion.Option> options) {
        return QuestionMap.of(question(type, false, options), rows).orElseThrow();
    }

    private static List<ResultsQuestion.Option> scale(int points) {
        List<ResultsQuestion.Option> options = new ArrayList<>();
        for (int score = 1; score <= points; score++) {
            options.add(new ResultsQuestion.Option(
                    new ChoiceId(score), "point" + score, new LocalizedText("Punkts", "Point"), score, false, false));
        }
        options.add(new ResultsQuestion.Option(
                new ChoiceId(99), "off", new LocalizedText("Cits", "Other"), null, false, true));
        return options;
    }

    @Test
    void counts_are_measured_per_resident_and_the_greatest_stands_first() {
        number(1000, 10);
        number(100, 5);
        number(null, 7);
        row(Kind.NOT_SUBMITTED, 1000, null, List.of());
        QuestionMap map = map(ResultsQuestion.Type.COUNT, List.of());

        assertThat(map.municipalities())
                .extracting(one -> one.answer().name(), one -> Objects.toString(one.measure(), "none"))
                .containsExactly(
                        tuple("Pašvaldība 2", "0.05"),
                        tuple("Pašvaldība 1", "0.01"),
                        tuple("Pašvaldība 3", "none"),
                        tuple("Pašvaldība 4", "none"));
        assertThat(map.municipalities().get(2).level()).isNull();
    }

    @Test
    void each_level_holds_a_fifth_and_equal_numbers_share_a_level() {
        for (int number = 1; number <= 10; number++) {
            number(1, number);
        }
        assertThat(map(ResultsQuestion.Type.DECIMAL, List.of()).municipalities())
                .extracting(MeasuredMunicipality::level)
                .containsExactly(4, 4, 3, 3, 2, 2, 1, 1, 0, 0);

        rows.clear();
        for (int i = 0; i < 10; i++) {
            number(1, 3);
        }
        number(1, 4);
        assertThat(map(ResultsQuestion.Type.DECIMAL, List.of()).classes())
                .containsExactly(
                        new QuestionMap.Level(0, BigDecimal.valueOf(3), BigDecimal.valueOf(3)),
                        new QuestionMap.Level(4, BigDecimal.valueOf(4), BigDecimal.valueOf(4)));
    }

    @Test
    void points_of_a_scale_are_spread_over_the_levels_and_answers_off_the_scale_have_none() {
        for (long point : List.of(1L, 2L, 3L, 4L, 99L)) {
            row(Kind.ANSWERED, 1, null, List.of(new ChoiceId(point)));
        }
        assertThat(map(ResultsQuestion.Type.SCALE, scale(4)).municipalities())
                .extracting(MeasuredMunicipality::level)
                .containsExactly(4, 3, 1, 0, null);
    }

    @Test
    void ticked_choices_are_counted_and_none_is_a_number_too() {
        row(Kind.ANSWERED, 1, null, List.of());
        row(Kind.ANSWERED, 1, null, List.of(new ChoiceId(1), new ChoiceId(2)));
        row(Kind.DOES_NOT_KNOW, 1, null, List.of());
        assertThat(map(ResultsQuestion.Type.MULTIPLE_CHOICE, scale(2)).municipalities())
                .extracting(one -> Objects.toString(one.measure(), "none"))
                .containsExactly("2", "0", "none");
    }

    @Test
    void own_words_and_the_choice_that_none_holds_are_not_ticked_choices() {
        List<ResultsQuestion.Option> options = new ArrayList<>(scale(2));
        LocalizedText wording = new LocalizedText("c", "c");
        options.add(new ResultsQuestion.Option(new ChoiceId(8), "other", wording, null, false, true));
        options.add(new ResultsQuestion.Option(new ChoiceId(9), "none", wording, null, true, false));
        row(Kind.ANSWERED, 1, null, List.of(new ChoiceId(9)));
        row(Kind.ANSWERED, 1, null, List.of(new ChoiceId(1), new ChoiceId(8)));
        assertThat(map(ResultsQuestion.Type.MULTIPLE_CHOICE, options).municipalities())
                .extracting(one -> Objects.toString(one.measure(), "none"))
                .containsExactly("1", "0");
    }

    @Test
    void residents_themselves_are_not_measured_per_resident() {
        number(1000, 900);
        QuestionMap map = QuestionMap.of(question(ResultsQuestion.Type.COUNT, true, List.of()), rows)
                .orElseThrow();
        assertThat(map.what()).isEqualTo(QuestionMap.Measure.NUMBER);
        assertThat(map.municipalities().getFirst().measure()).isEqualByComparingTo("900");
    }

    @Test
    void texts_and_dates_have_no_map() {
        assertThat(QuestionMap.of(question(ResultsQuestion.Type.TEXT, false, List.of()), rows))
                .isEmpty();
        assertThat(QuestionMap.of(question(ResultsQuestion.Type.DATE, false, List.of()), rows))
                .isEmpty();
    }
}
