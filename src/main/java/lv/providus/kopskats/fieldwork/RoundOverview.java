package lv.providus.kopskats.fieldwork;

import lv.providus.kopskats.round.Round;

/** A round as it stands in the list of rounds. */
public record RoundOverview(Round round, ResponseCounts counts) {}
