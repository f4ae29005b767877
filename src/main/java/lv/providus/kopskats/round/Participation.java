package lv.providus.kopskats.round;

import java.time.Instant;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PlanningRegionId;
import org.jspecify.annotations.Nullable;

/**
 * A municipality asked in a round.
 *
 * @param atvk seven digits
 * @param extendedUntil a later end for this municipality alone
 */
public record Participation(
        MunicipalityId municipality,
        String atvk,
        String name,
        PlanningRegionId region,
        @Nullable Instant extendedUntil) {}
