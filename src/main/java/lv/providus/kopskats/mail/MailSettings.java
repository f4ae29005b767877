package lv.providus.kopskats.mail;

import lv.providus.kopskats.database.Installation;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How mails leave: {@code spring.mail.host} and its neighbours name the server, {@code kopskats.mail.from} the sender. */
@Component
class MailSettings {

    static final String HOST = "spring.mail.host";
    static final String FROM = "kopskats.mail.from";

    private final Environment environment;

    MailSettings(Environment environment) {
        this.environment = environment;
    }

    MailDelivery delivery() {
        if (environment.getProperty(Installation.TRIAL_PROPERTY, Boolean.class, false)) {
            return MailDelivery.TRIAL;
        }
        return environment.getProperty(HOST, "").isBlank() ? MailDelivery.WAITING : MailDelivery.SERVER;
    }

    /** The address of the sender, empty where none is set. */
    String from() {
        return environment.getProperty(FROM, "").strip();
    }
}
