package lv.providus.kopskats.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import lv.providus.kopskats.database.Notifications;
import lv.providus.kopskats.database.Notifications.Heard;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells that a response changed, whoever changed it and on whichever node. Only what changed is told, no content: who
 * hears of it reads again what he may see.
 */
@Component
public class ResponseChanges {

    /**
     * A change that is committed.
     *
     * @param question null where more than one answer may be concerned, e.g. the state of the response
     */
    public record Change(@Nullable QuestionId question) {}

    private record Place(RoundId round, MunicipalityId municipality) {}

    private static final String CHANNEL = "response_changed";
    private static final String ALL = "-";

    private final Map<Place, List<Consumer<Change>>> listeners = new ConcurrentHashMap<>();
    private final Map<RoundId, List<Consumer<Change>>> listenersOfRounds = new ConcurrentHashMap<>();

    ResponseChanges(Notifications notifications) {
        notifications.listen(CHANNEL, this::hear);
    }

    /**
     * Calls the listener, each time on a thread of its own, until the subscription is ended.
     *
     * @return ends the subscription
     */
    public Runnable subscribe(RoundId round, MunicipalityId municipality, Consumer<Change> listener) {
        return subscribe(listeners, new Place(round, municipality), listener);
    }

    /** As {@link #subscribe(RoundId, MunicipalityId, Consumer)}, for the responses of all municipalities in a round. */
    public Runnable subscribe(RoundId round, Consumer<Change> listener) {
        return subscribe(listenersOfRounds, round, listener);
    }

    private static <K> Runnable subscribe(Map<K, List<Consumer<Change>>> all, K place, Consumer<Change> listener) {
        all.computeIfAbsent(place, ignored -> new CopyOnWriteArrayList<>()).add(listener);
        return () -> all.computeIfPresent(place, (ignored, those) -> {
            those.remove(listener);
            return those.isEmpty() ? null : those;
        });
    }

    private void hear(Heard heard) {
        switch (heard) {
            case Heard.MayHaveMissed() -> {
                listeners.values().forEach(those -> call(those, new Change(null)));
                listenersOfRounds.values().forEach(those -> call(those, new Change(null)));
            }
            case Heard.Message(String text) -> tell(text.split(" ", -1));
        }
    }

    private void tell(String[] parts) {
        RoundId round = new RoundId(Long.parseLong(parts[0]));
        Change change = new Change(parts[2].equals(ALL) ? null : new QuestionId(Long.parseLong(parts[2])));
        Optional.ofNullable(listenersOfRounds.get(round)).ifPresent(those -> call(those, change));
        if (parts[1].equals(ALL)) {
            listeners.forEach((place, those) -> {
                if (place.round().equals(round)) {
                    call(those, change);
                }
            });
        } else {
            Place place = new Place(round, new MunicipalityId(Long.parseLong(parts[1])));
            Optional.ofNullable(listeners.get(place)).ifPresent(those -> call(those, change));
        }
    }

    private static void call(List<Consumer<Change>> those, Change change) {
        those.forEach(listener -> Thread.startVirtualThread(() -> listener.accept(change)));
    }
}
