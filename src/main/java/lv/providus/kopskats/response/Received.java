package lv.providus.kopskats.response;

/**
 * That a researcher wrote down what a municipality told otherwise than in the form.
 *
 * @param note who told it and when
 */
public record Received(ReceivedBy by, String note) {

    /** The longest note, in characters. */
    public static final int NOTE_MAX_LENGTH = 500;
}
