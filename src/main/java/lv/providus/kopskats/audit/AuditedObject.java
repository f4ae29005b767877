package lv.providus.kopskats.audit;

import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * What a change happened to.
 *
 * @param kind one word, e.g. {@code account}
 * @param id what tells it from others of its kind
 * @param municipality the municipality it concerns, if one
 * @param round the round it concerns, if one
 */
public record AuditedObject(
        String kind,
        String id,
        @Nullable MunicipalityId municipality,
        @Nullable RoundId round) {

    public static AuditedObject of(String kind, Object id) {
        return new AuditedObject(kind, id.toString(), null, null);
    }

    public AuditedObject in(MunicipalityId municipality) {
        return new AuditedObject(kind, id, municipality, round);
    }

    public AuditedObject in(RoundId round) {
        return new AuditedObject(kind, id, municipality, round);
    }
}
