package lv.providus.kopskats.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import lv.providus.kopskats.account.SignInAddition;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

@TrialTest
class TrialSignInTest {

    @Autowired
    TrialSignInController controller;

    @Autowired
    SignInAddition cards;

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource(TrialAccount.class)
    void a_trial_account_is_signed_in(TrialAccount account) throws IOException {
        controller.signIn(account.email(), request, response);

        assertThat(response.getRedirectedUrl()).isEqualTo("/");
        assertThat(Actors.requirePerson().label()).isEqualTo(account.displayName());
        assertThat(Actors.requirePerson().role()).isEqualTo(account.role());
    }

    @Test
    void no_other_account_can_be_signed_in() throws IOException {
        controller.signIn("somebody@ludza.example", request, response);

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(request.getSession(false)).isNull();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void there_is_a_card_per_role_with_a_button_per_account(Language language) {
        SignInAddition.Section section = cards.section(language);

        assertThat(section.cards()).hasSameSizeAs(Role.values());
        assertThat(section.cards()).allSatisfy(card -> assertThat(card.text()).isNotBlank());
        assertThat(section.cards().stream()
                        .flatMap(card -> card.buttons().stream())
                        .map(button -> button.fields().get(TrialSignInController.ACCOUNT_FIELD)))
                .containsExactlyElementsOf(Arrays.stream(TrialAccount.values())
                        .map(TrialAccount::email)
                        .toList());
    }
}
