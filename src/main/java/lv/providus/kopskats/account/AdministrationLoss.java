package lv.providus.kopskats.account;

import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;

/** Whether taking administration from an account must not be. */
final class AdministrationLoss {

    private AdministrationLoss() {}

    /**
     * The reason against it, empty where there is none.
     *
     * @param administrators who can administrate now
     */
    static Optional<AccountRefusal> of(AccountId id, Set<AccountId> administrators) {
        boolean own = Actors.require() instanceof Actor.Person person
                && person.accountId().equals(id);
        if (own) {
            return Optional.of(AccountRefusal.OWN_ACCOUNT);
        }
        return administrators.equals(Set.of(id)) ? Optional.of(AccountRefusal.LAST_ADMINISTRATOR) : Optional.empty();
    }
}
