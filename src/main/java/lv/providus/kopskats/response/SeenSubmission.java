package lv.providus.kopskats.response;

/**
 * What a researcher had before the eyes when deciding: where anything else holds by now, nothing is decided.
 *
 * @param number of the submission that counted
 * @param state of the response
 */
public record SeenSubmission(int number, ResponseState state) {}
