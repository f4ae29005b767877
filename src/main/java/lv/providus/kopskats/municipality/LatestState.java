package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/** What the register knows last of a municipality. */
record LatestState(
        MunicipalityId municipality,
        LocalDate from,
        @Nullable LocalDate until,
        MunicipalityDetails details) {}
