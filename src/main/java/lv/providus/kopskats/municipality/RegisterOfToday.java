package lv.providus.kopskats.municipality;

import lv.providus.kopskats.shared.Actors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a change that was entered ahead hold on its day, also where the register repeats what holds today. */
@Component
@EnableScheduling
class RegisterOfToday {

    private final RegisterRepository repository;
    private final TransactionTemplate transaction;

    RegisterOfToday(RegisterRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "5 0 0 * * *", zone = "Europe/Riga")
    void bring() {
        Actors.asSystem("register", () -> transaction.executeWithoutResult(status -> repository.bringToToday()));
    }
}
