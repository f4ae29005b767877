package lv.providus.kopskats.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a session was ended by the application. */
public enum EndOfSession {
    /** The account was disabled. */
    DISABLED,
    /** Role or municipality of the account changed. */
    CHANGED,
    /** The password was set anew elsewhere, or all sessions were ended. */
    NO_LONGER_VALID;

    /** As it stands in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()}. */
    public static Optional<EndOfSession> ofCode(String code) {
        return Arrays.stream(values()).filter(end -> end.code().equals(code)).findFirst();
    }
}
