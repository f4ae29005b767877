package lv.providus.kopskats.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import lv.providus.kopskats.database.Notifications;
import lv.providus.kopskats.database.Notifications.Heard;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.stereotype.Component;

/**
 * Tells that mails of a round were written or came into another state, on whichever node. Only that it happened is told:
 * who hears of it reads again what he may see.
 */
@Component
public class MailChanges {

    private static final String CHANNEL = "mail_changed";

    private final Map<RoundId, List<Runnable>> listeners = new ConcurrentHashMap<>();

    MailChanges(Notifications notifications) {
        notifications.listen(CHANNEL, this::hear);
    }

    /**
     * Calls the listener, each time on a thread of its own, until the subscription is ended.
     *
     * @return ends the subscription
     */
    public Runnable subscribe(RoundId round, Runnable listener) {
        listeners
                .computeIfAbsent(round, ignored -> new CopyOnWriteArrayList<>())
                .add(listener);
        return () -> listeners.computeIfPresent(round, (ignored, those) -> {
            those.remove(listener);
            return those.isEmpty() ? null : those;
        });
    }

    private void hear(Heard heard) {
        switch (heard) {
            case Heard.MayHaveMissed() -> listeners.values().forEach(MailChanges::call);
            case Heard.Message(String round) ->
                Optional.ofNullable(listeners.get(new RoundId(Long.parseLong(round))))
                        .ifPresent(MailChanges::call);
        }
    }

    private static void call(List<Runnable> those) {
        those.forEach(Thread::startVirtualThread);
    }
}
