package lv.providus.kopskats.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import lv.providus.kopskats.shared.LocalizedText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class QuestionnaireFilePropertiesTest {

    @Property(tries = 300)
    void what_is_written_reads_back_equal(@ForAll("contents") QuestionnaireContent content) {
        assertThat(ContentReader.read(ContentWriter.write(content))).isEqualTo(new FileReading.Read(content));
    }

    @Property(tries = 300)
    void any_bytes_are_read_or_refused_and_never_throw(@ForAll byte[] file) {
        assertThat(ContentReader.read(file)).isNotNull();
    }

    @Property(tries = 300)
    void a_file_with_one_character_changed_is_read_or_refused_with_a_line(@ForAll Random random) {
        byte[] file = Samples.realFile();
        file[random.nextInt(file.length)] = (byte) random.nextInt(128);
        switch (ContentReader.read(file)) {
            case FileReading.Read(QuestionnaireContent content) ->
                assertThat(content.items()).isNotEmpty();
            case FileReading.Refused(List<FileProblem> problems) ->
                assertThat(problems)
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.line()).isPositive());
        }
    }

    @Provide
    Arbitrary<QuestionnaireContent> contents() {
        Arbitrary<List<Question>> questions = Combinators.combine(
                        questionMakers().list().ofMinSize(1).ofMaxSize(8), scales())
                .as((makers, scale) -> {
                    List<Question> made = new ArrayList<>();
                    for (int i = 0; i < makers.size(); i++) {
                        made.add(makers.get(i).apply(new Place("q" + i, scale)));
                    }
                    return made;
                });
        return Combinators.combine(texts(), texts().injectNull(0.3), texts().injectNull(0.5), questions, checkMakers())
                .as((title, introduction, ofSection, made, makers) -> new QuestionnaireContent(
                        new QuestionCode("random"),
                        title,
                        introduction,
                        List.of(new Section(new QuestionCode("part"), title, ofSection, made)),
                        checks(makers, made)));
    }

    /** Two number questions, and the number of the check. */
    private record Numbers(Item first, Item second, int position) {}

    private static List<Check> checks(List<Function<Numbers, Check>> makers, List<Question> questions) {
        List<Item> numbers = questions.stream()
                .filter(question -> question instanceof CountQuestion || question instanceof DecimalQuestion)
                .map(Item.class::cast)
                .toList();
        List<Check> checks = new ArrayList<>();
        for (int i = 0; numbers.size() > 1 && i < makers.size(); i++) {
            checks.add(makers.get(i).apply(new Numbers(numbers.get(i % (numbers.size() - 1)), numbers.getLast(), i)));
        }
        return checks;
    }

    private Arbitrary<List<Function<Numbers, Check>>> checkMakers() {
        Arbitrary<BigDecimal> limits =
                Arbitraries.integers().between(1, 9_999_999).map(limit -> BigDecimal.valueOf(limit, 6));
        Arbitrary<Function<Numbers, Check>> makers = Combinators.combine(
                        Arbitraries.of(CheckType.class), texts(), limits, limits, Arbitraries.of(true, false))
                .as((type, message, one, other, flag) ->
                        numbers -> check(type, message, one.min(other), one.max(other), flag, numbers));
        return makers.list().ofMaxSize(6);
    }

    private static Check check(
            CheckType type, LocalizedText text, BigDecimal low, BigDecimal high, boolean flag, Numbers numbers) {
        LocalizedText message = new LocalizedText(
                text.lv().replace('{', '(') + " {value}", text.en().replace('{', '(') + " {other}");
        boolean hard = type == CheckType.NOT_ABOVE && flag;
        CheckBasics basics = new CheckBasics(
                new QuestionCode("check" + numbers.position()),
                hard ? CheckSeverity.HARD : CheckSeverity.SOFT,
                message,
                flag);
        QuestionCode first = numbers.first().code();
        QuestionCode second = numbers.second().code();
        boolean total = numbers.first() instanceof CountQuestion count && count.cumulative();
        return switch (type) {
            case NOT_ABOVE -> new Check.NotAbove(basics, first, second);
            case LOWER_THAN_LAST ->
                total ? new Check.LowerThanLast(basics, first) : new Check.Changed(basics, first, low, high);
            case CHANGED -> new Check.Changed(basics, first, low, flag ? BigDecimal.ZERO : high);
            case SHARE ->
                new Check.ShareOutside(basics, first, flag ? second : null, flag ? null : low, flag ? high : null);
            case UNLIKE_REGISTER -> new Check.UnlikeRegister(basics, first, low.add(BigDecimal.ONE));
        };
    }

    /** What a question needs to know of its surroundings: its code, and the scale of the questionnaire. */
    private record Place(String code, Scale scale) {}

    private Arbitrary<Function<Place, Question>> questionMakers() {
        return Combinators.combine(
                        basics(),
                        Arbitraries.of(QuestionType.class),
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.integers().between(1, 6),
                        texts(),
                        Arbitraries.of(true, false))
                .as((basics, type, limit, few, text, flag) ->
                        place -> question(type, named(basics, place.code()), limit, few, text, flag, place.scale()));
    }

    private static Question question(
            QuestionType type, ItemBasics basics, long limit, int few, LocalizedText text, boolean flag, Scale scale) {
        return switch (type) {
            case COUNT -> new CountQuestion(basics, flag ? null : limit, flag ? limit : null, flag, !flag, few > 3);
            case DECIMAL ->
                new DecimalQuestion(
                        basics, flag ? null : BigDecimal.valueOf(-limit, 3), BigDecimal.valueOf(limit, 2), few, flag);
            case SCALE -> new ScaleQuestion(basics, flag ? new Stem(text, limit % 2 == 0) : null, scale);
            case SINGLE_CHOICE -> new SingleChoiceQuestion(basics, choices(few + 1, text, flag));
            case MULTIPLE_CHOICE -> new MultipleChoiceQuestion(basics, choices(few, text, flag));
            case TEXT -> new TextQuestion(basics, few * 100);
            case DATE ->
                new DateQuestion(basics, flag ? LocalDate.of(2000, few, 1) : null, LocalDate.of(2100, few, 28));
            case BATTERY ->
                new BatteryQuestion(
                        basics.code(),
                        basics.wording(),
                        basics.hint(),
                        basics.disclosure(),
                        basics.assumedWording(),
                        basics.help(),
                        scale,
                        List.of(
                                new ScaleQuestion(named(basics, basics.code() + "_a"), null, scale),
                                new ScaleQuestion(named(basics, basics.code() + "_b"), null, scale)));
        };
    }

    private static List<Choice> choices(int number, LocalizedText text, boolean flag) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            choices.add(new Choice(new ChoiceCode("c" + i), text, flag && i > 0, i == 0, i % 2 == 0));
        }
        return choices;
    }

    private static ItemBasics named(ItemBasics basics, String code) {
        return new ItemBasics(
                new QuestionCode(code),
                basics.wording(),
                basics.hint(),
                basics.required(),
                basics.missingReasons(),
                basics.disclosure(),
                basics.assumedWording(),
                basics.help());
    }

    private Arbitrary<ItemBasics> basics() {
        Arbitrary<Set<MissingReason>> reasons = Arbitraries.of(MissingReason.class)
                .set()
                .map(chosen -> chosen.isEmpty() ? EnumSet.noneOf(MissingReason.class) : EnumSet.copyOf(chosen));
        return Combinators.combine(
                        texts(),
                        texts().injectNull(0.5),
                        Arbitraries.of(true, false),
                        reasons,
                        Arbitraries.of(Disclosure.class),
                        Arbitraries.of(true, false),
                        explanations(),
                        explanations())
                .as((wording, hint, required, missing, disclosure, assumed, definition, why) -> new ItemBasics(
                        new QuestionCode("any"),
                        wording,
                        hint,
                        required,
                        missing,
                        disclosure,
                        assumed,
                        new QuestionHelp(definition, why)));
    }

    private Arbitrary<@Nullable Explanation> explanations() {
        return Combinators.combine(texts(), Arbitraries.of(true, false))
                .as(Explanation::new)
                .injectNull(0.6);
    }

    private Arbitrary<Scale> scales() {
        return Combinators.combine(texts().list().ofMinSize(2).ofMaxSize(7), Arbitraries.of(true, false))
                .as((wordings, assumed) -> {
                    List<ScalePoint> points = new ArrayList<>();
                    for (int i = 0; i < wordings.size(); i++) {
                        points.add(new ScalePoint(new ChoiceCode("p" + i), wordings.get(i), wordings.size() - 2 * i));
                    }
                    return new Scale(new ChoiceCode("scale"), points, assumed);
                });
    }

    private Arbitrary<LocalizedText> texts() {
        Arbitrary<String> plain = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("āčēģīķļņšūž–—„“\"'\u00a0\u202f\u0085\u2028😀\n".toCharArray())
                .ofMaxLength(60)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !AnswerChecks.hasUnusableCharacters(text));
        Arbitrary<String> tricky = Arbitraries.of(
                "true",
                "null",
                "~",
                "123",
                "2022-02-24",
                "- x",
                "a: b",
                "#x",
                "*a",
                "&a",
                "!x",
                "%x",
                "@x",
                "'",
                "\"",
                "{a}",
                "[a]",
                "|",
                ">",
                "yes",
                "0x1F",
                "=",
                "<<",
                "?",
                "a\n\nb",
                "a\n  b");
        Arbitrary<String> any = Arbitraries.oneOf(plain, tricky);
        return Combinators.combine(any, any).as(LocalizedText::new);
    }
}
