package lv.providus.kopskats.municipality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RegisterChangeId;
import org.jspecify.annotations.Nullable;

/**
 * A change of the register as it was entered.
 *
 * @param from the first day on which it holds
 * @param subject the name of whom it is about, as entered
 * @param merged who was merged, by name
 * @param undone null while it stands
 */
public record RegisterChange(
        RegisterChangeId id,
        RegisterChangeKind kind,
        LocalDate from,
        String subject,
        @Nullable MunicipalityId municipality,
        String reason,
        String recordedBy,
        Instant recordedAt,
        List<Merged> merged,
        @Nullable Undone undone) {

    /** Who was merged into another. */
    public record Merged(MunicipalityId id, String name) {}

    /** That a change was taken back. */
    public record Undone(String by, String reason, Instant at) {}
}
