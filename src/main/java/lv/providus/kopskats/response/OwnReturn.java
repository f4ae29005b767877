package lv.providus.kopskats.response;

/**
 * That the own response was returned and not submitted since.
 *
 * @param waitsForAnswer whether the municipality has not answered in the conversation that the message began
 */
public record OwnReturn(ReviewStep step, boolean waitsForAnswer) {}
