package lv.providus.kopskats.changes;

/**
 * Exercises of the services of one module. Every class in the tests that implements this is found by itself; it has a
 * constructor without parameters, or one that takes the {@code ApplicationContext}.
 */
public interface Exercises {

    void in(Book book);
}
