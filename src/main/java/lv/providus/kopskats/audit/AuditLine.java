package lv.providus.kopskats.audit;

/**
 * A line of the audit trail that the database writes in the very statement of the change it tells of, by its function
 * {@code record_audit_event}.
 *
 * @param json what the function takes
 */
public record AuditLine(String json) {}
