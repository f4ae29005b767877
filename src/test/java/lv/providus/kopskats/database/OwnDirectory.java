package lv.providus.kopskats.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Directories that test processes running side by side do not share; a later process takes over those of one that ended. */
public final class OwnDirectory {

    private static final Path TARGET = Path.of("target");

    /** Held on to until the process ends: a channel that nobody knows any more is closed, and its lock is gone. */
    private static final List<FileChannel> HELD = new ArrayList<>();

    private static final int PLACE = firstFreePlace();

    private OwnDirectory() {}

    public static Path of(String name) {
        return TARGET.resolve(name + "-" + PLACE);
    }

    private static int firstFreePlace() {
        try {
            Files.createDirectories(TARGET);
            int place = 1;
            while (!taken(place)) {
                place++;
            }
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean taken(int place) throws IOException {
        FileChannel channel = FileChannel.open(TARGET.resolve("test-process-" + place + ".lock"), CREATE, WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return false;
        }
        return HELD.add(channel);
    }
}
