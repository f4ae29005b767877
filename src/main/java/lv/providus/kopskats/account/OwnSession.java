package lv.providus.kopskats.account;

import java.time.Instant;

/**
 * A session in which a person is signed in.
 *
 * @param browser family of browser and device, e.g. "Firefox, Windows"
 * @param seenAt when it was last used, give or take some minutes
 * @param current whether it is the one that asks
 */
public record OwnSession(long id, String browser, Instant beganAt, Instant seenAt, boolean current) {}
