package lv.providus.kopskats.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lv.providus.kopskats.round.LetterProblem.Kind;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterCheckTest {

    private static final LetterTexts GOOD = new LetterTexts("Temats", "Subject", "Sveiki {saite}", "Hello {link}");

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void the_usual_letters_have_nothing_wrong_with_them(LetterKind kind) {
        Texts texts = new Texts();
        String key = "round.letter." + kind.name();
        assertThat(LetterCheck.problemsOf(
                        kind,
                        new LetterTexts(
                                texts.get(Language.LV, key + ".subject"),
                                texts.get(Language.EN, key + ".subject"),
                                texts.get(Language.LV, key + ".body"),
                                texts.get(Language.EN, key + ".body"))))
                .isEmpty();
        assertThat(texts.keys(Language.LV)).contains(key, key + ".when");
    }

    @Test
    void unknown_words_stray_braces_and_a_missing_link_are_named() {
        assertThat(LetterCheck.problemsOf(LetterKind.INVITATION, GOOD)).isEmpty();
        assertThat(LetterCheck.problemsOf(
                        LetterKind.INVITATION,
                        new LetterTexts("{link} }", " ", "{saite} {kvīts} {vards}", "Hello {name}")))
                .extracting(LetterProblem::language, LetterProblem::part, LetterProblem::kind, LetterProblem::detail)
                .containsExactlyInAnyOrder(
                        problem(Language.LV, LetterProblem.Part.SUBJECT, Kind.UNKNOWN_PLACEHOLDER, "{link}"),
                        problem(Language.LV, LetterProblem.Part.SUBJECT, Kind.STRAY_BRACE, ""),
                        problem(Language.LV, LetterProblem.Part.BODY, Kind.UNKNOWN_PLACEHOLDER, "{kvīts}"),
                        problem(Language.LV, LetterProblem.Part.BODY, Kind.UNKNOWN_PLACEHOLDER, "{vards}"),
                        problem(Language.EN, LetterProblem.Part.SUBJECT, Kind.EMPTY, ""),
                        problem(Language.EN, LetterProblem.Part.BODY, Kind.NEEDED_PLACEHOLDER_MISSING, "{link}"));
    }

    private static org.assertj.core.groups.Tuple problem(Object... parts) {
        return org.assertj.core.groups.Tuple.tuple(parts);
    }

    @Test
    void what_is_filled_in_is_never_filled_in_itself() {
        Letter letter = new Letter(
                LetterKind.INVITATION,
                new LocalizedText("{vārds}", "{name}"),
                new LocalizedText("{pašvaldība} $1 {saite}", "{municipality} {link}"),
                true,
                0);
        assertThat(letter.write(
                        Language.LV,
                        Map.of(
                                Placeholder.NAME, "{saite}",
                                Placeholder.MUNICIPALITY, "Ludza \\ $0",
                                Placeholder.LINK, "https://x.example")))
                .isEqualTo(new Letter.Written("{saite}", "Ludza \\ $0 $1 https://x.example"));
    }
}
