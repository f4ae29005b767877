package lv.providus.kopskats.round;

import lv.providus.kopskats.shared.RoundId;

/** A planned reminder that is to go out now. */
public record DueReminder(long id, RoundId round) {}
