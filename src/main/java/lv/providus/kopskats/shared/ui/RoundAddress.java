package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import lv.providus.kopskats.shared.RoundId;

/** The round that an address names; it has the same name in all of them. */
public final class RoundAddress {

    private static final String PARAMETER = "round";

    private RoundAddress() {}

    /** Empty where the address names none. */
    public static Optional<RoundId> of(RouteParameters parameters) {
        return parameters.get(PARAMETER).flatMap(RoundId::parse);
    }
}
