package lv.providus.kopskats.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;

/**
 * A round of which something is published, known from its releases alone.
 *
 * @param demonstration its answers are invented
 * @param referenceDate the day whose municipalities and figures are meant
 * @param asked municipalities asked, as the latest release has them
 * @param submitted of them, with a submission
 * @param release number of the latest release
 * @param releasedAt when it was made
 * @param regions the planning regions in their own order
 * @param questions those that whoever reads this may see
 */
public record PublishedRound(
        RoundId id,
        LocalizedText title,
        boolean demonstration,
        LocalDate referenceDate,
        int asked,
        int submitted,
        int release,
        Instant releasedAt,
        List<Region> regions,
        List<QuestionId> questions) {

    /** A planning region. */
    public record Region(String code, LocalizedText name) {}
}
