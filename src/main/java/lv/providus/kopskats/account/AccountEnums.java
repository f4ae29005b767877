package lv.providus.kopskats.account;

import java.util.Locale;
import java.util.Objects;
import lv.providus.kopskats.database.generated.enums.AccountLanguage;
import lv.providus.kopskats.database.generated.enums.AccountRole;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Role;

/** Between the enums of the database and those of the application; their names differ in case only. */
final class AccountEnums {

    private AccountEnums() {}

    static Role role(AccountRole role) {
        return Role.valueOf(role.getLiteral().toUpperCase(Locale.ROOT));
    }

    static AccountRole role(Role role) {
        return Objects.requireNonNull(AccountRole.lookupLiteral(role.name().toLowerCase(Locale.ROOT)));
    }

    static Language language(AccountLanguage language) {
        return Language.valueOf(language.getLiteral().toUpperCase(Locale.ROOT));
    }

    static AccountLanguage language(Language language) {
        return Objects.requireNonNull(
                AccountLanguage.lookupLiteral(language.name().toLowerCase(Locale.ROOT)));
    }
}
