package lv.providus.kopskats.audit;

import java.time.Instant;

/** A place in the trail: that of one event. */
public record AuditPosition(Instant happenedAt, long id) {}
