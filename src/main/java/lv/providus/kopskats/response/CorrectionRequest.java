package lv.providus.kopskats.response;

import java.math.BigDecimal;
import java.time.Instant;
import lv.providus.kopskats.shared.CorrectionRequestId;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A municipality says that a number it gave in an earlier round was wrong; nobody has decided yet.
 *
 * @param municipality by name; after a merger the successor
 * @param wording of the question, as it was asked then
 * @param given what is submitted in that round by this very municipality; null where there is nothing
 * @param proposed what it should have been
 * @param message why
 */
public record CorrectionRequest(
        CorrectionRequestId id,
        String municipality,
        LocalizedText wording,
        @Nullable BigDecimal given,
        BigDecimal proposed,
        String message,
        String requestedBy,
        Instant requestedAt) {}
