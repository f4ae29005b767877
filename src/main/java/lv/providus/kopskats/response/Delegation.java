package lv.providus.kopskats.response;

import java.time.Instant;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.DelegationId;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A section that the own municipality's coordinator entrusted to a colleague.
 *
 * @param section the code of the section
 * @param label what the coordinator called the colleague; authorship of the answers names it
 * @param email where the link was sent, null where the coordinator handed it over
 * @param endsAt when it ends at the latest
 * @param openedAt when the link was first opened
 * @param answeredAt when the colleague last answered something that still stands so
 */
public record Delegation(
        DelegationId id,
        QuestionCode section,
        LocalizedText sectionTitle,
        String label,
        @Nullable String email,
        String entrustedBy,
        Instant createdAt,
        Instant endsAt,
        DelegationState state,
        @Nullable Instant openedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant handedInAt) {}
