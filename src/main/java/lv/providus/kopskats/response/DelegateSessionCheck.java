package lv.providus.kopskats.response;

import java.util.Optional;
import lv.providus.kopskats.account.SessionCheck;
import lv.providus.kopskats.shared.ActingPrincipal;
import lv.providus.kopskats.shared.DelegationId;
import org.springframework.stereotype.Component;

/** Ends the session of a colleague at the next request after the section was handed in or revoked, or its time is over, or on leaving. */
@Component
class DelegateSessionCheck implements SessionCheck {

    private final DelegationQuery query;

    DelegateSessionCheck(DelegationQuery query) {
        this.query = query;
    }

    @Override
    public boolean endsAt(ActingPrincipal principal, String path) {
        return principal instanceof DelegatePrincipal && path.equals(DelegationNavigation.ENDED);
    }

    @Override
    public Optional<String> endOf(ActingPrincipal principal) {
        if (!(principal instanceof DelegatePrincipal delegate)) {
            return Optional.empty();
        }
        DelegationId delegation = delegate.actor().delegation();
        DelegationState state = query.state(delegation).orElse(DelegationState.REVOKED);
        return state.works() ? Optional.empty() : Optional.of(DelegationNavigation.ended(state, delegation));
    }
}
