package lv.providus.kopskats.changes;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What is known of the service methods that are not marked as reading. A method is named as
 * {@code AccountService.enable(AccountId)}: simple names of the class and of the parameters' types.
 */
public final class Book {

    private final Map<String, Supplier<Runnable>> exercises = new TreeMap<>();
    private final Set<String> withoutLine = new TreeSet<>();

    /**
     * A method that changes something.
     *
     * @param arranged makes what is needed, on an empty database, and gives back the change itself, which calls the method
     */
    public Book change(String method, Supplier<Runnable> arranged) {
        exercises.put(method, arranged);
        return this;
    }

    /** A method that needs no line; the reason is for readers. */
    public Book withoutLine(String method, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Why does " + method + " leave no line?");
        }
        withoutLine.add(method);
        return this;
    }

    Map<String, Supplier<Runnable>> exercises() {
        return exercises;
    }

    Set<String> withoutLine() {
        return withoutLine;
    }
}
