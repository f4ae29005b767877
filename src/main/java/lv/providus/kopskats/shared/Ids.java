package lv.providus.kopskats.shared;

final class Ids {

    private Ids() {}

    static void requirePositive(long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("An id is a positive number, not " + value);
        }
    }
}
