package lv.providus.kopskats.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a change made different, and nothing that stayed as it was. */
public final class Differences {

    private final Map<String, @Nullable Object> before = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> after = new LinkedHashMap<>();

    /** Takes up a value where it is another one afterwards. */
    public Differences of(String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            this.before.put(name, before);
            this.after.put(name, after);
        }
        return this;
    }

    /** The old values by their names. */
    public Map<String, @Nullable Object> before() {
        return Collections.unmodifiableMap(before);
    }

    /** The new values by their names. */
    public Map<String, @Nullable Object> after() {
        return Collections.unmodifiableMap(after);
    }
}
