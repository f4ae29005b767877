package lv.providus.kopskats.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which passwords are refused: short ones, and those that are guessed first. There are no rules about kinds of letters.
 * A password is guessed first where it is made of common words (with digits and signs around or in place of letters),
 * of one short piece repeated, of a run along the alphabet, the digits or the keyboard, or of the person's own name or
 * e-mail address.
 */
@Component
public class PasswordPolicy {

    /** In letters, whatever their encoding. */
    public static final int MIN_LENGTH = 12;

    /** In letters, whatever their encoding. */
    public static final int MAX_LENGTH = 256;

    private static final String WORDS = "common-words-in-passwords.txt";
    private static final Pattern DIACRITICS = Pattern.compile("\\p{M}+");
    private static final Pattern REPEATED = Pattern.compile("(.{1,6}?)\\1+.{0,2}", Pattern.DOTALL);
    private static final int SHORTEST_OWN_WORD = 4;
    private static final int FREE_LETTERS = 4;
    private static final List<String> RUNS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890123456789",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
            "1q2w3e4r5t6y7u8i9o0p",
            "qazwsxedcrfvtgbyhnujmik",
            "qawsedrftgyhujikolp");

    private final Pattern onlyCommonWords;

    /** Why a password is refused. */
    public enum Problem {
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        /** Little more than the person's name or e-mail address. */
        OWN_NAME;

        /** The key of the sentence that says so. */
        public String textKey() {
            return "account.password." + name().toLowerCase(Locale.ROOT);
        }
    }

    PasswordPolicy() {
        onlyCommonWords = Pattern.compile("(?:" + String.join("|", commonWords()) + ")+");
    }

    private static List<String> commonWords() {
        InputStream file = Objects.requireNonNull(PasswordPolicy.class.getResourceAsStream(WORDS));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> !word.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a password for a person of this name and e-mail address; empty where nothing is. */
    Optional<Problem> problemWith(String password, String displayName, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return Optional.of(Problem.TOO_SHORT);
        }
        if (length > MAX_LENGTH) {
            return Optional.of(Problem.TOO_LONG);
        }
        String plain = plain(password);
        if (isOwnName(plain, displayName + " " + email)) {
            return Optional.of(Problem.OWN_NAME);
        }
        return isCommon(plain) ? Optional.of(Problem.COMMON) : Optional.empty();
    }

    private boolean isCommon(String plain) {
        String core = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return REPEATED.matcher(plain).matches()
                || isOfRuns(plain)
                || onlyCommonWords.matcher(lettersOf(plain)).matches()
                || onlyCommonWords.matcher(lettersOf(read(plain))).matches()
                || onlyCommonWords.matcher(lettersOf(read(core))).matches();
    }

    private static String lettersOf(String plain) {
        return plain.replaceAll("[^a-z]", "");
    }

    /** As people read digits and signs that stand for letters. */
    private static String read(String plain) {
        return plain.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static boolean isOfRuns(String plain) {
        String rest = plain;
        for (String run : RUNS) {
            rest = withoutPartsOf(rest, run);
            rest = withoutPartsOf(rest, new StringBuilder(run).reverse().toString());
        }
        return rest.length() <= 2;
    }

    private static String withoutPartsOf(String text, String run) {
        StringBuilder rest = new StringBuilder();
        int place = 0;
        while (place < text.length()) {
            int length = 0;
            while (place + length < text.length() && run.contains(text.substring(place, place + length + 1))) {
                length++;
            }
            if (length < FREE_LETTERS) {
                rest.append(text.charAt(place));
                place++;
            } else {
                place += length;
            }
        }
        return rest.toString();
    }

    private static boolean isOwnName(String plain, String nameAndEmail) {
        List<String> own = Arrays.stream(plain(nameAndEmail).split("[^a-z0-9]+"))
                .filter(word -> word.length() >= SHORTEST_OWN_WORD)
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .toList();
        if (own.isEmpty()) {
            return false;
        }
        String rest = plain.replaceAll(own.stream().collect(Collectors.joining("|")), "");
        return rest.length() < plain.length() && rest.replaceAll("[^a-z]", "").length() <= FREE_LETTERS;
    }

    private static String plain(String text) {
        return DIACRITICS
                .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }
}
