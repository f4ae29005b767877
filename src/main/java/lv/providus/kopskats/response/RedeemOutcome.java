package lv.providus.kopskats.response;

import lv.providus.kopskats.shared.ActingPrincipal;
import lv.providus.kopskats.shared.Language;

/** What came of pressing the button behind a colleague's link. */
public sealed interface RedeemOutcome {

    /** A session may begin for this principal. */
    record Opened(ActingPrincipal principal, Language language) implements RedeemOutcome {}

    /** The link works no more, or never did. */
    record DoesNotWork() implements RedeemOutcome {}
}
