package lv.providus.kopskats.asking;

import java.time.Instant;

/**
 * Letters that were written to many at once.
 *
 * @param planned whether a planned reminder wrote them, or a person did
 */
public record AskingWave(
        AskingWaveKind kind, int mails, int municipalities, boolean planned, String sentBy, Instant sentAt) {}
