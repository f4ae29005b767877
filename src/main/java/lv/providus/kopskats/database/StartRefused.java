package lv.providus.kopskats.database;

/** The application must not or cannot start; says why in both languages. */
public class StartRefused extends RuntimeException {

    private final String textKey;
    private final transient Object[] arguments;

    /**
     * A refusal with its reason.
     *
     * @param textKey key of the text that says what happened and what to do
     */
    public StartRefused(String textKey, Object... arguments) {
        super(textKey);
        this.textKey = textKey;
        this.arguments = arguments.clone();
    }

    /** As {@link #StartRefused(String, Object...)}, with what led to it. */
    public StartRefused(Throwable cause, String textKey, Object... arguments) {
        this(textKey, arguments);
        initCause(cause);
    }

    String textKey() {
        return textKey;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
