package lv.providus.kopskats.response;

import java.util.Locale;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.DelegationId;
import lv.providus.kopskats.shared.RoundId;

/** Addresses of the pages about entrusted sections. */
public final class DelegationNavigation {

    /** Where a coordinator entrusts sections of a response. */
    public static final String DELEGATIONS = "rounds/:round/form/:atvk/delegations";

    /** The page behind a colleague's link, followed by a slash and the secret. */
    public static final String LINK = "entrusted";

    /** The only page of a colleague who has opened a link. */
    public static final String SECTION = "entrusted-section";

    /** Where a colleague lands whose access has ended. */
    public static final String ENDED = "entrusted-ended";

    /** The query parameter of that page: in which state the delegation ended. */
    public static final String ENDED_AS = "as";

    /** The query parameter of that page: whose access it was. */
    public static final String ENDED_DELEGATION = "delegation";

    private DelegationNavigation() {}

    public static String delegations(RoundId round, Atvk atvk) {
        return DELEGATIONS
                .replace(":" + ResponseNavigation.ROUND_PARAMETER, round.toString())
                .replace(":" + ResponseNavigation.ATVK_PARAMETER, atvk.value());
    }

    /** The page where sections are entrusted, with one of them chosen. */
    public static String delegations(RoundId round, Atvk atvk, QuestionCode section) {
        return delegations(round, atvk) + "?" + ResponseNavigation.SECTION_PARAMETER + "=" + section;
    }

    public static String section() {
        return SECTION;
    }

    /** The page of a colleague who goes on later. */
    public static String paused(DelegationId delegation) {
        return ended("paused", delegation);
    }

    /** The page that says why access has ended. */
    public static String ended(DelegationState state, DelegationId delegation) {
        return ended(state.name().toLowerCase(Locale.ROOT), delegation);
    }

    private static String ended(String as, DelegationId delegation) {
        return ENDED + "?" + ENDED_AS + "=" + as + "&" + ENDED_DELEGATION + "=" + delegation;
    }
}
