package lv.providus.kopskats.asking;

import lv.providus.kopskats.round.PlannedReminderService;
import lv.providus.kopskats.shared.Actors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** The job that sends planned reminders; every node runs it, and each reminder goes out once. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty("kopskats.planned-reminders")
class AskingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AskingConfiguration.class);
    private static final long PAUSE_MILLISECONDS = 20_000;

    /** Sends what is due. */
    record Job(PlannedReminderService reminders, AskingService asking) {

        @Scheduled(fixedDelay = PAUSE_MILLISECONDS)
        void run() {
            Actors.asSystem(
                    "planned reminders",
                    () -> reminders
                            .due()
                            .forEach(reminder -> LOG.info(
                                    "Planned reminder {} of round {}: {}",
                                    reminder.id(),
                                    reminder.round(),
                                    asking.sendPlanned(reminder))));
        }
    }

    @Bean
    Job plannedReminderJob(PlannedReminderService reminders, AskingService asking) {
        return new Job(reminders, asking);
    }
}
