package lv.providus.kopskats.audit;

import java.time.Instant;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted; null stands for all.
 *
 * @param person who did it, or with whose account it was done
 * @param action as it was recorded, e.g. {@code account.disabled}
 * @param from the first moment
 * @param until the first moment after
 */
public record AuditFilter(
        @Nullable AccountId person,
        @Nullable MunicipalityId municipality,
        @Nullable RoundId round,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    public AuditFilter by(@Nullable AccountId wanted) {
        return new AuditFilter(wanted, municipality, round, action, from, until);
    }

    public AuditFilter in(@Nullable MunicipalityId wanted) {
        return new AuditFilter(person, wanted, round, action, from, until);
    }

    public AuditFilter in(@Nullable RoundId wanted) {
        return new AuditFilter(person, municipality, wanted, action, from, until);
    }

    public AuditFilter of(@Nullable String wanted) {
        return new AuditFilter(person, municipality, round, wanted, from, until);
    }

    public AuditFilter between(@Nullable Instant first, @Nullable Instant end) {
        return new AuditFilter(person, municipality, round, action, first, end);
    }
}
