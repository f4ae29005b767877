package lv.providus.kopskats.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that outlived an application which ended without stopping it. May be used only while the data
 * directory is held. A process is taken for ours only where its program lies in this data directory.
 */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final DataDirectory directory;

    LeftoverServer(DataDirectory directory) {
        this.directory = directory;
    }

    /**
     * Stops it as PostgreSQL's own fast shutdown does, and removes what would hinder a new start.
     *
     * @throws StartRefused where it does not stop within a minute
     */
    void stop() throws IOException {
        Path pidFile = directory.cluster().resolve("postmaster.pid");
        Optional<ProcessHandle> postmaster =
                pidIn(pidFile).flatMap(ProcessHandle::of).filter(this::isOurs);
        if (postmaster.isPresent()) {
            LOG.info(
                    "Stopping the PostgreSQL (process {}) of a previous start",
                    postmaster.get().pid());
            interrupt(postmaster.get());
        }
        awaitEnd(PATIENCE);
        Files.deleteIfExists(pidFile);
    }

    /**
     * Waits until no process of this directory's PostgreSQL is left.
     *
     * @throws StartRefused where one is left after that time
     */
    void awaitEnd(Duration patience) throws IOException {
        Instant end = Instant.now().plus(patience);
        for (ProcessHandle process : processesOfThisDirectory()) {
            awaitEnd(process, Duration.between(Instant.now(), end));
        }
    }

    private static Optional<Long> pidIn(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private List<ProcessHandle> processesOfThisDirectory() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(program -> program.startsWith(directory.programs()))
                .isPresent();
    }

    private void interrupt(ProcessHandle postmaster) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid()))
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void awaitEnd(ProcessHandle process, Duration patience) throws IOException {
        try {
            process.onExit().get(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new StartRefused("database.refused.leftover-server", directory.root(), process.pid());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }
}
