package lv.providus.kopskats.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;

/** Measures calls of services, each about something else that is drawn by lot. */
final class Stopwatch {

    private final Report report;
    private final Actor actor;
    private final Random random = new Random(42);

    Stopwatch(Report report, Actor actor) {
        this.report = report;
        this.actor = actor;
    }

    Report report() {
        return report;
    }

    void as(Runnable call) {
        Acting.as(actor, call);
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean either() {
        return random.nextBoolean();
    }

    /** How long calls take after as many others that are not counted, while the compiler comes to know them. */
    List<Duration> measured(int warmUp, int times, Runnable call) {
        List<Duration> taken = new ArrayList<>();
        for (int i = 0; i < warmUp + times; i++) {
            long begin = System.nanoTime();
            as(call);
            if (i >= warmUp) {
                taken.add(Duration.ofNanos(System.nanoTime() - begin));
            }
        }
        return taken;
    }
}
