package lv.providus.kopskats.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.account.SignInAddition;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.Texts;
import org.springframework.stereotype.Component;

/** A card per role on the sign-in page: what that person can do, and a button per trial account. */
@TrialOnly
@Component
class TrialSignInCards implements SignInAddition {

    private final Texts texts;

    TrialSignInCards(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Section section(Language language) {
        return new Section(
                texts.get(language, "trial.sign_in.title"),
                texts.get(language, "trial.sign_in.text"),
                Arrays.stream(Role.values()).map(role -> card(role, language)).toList());
    }

    private Card card(Role role, Language language) {
        List<Button> buttons = TrialAccount.of(role).stream()
                .map(account -> new Button(
                        account.displayName(),
                        TrialSignInController.PATH,
                        Map.of(TrialSignInController.ACCOUNT_FIELD, account.email())))
                .toList();
        return new Card(
                texts.get(language, "trial.role." + role.name() + ".title"),
                texts.get(language, "trial.role." + role.name() + ".text"),
                buttons);
    }
}
