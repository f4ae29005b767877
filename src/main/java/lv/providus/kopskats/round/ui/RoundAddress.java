package lv.providus.kopskats.round.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.RoundId;

/** The round that an address names. */
final class RoundAddress {

    private RoundAddress() {}

    static Optional<RoundId> of(BeforeEnterEvent event) {
        return event.getRouteParameters().get(RoundNavigation.ROUND_PARAMETER).flatMap(RoundId::parse);
    }
}
