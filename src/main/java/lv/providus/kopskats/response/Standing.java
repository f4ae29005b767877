package lv.providus.kopskats.response;

import java.time.Instant;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.ResponseId;
import org.jspecify.annotations.Nullable;

/**
 * Where a municipality that is asked in a round stands.
 *
 * @param questionnairePublishedAt null where it is a draft
 * @param response null where it has not started, as is the state
 * @param highestClearedVersion the highest version that a cleared answer of the response ever had, 0 for none: a new
 *     answer starts above it, so that no version stands for two values of one question
 */
record Standing(
        Atvk atvk,
        QuestionnaireVersionId questionnaire,
        @Nullable Instant questionnairePublishedAt,
        Instant closesAt,
        AnsweringWindow window,
        @Nullable ResponseId response,
        @Nullable ResponseState state,
        int highestClearedVersion) {}
