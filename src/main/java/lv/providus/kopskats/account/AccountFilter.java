package lv.providus.kopskats.account;

import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are wanted.
 *
 * @param search part of a name, e-mail address or municipality, without regard to case or diacritics; empty for all
 * @param role null for all
 * @param state null for all
 * @param municipality null for all
 */
public record AccountFilter(
        String search,
        @Nullable Role role,
        @Nullable AccountState state,
        @Nullable MunicipalityId municipality) {

    public static final AccountFilter ALL = new AccountFilter("", null, null, null);
}
