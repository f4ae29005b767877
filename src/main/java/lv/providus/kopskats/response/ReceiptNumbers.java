package lv.providus.kopskats.response;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import lv.providus.kopskats.municipality.Atvk;

/** Draws receipt numbers that nobody can guess and that survive being read out on the telephone. */
final class ReceiptNumbers {

    /** Letters and digits without those that look alike: no 0 and O, no 1, I and L, no U beside V. */
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUP_LENGTH = 4;

    private final RandomGenerator random;

    ReceiptNumbers() {
        this(new SecureRandom());
    }

    ReceiptNumbers(RandomGenerator random) {
        this.random = random;
    }

    ReceiptNumber draw(Atvk atvk) {
        return new ReceiptNumber("K-" + atvk + "-" + group() + "-" + group());
    }

    private String group() {
        StringBuilder group = new StringBuilder();
        for (int i = 0; i < GROUP_LENGTH; i++) {
            group.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return group.toString();
    }
}
