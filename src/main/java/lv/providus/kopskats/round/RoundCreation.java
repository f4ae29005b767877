package lv.providus.kopskats.round;

import lv.providus.kopskats.shared.RoundId;

/** What came of making a round. */
public sealed interface RoundCreation {

    record Created(RoundId id) implements RoundCreation {}

    record Refused(Reason reason) implements RoundCreation {}

    enum Reason {
        CLOSES_BEFORE_IT_OPENS,
        NOBODY_ASKED,
        MUNICIPALITY_NOT_VALID_ON_REFERENCE_DATE,
        QUESTIONNAIRE_NOT_PUBLISHED,
        TITLE_TOO_LONG,
        PRIVACY_TOO_LONG
    }
}
