package lv.providus.kopskats.response;

import java.time.Instant;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.DelegationId;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague is told of the section entrusted to them.
 *
 * @param section the code of the section
 * @param label what the coordinator called the colleague
 * @param endsAt when it ends at the latest
 */
public record EntrustedSection(
        DelegationId delegation,
        RoundId round,
        LocalizedText roundTitle,
        MunicipalityId municipality,
        String municipalityName,
        QuestionCode section,
        LocalizedText sectionTitle,
        String label,
        String entrustedBy,
        @Nullable String message,
        Language language,
        Instant endsAt,
        DelegationState state) {}
