package lv.providus.kopskats.mail;

import lv.providus.kopskats.database.StartRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The job that sends; there is none without a mail server, and none in a trial, whose mails never leave. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(MailSettings.HOST)
@ConditionalOnProperty(name = "kopskats.trial", havingValue = "false")
class MailConfiguration {

    private static final long PAUSE_MILLISECONDS = 5_000;

    /** Sends what is due. */
    record Job(MailSending sending) {

        @Scheduled(fixedDelay = PAUSE_MILLISECONDS)
        void run() {
            sending.sendDue();
        }
    }

    @Bean
    Job mailJob(
            MailRepository repository,
            PlatformTransactionManager transactions,
            JavaMailSender server,
            ObjectProvider<MailAttachments> attachments,
            MailSettings settings) {
        if (settings.from().isEmpty()) {
            throw new StartRefused("mail.refused.no_sender");
        }
        return new Job(new MailSending(
                repository,
                new TransactionTemplate(transactions),
                server,
                attachments.stream().toList(),
                settings.from()));
    }
}
