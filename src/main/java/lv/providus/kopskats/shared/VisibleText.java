package lv.providus.kopskats.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What counts as something written: a text of spaces, control characters and characters without a shape of their own
 * (zero-width spaces, direction marks, fillers) says nothing.
 */
public final class VisibleText {

    private static final Pattern SEEN = Pattern.compile(
            "[^\\s\\p{Z}\\p{Cc}\\p{Cf}" + "\\u034F\\u115F\\u1160\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0]");

    private VisibleText() {}

    /** Whether there is nothing to read; so too where there is no text at all. */
    public static boolean isBlank(@Nullable String text) {
        return text == null || !SEEN.matcher(text).find();
    }

    /** The text without spaces around it, null where it is blank. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || isBlank(text) ? null : text.strip();
    }
}
