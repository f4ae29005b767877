package lv.providus.kopskats.history;

import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.RoundId;

/** A round by its title. */
public record NamedRound(RoundId id, LocalizedText title) {}
