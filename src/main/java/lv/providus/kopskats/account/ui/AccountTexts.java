package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.Component;
import lv.providus.kopskats.account.AccountState;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** Names of roles and states on the pages of this module. */
final class AccountTexts {

    private AccountTexts() {}

    static String role(Component where, Role role) {
        return switch (role) {
            case COORDINATOR -> where.getTranslation("account.role.coordinator");
            case RESEARCHER -> where.getTranslation("account.role.researcher");
            case ADMINISTRATOR -> where.getTranslation("account.role.administrator");
        };
    }

    static String state(Component where, AccountState state) {
        return switch (state) {
            case ACTIVE -> where.getTranslation("account.state.active");
            case INVITED -> where.getTranslation("account.state.invited");
            case LOCKED -> where.getTranslation("account.state.locked");
            case DISABLED -> where.getTranslation("account.state.disabled");
        };
    }

    static StatusBadge badge(Component where, AccountState state) {
        Tone tone = switch (state) {
            case ACTIVE -> Tone.GOOD;
            case INVITED -> Tone.NEUTRAL;
            case LOCKED -> Tone.WARNING;
            case DISABLED -> Tone.ERROR;
        };
        return new StatusBadge(state(where, state), tone);
    }
}
