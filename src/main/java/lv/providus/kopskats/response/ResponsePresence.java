package lv.providus.kopskats.response;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lv.providus.kopskats.database.Notifications;
import lv.providus.kopskats.database.Notifications.Heard;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who has the form of a response open at this moment, on whichever node. It lives in memory only: each node tells the
 * others of its own people when they come and go and once a minute, and forgets whom it has not heard of for three.
 */
@Component
public class ResponsePresence implements DisposableBean {

    private record Place(RoundId round, MunicipalityId municipality) {}

    private record Guest(Place place, String label, Instant heardAt) {}

    private record Host(Place place, String label, Runnable onChange) {}

    private static final Duration TELL_AGAIN_AFTER = Duration.ofMinutes(1);
    private static final Duration FORGET_AFTER = Duration.ofMinutes(3);
    private static final String HERE = "here";
    private static final String LEFT = "left";

    private final PresenceRepository repository;
    private final TransactionTemplate transaction;
    private final Map<UUID, Host> hosts = new ConcurrentHashMap<>();
    private final Map<UUID, Guest> guests = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    ResponsePresence(
            PresenceRepository repository, PlatformTransactionManager transactionManager, Notifications notifications) {
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactionManager);
        notifications.listen(PresenceRepository.CHANNEL, this::hear);
        clock.scheduleWithFixedDelay(
                this::tellAgain, TELL_AGAIN_AFTER.toMillis(), TELL_AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A form that is open. */
    public final class Visit {

        private final UUID id;

        private Visit(UUID id) {
            this.id = id;
        }

        /** The others who are at the same form, by their names, in no order of importance. */
        public List<String> others() {
            Host own = hosts.get(id);
            if (own == null) {
                return List.of();
            }
            Instant oldest = Instant.now().minus(FORGET_AFTER);
            List<String> labels = new ArrayList<>();
            guests.forEach((guest, seen) -> {
                if (!guest.equals(id)
                        && seen.place().equals(own.place())
                        && !seen.label().equals(own.label())
                        && seen.heardAt().isAfter(oldest)) {
                    labels.add(seen.label());
                }
            });
            return labels.stream().distinct().sorted().toList();
        }

        /** The form is closed. */
        public void leave() {
            Host own = hosts.remove(id);
            if (own != null) {
                Thread.startVirtualThread(() -> tell(LEFT, id, own));
            }
        }
    }

    /**
     * Opens a form for the person signed in.
     *
     * @param onChange called on a thread of its own whenever somebody comes or goes
     */
    public Visit enter(RoundId round, Runnable onChange) {
        UUID id = UUID.randomUUID();
        Host own = new Host(
                new Place(round, Actors.requireMunicipalityThatAnswers()),
                Actors.require().label(),
                onChange);
        hosts.put(id, own);
        Thread.startVirtualThread(() -> tell(HERE, id, own));
        return new Visit(id);
    }

    private void tell(String what, UUID id, Host host) {
        String message = String.join(
                "\t",
                what,
                id.toString(),
                host.place().round().toString(),
                host.place().municipality().toString(),
                host.label());
        transaction.executeWithoutResult(ignored -> repository.tell(message));
    }

    private void tellAgain() {
        hosts.forEach((id, host) -> tell(HERE, id, host));
        Instant oldest = Instant.now().minus(FORGET_AFTER);
        guests.values().removeIf(guest -> guest.heardAt().isBefore(oldest));
    }

    private void hear(Heard heard) {
        if (!(heard instanceof Heard.Message(String text))) {
            return;
        }
        String[] parts = text.split("\t", 5);
        UUID id = UUID.fromString(parts[1]);
        Place place = new Place(new RoundId(Long.parseLong(parts[2])), new MunicipalityId(Long.parseLong(parts[3])));
        boolean news;
        if (parts[0].equals(HERE)) {
            news = guests.put(id, new Guest(place, parts[4], Instant.now())) == null;
            if (news) {
                answer(id, place);
            }
        } else {
            news = guests.remove(id) != null;
        }
        if (news) {
            hosts.forEach((host, own) -> {
                if (own.place().equals(place) && !host.equals(id)) {
                    Thread.startVirtualThread(own.onChange());
                }
            });
        }
    }

    /** Whoever comes to another node learns who is here already. */
    private void answer(UUID newcomer, Place place) {
        if (hosts.containsKey(newcomer)) {
            return;
        }
        hosts.forEach((id, own) -> {
            if (own.place().equals(place)) {
                Thread.startVirtualThread(() -> tell(HERE, id, own));
            }
        });
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
