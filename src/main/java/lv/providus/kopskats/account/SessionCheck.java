package lv.providus.kopskats.account;

import java.util.Optional;
import lv.providus.kopskats.shared.ActingPrincipal;

/** Asked at every request whether a session may go on; a module that begins sessions declares one as a bean. */
public interface SessionCheck {

    /** The path, without a slash at its start, of the page that says why the session is over; empty where it may go on. */
    Optional<String> endOf(ActingPrincipal principal);

    /**
     * Whether whoever opens a page thereby ends the session. A page that ends it itself, in the middle of a request of its
     * own, may lose the answer that leads on.
     *
     * @param path without a slash at its start
     */
    default boolean endsAt(ActingPrincipal principal, String path) {
        return false;
    }
}
