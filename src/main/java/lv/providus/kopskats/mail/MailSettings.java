package lv.providus.kopskats.mail;

import java.util.stream.Stream;
import lv.providus.kopskats.database.Installation;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How mails leave: {@code spring.mail.host} and its neighbours name the server, {@code kopskats.mail.from} the sender. */
@Component
class MailSettings {

    static final String HOST = "spring.mail.host";
    static final String FROM = "kopskats.mail.from";

    private static final int USUAL_PORT = 25;

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

    MailServer server() {
        boolean encrypted = Stream.of("starttls.enable", "starttls.required", "ssl.enable")
                .anyMatch(name ->
                        environment.getProperty("spring.mail.properties.mail.smtp." + name, Boolean.class, false));
        return new MailServer(
                delivery(),
                environment.getProperty(HOST, "").strip(),
                environment.getProperty("spring.mail.port", Integer.class, USUAL_PORT),
                environment.getProperty("spring.mail.username", "").strip(),
                encrypted || environment.getProperty("spring.mail.ssl.enabled", Boolean.class, false),
                from());
    }

    /** The address of the sender, empty where none is set. */
    String from() {
        return environment.getProperty(FROM, "").strip();
    }
}
