package lv.providus.kopskats.shell;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The number under which an unexpected error stands in the log, so that a person can tell us which one it was. */
record ErrorReference(String number) {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReference.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Logs an error under a new number of eight digits. */
    static ErrorReference logged(Throwable error) {
        ErrorReference reference =
                new ErrorReference("%04d-%04d".formatted(RANDOM.nextInt(10_000), RANDOM.nextInt(10_000)));
        LOG.error("Error {}", reference.number(), error);
        return reference;
    }
}
