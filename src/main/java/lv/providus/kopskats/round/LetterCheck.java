package lv.providus.kopskats.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import lv.providus.kopskats.round.LetterProblem.Kind;
import lv.providus.kopskats.round.LetterProblem.Part;
import lv.providus.kopskats.shared.Language;

/** Finds what is wrong with the texts of a letter before anybody gets it. */
final class LetterCheck {

    private final LetterKind letter;
    private final List<LetterProblem> problems = new ArrayList<>();

    private LetterCheck(LetterKind letter) {
        this.letter = letter;
    }

    static List<LetterProblem> problemsOf(LetterKind kind, LetterTexts texts) {
        LetterCheck check = new LetterCheck(kind);
        for (Language language : Language.values()) {
            check.text(Part.SUBJECT, language, texts.subject(language), Letter.SUBJECT_MAX_LENGTH);
            check.text(Part.BODY, language, texts.body(language), Letter.BODY_MAX_LENGTH);
            check.needed(language, texts.body(language));
        }
        return List.copyOf(check.problems);
    }

    private void text(Part part, Language language, String text, int longest) {
        if (text.isBlank()) {
            add(part, language, Kind.EMPTY, "");
        }
        if (text.length() > longest) {
            add(part, language, Kind.TOO_LONG, "");
        }
        Matcher matcher = Letter.PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            Optional<Placeholder> known =
                    Placeholder.of(matcher.group(1), language).filter(letter.placeholders()::contains);
            if (known.isEmpty()) {
                add(part, language, Kind.UNKNOWN_PLACEHOLDER, matcher.group());
            }
        }
        String rest = matcher.replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            add(part, language, Kind.STRAY_BRACE, "");
        }
    }

    private void needed(Language language, String body) {
        letter.needed().stream()
                .map(placeholder -> placeholder.written(language))
                .filter(written -> !body.isBlank() && !body.contains(written))
                .forEach(written -> add(Part.BODY, language, Kind.NEEDED_PLACEHOLDER_MISSING, written));
    }

    private void add(Part part, Language language, Kind kind, String detail) {
        LetterProblem problem = new LetterProblem(part, language, kind, detail);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
