package lv.providus.kopskats.database;

import java.security.SecureRandom;
import java.util.Base64;

final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** 256 random bits as letters, digits, hyphens and underscores. */
    static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
