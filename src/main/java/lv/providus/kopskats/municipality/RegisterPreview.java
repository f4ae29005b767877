package lv.providus.kopskats.municipality;

import org.jspecify.annotations.Nullable;

/**
 * What would come of a change.
 *
 * @param refusal why it would not be made; null where it would
 */
public record RegisterPreview(@Nullable RegisterRefusal refusal, RegisterConsequences consequences) {}
