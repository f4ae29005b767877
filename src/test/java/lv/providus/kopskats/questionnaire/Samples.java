package lv.providus.kopskats.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lv.providus.kopskats.shared.LocalizedText;

/** Questions of every type, small enough to be read at a glance. */
public final class Samples {

    public static final Scale AGREEMENT = new Scale(
            new ChoiceCode("agreement"),
            List.of(
                    new ScalePoint(new ChoiceCode("agree"), text("Piekrītu"), 3),
                    new ScalePoint(new ChoiceCode("neither"), text("Ne šā, ne tā"), 2),
                    new ScalePoint(new ChoiceCode("disagree"), text("Nepiekrītu"), 1)),
            true);

    public static final QuestionHelp HELP =
            new QuestionHelp(new Explanation(text("Nozīme"), true), new Explanation(text("Iemesls"), false));

    public static final CountQuestion COUNT = new CountQuestion(basics("people"), 5L, 1000L, true, true, true);
    public static final DecimalQuestion DECIMAL =
            new DecimalQuestion(basics("hours"), new BigDecimal("-1.5"), new BigDecimal("99.25"), 2, true);
    public static final ScaleQuestion SCALE =
            new ScaleQuestion(basics("money"), new Stem(text("Cik lielā mērā:"), true), AGREEMENT);
    public static final SingleChoiceQuestion SINGLE = new SingleChoiceQuestion(
            basics("place"), List.of(choice("school", false, false), choice("elsewhere", false, true)));
    public static final MultipleChoiceQuestion MULTIPLE = new MultipleChoiceQuestion(
            basics("support"),
            List.of(
                    choice("rooms", false, false),
                    choice("money_given", false, false),
                    choice("other", false, true),
                    choice("nothing", true, false)));
    public static final TextQuestion TEXT = new TextQuestion(basics("remarks"), 50);
    public static final DateQuestion DATE =
            new DateQuestion(basics("since"), LocalDate.of(2022, 2, 24), LocalDate.of(2030, 12, 31));
    public static final BatteryQuestion BATTERY = new BatteryQuestion(
            new QuestionCode("statements"),
            text("Novērtējiet apgalvojumus"),
            null,
            Disclosure.GROUPS_ONLY,
            false,
            HELP,
            AGREEMENT,
            List.of(
                    new ScaleQuestion(basics("first_statement"), null, AGREEMENT),
                    new ScaleQuestion(basics("second_statement"), null, AGREEMENT)));

    /** A questionnaire with one question of every type. */
    public static final QuestionnaireContent CONTENT = new QuestionnaireContent(
            new QuestionCode("sample"),
            text("Paraugs"),
            text("Ievads: \"citāts\", #nav komentārs"),
            List.of(
                    new Section(new QuestionCode("first"), text("Skaitļi"), null, List.of(COUNT, DECIMAL, DATE)),
                    new Section(
                            new QuestionCode("second"),
                            text("Vērtējumi"),
                            text("Otrās daļas ievads"),
                            List.of(SCALE, SINGLE, MULTIPLE, TEXT, BATTERY))),
            List.of(
                    new Check.NotAbove(
                            new CheckBasics(
                                    new QuestionCode("hours_of_people"),
                                    CheckSeverity.HARD,
                                    text("{value} > {other}"),
                                    true),
                            DECIMAL.code(),
                            COUNT.code()),
                    new Check.Changed(
                            soft("people_changed"), COUNT.code(), new BigDecimal("0.5"), new BigDecimal("2.5")),
                    new Check.LowerThanLast(soft("people_fell"), COUNT.code()),
                    new Check.ShareOutside(
                            soft("people_share"), COUNT.code(), null, new BigDecimal("0.001"), new BigDecimal("0.1")),
                    new Check.ShareOutside(
                            soft("people_per_hour"), COUNT.code(), DECIMAL.code(), null, new BigDecimal("40")),
                    new Check.UnlikeRegister(soft("people_register"), COUNT.code(), new BigDecimal("1.5"))));

    private Samples() {}

    /** The file of the real questionnaire. */
    public static byte[] realFile() {
        try (var file = Objects.requireNonNull(
                Samples.class.getResourceAsStream("/questionnaires/ukrainas-civiliedzivotaji.yaml"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample as a file. */
    public static byte[] sampleFile() {
        return ContentWriter.write(CONTENT);
    }

    public static LocalizedText text(String lv) {
        return new LocalizedText(lv, lv + " (en)");
    }

    private static CheckBasics soft(String code) {
        return new CheckBasics(
                new QuestionCode(code), CheckSeverity.SOFT, text("Skaitlis {value}, salīdzināts ar {other}"), false);
    }

    private static Choice choice(String code, boolean exclusive, boolean asksForText) {
        return new Choice(new ChoiceCode(code), text("Variants " + code), exclusive, asksForText, true);
    }

    private static ItemBasics basics(String code) {
        Set<MissingReason> reasons = EnumSet.of(MissingReason.DOES_NOT_KNOW);
        return new ItemBasics(
                new QuestionCode(code),
                text("Jautājums " + code),
                text("Padoms " + code),
                true,
                reasons,
                Disclosure.GROUPS_ONLY,
                false,
                HELP);
    }
}
