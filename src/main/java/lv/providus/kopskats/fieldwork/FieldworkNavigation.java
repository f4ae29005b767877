package lv.providus.kopskats.fieldwork;

import lv.providus.kopskats.shared.RoundId;

/** Addresses of the pages of this module besides that of the round. */
public final class FieldworkNavigation {

    /** Numbers of residents that municipalities gave otherwise. */
    public static final String POPULATION = "rounds/:round/population";

    private FieldworkNavigation() {}

    public static String population(RoundId round) {
        return "rounds/" + round + "/population";
    }
}
