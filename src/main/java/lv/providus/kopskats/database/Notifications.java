package lv.providus.kopskats.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what transactions of any node tell by NOTIFY, on one connection of its own. After a broken connection all
 * listeners are told that they may have missed something.
 */
@Component
public class Notifications implements SmartLifecycle {

    /** What a channel carries. */
    public sealed interface Heard {
        record Message(String text) implements Heard {}

        /** The connection was lost and is back; messages of the time between did not come. */
        record MayHaveMissed() implements Heard {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
    private static final int WAIT_MILLIS = 500;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final DatabaseAccess access;
    private final Map<String, List<Consumer<Heard>>> listeners = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    Notifications(DatabaseAccess access) {
        this.access = access;
    }

    /**
     * Registers a listener for as long as the application runs.
     *
     * @param channel a name of lower-case letters and underscores
     * @throws IllegalArgumentException where the name is of another form
     */
    public void listen(String channel, Consumer<Heard> listener) {
        if (!channel.matches("[a-z_]+")) {
            throw new IllegalArgumentException("Not a channel: " + channel);
        }
        listeners
                .computeIfAbsent(channel, ignored -> new CopyOnWriteArrayList<>())
                .add(listener);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("database-notifications").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        boolean again = false;
        while (running) {
            try (Connection connection = connect()) {
                if (again) {
                    listeners.keySet().forEach(channel -> hand(channel, new Heard.MayHaveMissed()));
                }
                hear(connection);
            } catch (SQLException lost) {
                if (running && !again) {
                    LOG.warn("The connection that hears of changes is lost and will be tried again", lost);
                }
                again = true;
                pause();
            }
        }
    }

    private Connection connect() throws SQLException {
        DatabaseAccess.Credentials login = access.application();
        Connection connection = DriverManager.getConnection(access.jdbcUrl(), login.user(), login.password());
        try (Statement statement = connection.createStatement()) {
            for (String channel : listeners.keySet()) {
                statement.execute("listen " + channel);
            }
        }
        return connection;
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (running) {
            PGNotification[] heard = postgres.getNotifications(WAIT_MILLIS);
            for (PGNotification notification : heard == null ? new PGNotification[0] : heard) {
                hand(notification.getName(), new Heard.Message(notification.getParameter()));
            }
        }
    }

    private void hand(String channel, Heard heard) {
        for (Consumer<Heard> listener : listeners.getOrDefault(channel, List.of())) {
            try {
                listener.accept(heard);
            } catch (RuntimeException broken) {
                LOG.warn("A listener of {} broke", channel, broken);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
