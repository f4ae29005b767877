package lv.providus.kopskats.municipality;

/**
 * How much of the register a filter lets through.
 *
 * @param lines how many municipalities, 0 or more
 * @param withSuccessor how many of them were or will be merged into another
 */
public record RegisterCount(int lines, int withSuccessor) {}
