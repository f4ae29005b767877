package lv.providus.kopskats.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What an attempt to send that went wrong means for the mail. */
record SendFailure(Kind kind, String text) {

    enum Kind {
        /** The mail server was not reached, or said "not now". */
        SURELY_UNSENT,
        /** The mail server said "never". */
        REFUSED_FOR_GOOD,
        /** The dialogue broke off without an answer. */
        UNKNOWN
    }

    private static final int PERMANENT = 500;
    private static final int TRANSIENT = 400;

    static SendFailure of(MailException failure) {
        if (failure instanceof MailAuthenticationException) {
            return new SendFailure(Kind.SURELY_UNSENT, textOf(failure));
        }
        if (failure instanceof MailSendException sending) {
            Exception[] ofMessages = sending.getMessageExceptions();
            if (ofMessages == null || ofMessages.length == 0) {
                return new SendFailure(Kind.UNKNOWN, textOf(failure));
            }
            boolean notConnected = ofMessages[0] == failure.getCause();
            if (notConnected) {
                return new SendFailure(Kind.SURELY_UNSENT, textOf(ofMessages[0]));
            }
            return refusalIn(ofMessages[0])
                    .orElseGet(() -> new SendFailure(
                            ofMessages[0] instanceof AddressException ? Kind.REFUSED_FOR_GOOD : Kind.UNKNOWN,
                            textOf(ofMessages[0])));
        }
        return new SendFailure(Kind.UNKNOWN, textOf(failure));
    }

    /** What the mail server said when it refused, by whatever exception it comes. */
    private static Optional<SendFailure> refusalIn(@Nullable Exception failure) {
        Exception next = failure;
        while (next != null) {
            int code = switch (next) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> -1;
            };
            if (code >= TRANSIENT) {
                return Optional.of(
                        new SendFailure(code >= PERMANENT ? Kind.REFUSED_FOR_GOOD : Kind.SURELY_UNSENT, textOf(next)));
            }
            next = next instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return Optional.empty();
    }

    private static String textOf(Exception failure) {
        return String.valueOf(failure.getMessage())
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }
}
