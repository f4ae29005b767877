package lv.providus.kopskats.publication;

import org.jspecify.annotations.Nullable;

/**
 * What the latest release of a round shows of one question.
 *
 * @param release its number
 * @param question null where the release shows nothing of it
 */
public record LatestOfQuestion(int release, Publication.@Nullable Question question) {}
