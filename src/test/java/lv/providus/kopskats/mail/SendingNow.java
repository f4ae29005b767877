package lv.providus.kopskats.mail;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what waits in the outbox to a mail server of a test, which the application itself does not know. */
public final class SendingNow {

    private SendingNow() {}

    /** Tells how many mails were taken up. */
    public static int to(int port, ApplicationContext application) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return new MailSending(
                        application.getBean(MailRepository.class),
                        new TransactionTemplate(application.getBean(PlatformTransactionManager.class)),
                        server,
                        List.of(),
                        "aptauja@providus.example")
                .sendDue();
    }
}
