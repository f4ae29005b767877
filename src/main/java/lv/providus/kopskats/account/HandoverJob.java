package lv.providus.kopskats.account;

import java.util.concurrent.TimeUnit;
import lv.providus.kopskats.shared.Actors;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Carries out handovers on their day. */
@Component
@EnableScheduling
class HandoverJob {

    private static final long MINUTES = 10;

    private final HandoverService service;

    HandoverJob(HandoverService service) {
        this.service = service;
    }

    @Scheduled(initialDelay = 1, fixedDelay = MINUTES, timeUnit = TimeUnit.MINUTES)
    void run() {
        Actors.asSystem("handover", service::performDue);
    }
}
