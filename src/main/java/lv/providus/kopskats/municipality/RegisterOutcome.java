package lv.providus.kopskats.municipality;

import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RegisterChangeId;
import org.jspecify.annotations.Nullable;

/** What came of changing the register. */
public sealed interface RegisterOutcome {

    /**
     * It is changed.
     *
     * @param municipality whom it made or changed; of a merger the successor; null where it was about a region
     */
    record Done(RegisterChangeId change, @Nullable MunicipalityId municipality) implements RegisterOutcome {}

    record Refused(RegisterRefusal refusal) implements RegisterOutcome {}
}
