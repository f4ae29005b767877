package lv.providus.kopskats.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Directories that test processes running side by side do not share; a later process takes over those of one that ended. */
public final class OwnDirectory {

    private static final Path TARGET = Path.of("target");
    private static final int PLACE = firstFreePlace();

    private OwnDirectory() {}

    public static Path of(String name) {
        return TARGET.resolve(name + "-" + PLACE);
    }

    /** The lock is held until the process ends. */
    @SuppressWarnings("resource")
    private static int firstFreePlace() {
        try {
            Files.createDirectories(TARGET);
            int place = 1;
            while (FileChannel.open(TARGET.resolve("test-process-" + place + ".lock"), CREATE, WRITE)
                            .tryLock()
                    == null) {
                place++;
            }
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
