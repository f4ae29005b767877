package lv.providus.kopskats.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy();

    private java.util.Optional<PasswordPolicy.Problem> problem(String password) {
        return policy.problemWith(password, "Ziedonis Krauklītis", "z.krauklitis@ludza.example");
    }

    @Test
    void eleven_letters_are_too_short_and_twelve_are_not() {
        assertThat(problem("ķirsis plūk")).contains(PasswordPolicy.Problem.TOO_SHORT);
        assertThat(problem("ķirsis plūko")).isEmpty();
    }

    @Test
    void length_is_counted_in_letters_up_to_256() {
        String piece = "rūgtens 🌿 miglājs / tvaika pirts. ";
        String text = piece.repeat(10);
        assertThat(problem(text.substring(0, 200))).isEmpty();
        assertThat(problem(text.substring(0, text.offsetByCodePoints(0, 257))))
                .contains(PasswordPolicy.Problem.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2025!",
                "P@ssw0rd2025",
                "parole123456",
                "Parole!Parole!",
                "123456789012",
                "987654321098",
                "qwertyuiop12",
                "1qaz2wsx3edc",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "abcdefghijkl",
                "Kopskats2025",
                "kopskats-providus",
                "Ludza novads 1",
                "iloveyou2024!",
                "Latvija!1918",
                "vasara2025!!",
                "letmein12345",
                "adminadmin12",
                "welcome to home",
                "4dm1n1str4t0r",
                "Rīga-Latvija-2025"
            })
    void passwords_that_are_guessed_first_are_refused(String password) {
        assertThat(problem(password)).contains(PasswordPolicy.Problem.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"krauklitis2025", "Krauklītis!!1", "z.krauklitis@ludza.example", "ziedoniskrauklitis"})
    void little_more_than_the_own_name_or_address_is_refused(String password) {
        assertThat(problem(password)).contains(PasswordPolicy.Problem.OWN_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zils ezers aiz meža", "dzeltens ābols kabatā", "xK9$vQm2#Lp7", "tumsā mirdz bākas uguns"})
    void others_are_taken_without_rules_about_kinds_of_letters(String password) {
        assertThat(problem(password)).isEmpty();
    }
}
