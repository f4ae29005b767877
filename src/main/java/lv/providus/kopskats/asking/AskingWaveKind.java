package lv.providus.kopskats.asking;

/** What letters to many are for. */
public enum AskingWaveKind {
    INVITATION,
    REMINDER;

    /** The kind of the mails of such a wave. */
    public String mailKind() {
        return switch (this) {
            case INVITATION -> "invitation";
            case REMINDER -> "reminder";
        };
    }
}
