package lv.providus.kopskats.response.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.RoundAddress;

/** The round and the municipality that an address names. */
record ResponseAddress(RoundId round, Atvk atvk) {

    /** Empty where the address names none. */
    static Optional<ResponseAddress> of(RouteParameters parameters) {
        return RoundAddress.of(parameters)
                .flatMap(round -> parameters
                        .get(ResponseNavigation.ATVK_PARAMETER)
                        .flatMap(Atvk::parse)
                        .map(atvk -> new ResponseAddress(round, atvk)));
    }

    /**
     * The response that the address names where it is the own one. For every other address, whether there is something
     * behind it or not, the person is led to the same page, which says that it may not be opened.
     */
    static Optional<OwnResponse> openOwn(BeforeEnterEvent event, ResponseService responses) {
        Optional<ResponseAddress> address = of(event.getRouteParameters());
        Optional<OwnResponse> own = address.flatMap(asked -> responses.open(asked.round()))
                .filter(response -> address.get().atvk().equals(response.atvk()));
        if (own.isEmpty()) {
            event.rerouteToError(com.vaadin.flow.router.AccessDeniedException.class);
        }
        return own;
    }
}
