package lv.providus.kopskats.questionnaire.ui.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ComponentTester;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoiceAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoicesAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.DateAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.TextAnswer;
import lv.providus.kopskats.questionnaire.Choice;
import lv.providus.kopskats.questionnaire.ChoiceCode;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.MissingReason;
import lv.providus.kopskats.questionnaire.MultipleChoiceQuestion;
import lv.providus.kopskats.questionnaire.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class QuestionFieldTest extends SpringBrowserlessTest {

    private static final Input DOES_NOT_KNOW = new Input.Parsed(new MissingAnswer(MissingReason.DOES_NOT_KNOW));

    private final List<Input> inputs = new ArrayList<>();

    @BeforeEach
    void latvian() {
        UI.getCurrent().setLocale(Locale.of("lv", "LV"));
    }

    private QuestionField field(Item item) {
        QuestionField field = QuestionField.create(item);
        field.addInputListener(inputs::add);
        UI.getCurrent().add(field);
        return field;
    }

    private <T extends Component> T in(QuestionField field, Class<T> type) {
        return $(type, field).first();
    }

    private Button button(QuestionField field, String text) {
        return $(Button.class, field).withText(text).single();
    }

    private static void choose(OptionGroup options, String label) {
        Element chosen = options.getElement()
                .getChildren()
                .filter(option -> label.equals(option.getProperty("label")))
                .findFirst()
                .orElseThrow();
        new ComponentTester<OptionGroup>(options) {
            void choose() {
                setValueAsUser(chosen.getProperty("value"));
            }
        }.choose();
    }

    /** Ticks or unticks a box as a person does. */
    private static void click(CheckboxGroup<Choice> boxes, String code) {
        Choice clicked = Samples.MULTIPLE.choice(new ChoiceCode(code)).orElseThrow();
        Set<Choice> before = boxes.getValue();
        Set<Choice> ticked = new LinkedHashSet<>(before);
        if (!ticked.remove(clicked)) {
            ticked.add(clicked);
        }
        boxes.setValue(ticked);
        ComponentUtil.fireEvent(boxes, new ComponentValueChangeEvent<>(boxes, boxes, before, true));
    }

    @Test
    void a_count_is_read_as_typed_and_shown_with_its_thousands_apart() {
        QuestionField field = field(Samples.COUNT);
        TextField input = in(field, TextField.class);
        test(input).setValue("1\u00a0000");
        assertThat(inputs).containsExactly(new Input.Parsed(NumberAnswer.of(1000)));
        assertThat(input.getValue()).isEqualTo("1\u00a0000");
        assertThat(input.getLabel()).isEqualTo("Jautājums people");
        assertThat(input.getHelperText()).isEqualTo("Padoms people");
        assertThat(input.isRequiredIndicatorVisible()).isTrue();
    }

    @Test
    void what_is_no_count_stays_visible_with_its_problem() {
        QuestionField field = field(Samples.COUNT);
        TextField input = in(field, TextField.class);
        for (String typed : List.of("2625,5", "divi", "-3", "1000000000000")) {
            test(input).setValue(typed);
            assertThat(input.getValue()).isEqualTo(typed);
            assertThat(input.isInvalid()).isTrue();
            assertThat(input.getErrorMessage()).isNotBlank();
        }
        assertThat(inputs)
                .containsExactly(
                        new Input.Invalid("2625,5", new AnswerProblem.NotWhole()),
                        new Input.Invalid("divi", new AnswerProblem.NotANumber()),
                        new Input.Invalid("-3", new AnswerProblem.Negative()),
                        new Input.Invalid("1000000000000", new AnswerProblem.TooManyDigits()));
    }

    @Test
    void a_count_beyond_its_limits_is_refused_and_mended_by_the_next_input() {
        QuestionField field = field(Samples.COUNT);
        TextField input = in(field, TextField.class);
        test(input).setValue("1001");
        assertThat(inputs)
                .containsExactly(new Input.Invalid("1001", new AnswerProblem.AboveMaximum(new BigDecimal("1000"))));
        assertThat(input.getErrorMessage()).isEqualTo("Lielākā pieļautā vērtība ir 1\u00a0000.");
        test(input).setValue("999");
        assertThat(input.isInvalid()).isFalse();
        test(input).setValue("");
        assertThat(inputs).endsWith(new Input.Parsed(NumberAnswer.of(999)), new Input.Cleared());
    }

    @Test
    void ticking_a_reason_sets_the_number_aside_and_unticking_brings_it_back() {
        QuestionField field = field(Samples.COUNT);
        TextField input = in(field, TextField.class);
        Checkbox reason = in(field, Checkbox.class);
        test(input).setValue("12");
        test(reason).click();
        assertThat(input.getValue()).isEmpty();
        test(reason).click();
        assertThat(input.getValue()).isEqualTo("12");
        assertThat(inputs)
                .containsExactly(
                        new Input.Parsed(NumberAnswer.of(12)), DOES_NOT_KNOW, new Input.Parsed(NumberAnswer.of(12)));
    }

    @Test
    void typing_a_number_unticks_the_reason() {
        QuestionField field = field(Samples.COUNT);
        field.setAnswer(new MissingAnswer(MissingReason.DOES_NOT_KNOW));
        assertThat(in(field, Checkbox.class).getValue()).isTrue();
        test(in(field, TextField.class)).setValue("12");
        assertThat(in(field, Checkbox.class).getValue()).isFalse();
        assertThat(inputs).containsExactly(new Input.Parsed(NumberAnswer.of(12)));
    }

    @Test
    void decimals_and_days_are_read_in_any_form_and_shown_in_one_once_stored() {
        QuestionField decimal = field(Samples.DECIMAL);
        test(in(decimal, TextField.class)).setValue("2.50");
        assertThat(in(decimal, TextField.class).getValue())
                .as("what is typed stays under the hand that types")
                .isEqualTo("2.50");
        decimal.setAnswer(new NumberAnswer(new BigDecimal("2.50")));
        assertThat(in(decimal, TextField.class).getValue()).isEqualTo("2,5");
        QuestionField date = field(Samples.DATE);
        test(in(date, TextField.class)).setValue("2024-03-01");
        date.setAnswer(new DateAnswer(LocalDate.of(2024, 3, 1)));
        assertThat(in(date, TextField.class).getValue()).isEqualTo("01.03.2024");
        assertThat(inputs)
                .containsExactly(
                        new Input.Parsed(new NumberAnswer(new BigDecimal("2.5"))),
                        new Input.Parsed(new DateAnswer(LocalDate.of(2024, 3, 1))));
    }

    @Test
    void a_text_of_100_000_characters_is_refused_and_kept_visible_whole() {
        QuestionField field = field(Samples.TEXT);
        TextArea input = in(field, TextArea.class);
        String typed = "ā".repeat(100_000);
        test(input).setValue(typed);
        assertThat(input.getValue()).isEqualTo(typed);
        assertThat(input.getErrorMessage()).contains("100\u00a0000");
        assertThat(inputs).containsExactly(new Input.Invalid(typed, new AnswerProblem.TooLong(50, 100_000)));
    }

    @Test
    void free_text_warns_against_naming_people() {
        QuestionField field = field(Samples.TEXT);
        TextArea input = in(field, TextArea.class);
        assertThat(input.getHelperComponent().getElement().getTextRecursively())
                .contains("Neminiet konkrētus cilvēkus.");
        test(input).setValue("Viss labi");
        assertThat(inputs).containsExactly(new Input.Parsed(new TextAnswer("Viss labi")));
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_point_of_a_scale_is_chosen_and_cleared_again() {
        QuestionField field = field(Samples.SCALE);
        OptionGroup options = in(field, OptionGroup.class);
        assertThat(options.getLabel()).isEqualTo("Cik lielā mērā:\nJautājums money");
        choose(options, "Piekrītu");
        choose(options, "Grūti pateikt");
        test(button(field, "Notīrīt atbildi")).click();
        assertThat(options.chosen()).isEqualTo(OptionGroup.NONE);
        assertThat(inputs)
                .containsExactly(
                        new Input.Parsed(ChoiceAnswer.of(new ChoiceCode("agree"))), DOES_NOT_KNOW, new Input.Cleared());
        assertThat($(Button.class, field).withText("Notīrīt atbildi").exists()).isFalse();
    }

    @Test
    void a_choice_that_asks_for_text_brings_a_field_for_it() {
        QuestionField field = field(Samples.SINGLE);
        OptionGroup options = in(field, OptionGroup.class);
        choose(options, "Variants elsewhere");
        test(in(field, TextField.class)).setValue("mājās");
        choose(options, "Variants school");
        assertThat(inputs)
                .containsExactly(
                        new Input.Parsed(ChoiceAnswer.of(new ChoiceCode("elsewhere"))),
                        new Input.Parsed(new ChoiceAnswer(new ChoiceCode("elsewhere"), "mājās")),
                        new Input.Parsed(ChoiceAnswer.of(new ChoiceCode("school"))));
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_exclusive_choice_and_the_others_untick_each_other() {
        QuestionField field = field(Samples.MULTIPLE);
        CheckboxGroup<Choice> boxes = in(field, CheckboxGroup.class);
        click(boxes, "rooms");
        click(boxes, "nothing");
        click(boxes, "money_given");
        assertThat(inputs)
                .containsExactly(
                        new Input.Parsed(ChoicesAnswer.of(Set.of(new ChoiceCode("rooms")))),
                        new Input.Parsed(ChoicesAnswer.of(Set.of(new ChoiceCode("nothing")))),
                        new Input.Parsed(ChoicesAnswer.of(Set.of(new ChoiceCode("money_given")))));
    }

    @Test
    @SuppressWarnings("unchecked")
    void seen_and_none_ticked_differs_from_not_answered() {
        QuestionField field = field(Samples.MULTIPLE);
        CheckboxGroup<Choice> boxes = in(field, CheckboxGroup.class);
        assertThat($(Span.class, field)
                        .withText("Atbilde: neviens variants neatbilst.")
                        .exists())
                .isFalse();
        click(boxes, "rooms");
        click(boxes, "rooms");
        assertThat($(Span.class, field)
                        .withText("Atbilde: neviens variants neatbilst.")
                        .exists())
                .isTrue();
        test(button(field, "Notīrīt atbildi")).click();
        assertThat(inputs).endsWith(new Input.Parsed(ChoicesAnswer.of(Set.of())), new Input.Cleared());
    }

    @Test
    void where_no_choice_excludes_the_others_a_button_says_that_none_applies() {
        MultipleChoiceQuestion question = new MultipleChoiceQuestion(
                Samples.MULTIPLE.basics(), Samples.MULTIPLE.choices().subList(0, 2));
        test(button(field(question), "Neviens variants neatbilst")).click();
        assertThat(inputs).containsExactly(new Input.Parsed(ChoicesAnswer.of(Set.of())));
    }

    @Test
    @SuppressWarnings("unchecked")
    void ticking_a_reason_unticks_the_choices() {
        QuestionField field = field(Samples.MULTIPLE);
        CheckboxGroup<Choice> boxes = in(field, CheckboxGroup.class);
        click(boxes, "rooms");
        test($(Checkbox.class, field).withCaption("Grūti pateikt").single()).click();
        assertThat(boxes.getValue()).isEmpty();
        assertThat(inputs).endsWith(DOES_NOT_KNOW);
    }

    @Test
    void showing_a_stored_answer_tells_nobody() {
        for (AnswerValue answer : List.of(NumberAnswer.of(7), new MissingAnswer(MissingReason.DOES_NOT_KNOW))) {
            field(Samples.COUNT).setAnswer(answer);
        }
        field(Samples.SCALE).setAnswer(ChoiceAnswer.of(new ChoiceCode("agree")));
        field(Samples.MULTIPLE).setAnswer(new ChoicesAnswer(Set.of(new ChoiceCode("other")), "cits"));
        field(Samples.TEXT).setAnswer(new TextAnswer("teksts"));
        assertThat(inputs).isEmpty();
    }

    @Test
    void every_field_can_be_made_read_only_and_shows_problems_and_suggestions() {
        for (Item item : Samples.CONTENT.items()) {
            QuestionField field = field(item);
            field.setAnswer(new MissingAnswer(MissingReason.DOES_NOT_KNOW));
            field.showProblem("Kaut kas nav kārtībā");
            assertThat(field.control().isInvalid()).isTrue();
            assertThat(field.control().getErrorMessage()).isEqualTo("Kaut kas nav kārtībā");
            field.clearProblem();
            assertThat(field.control().isInvalid()).isFalse();
            field.setReadOnly(true);
            assertThat($(Button.class, field).all()).isEmpty();
            field.setSuggestion(new Span("Piedāvājums"));
            assertThat($(Span.class, field).withText("Piedāvājums").exists()).isTrue();
        }
    }

    @Test
    void a_battery_has_a_field_per_statement() {
        BatteryField battery = new BatteryField(Samples.BATTERY);
        UI.getCurrent().add(battery);
        assertThat(battery.fields())
                .extracting(field -> field.item().code().value())
                .containsExactly("first_statement", "second_statement");
        assertThat($(OptionGroup.class, battery).all()).hasSize(2);
    }
}
