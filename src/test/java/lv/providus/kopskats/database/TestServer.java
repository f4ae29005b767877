package lv.providus.kopskats.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for all tests of this JVM, with new data each time, without waiting for the disk. */
final class TestServer {

    private static final Path DATA = Path.of("target", "test-database");
    private static final EmbeddedPostgresql SERVER = start();

    private TestServer() {}

    static DatabaseAccess access() {
        return SERVER.access();
    }

    private static EmbeddedPostgresql start() {
        try {
            Files.deleteIfExists(DATA.resolve("postgresql/ready"));
            EmbeddedPostgresql server = EmbeddedPostgresql.start(DATA, EmbeddedPostgresql.Durability.ONLY_FOR_TESTS);
            deleteDataOfEarlierRuns();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteDataOfEarlierRuns() throws IOException {
        try (Stream<Path> files = Files.list(DATA.resolve("postgresql"))) {
            List<Path> earlier = files.filter(
                            file -> file.getFileName().toString().startsWith("unfinished-"))
                    .toList();
            for (Path data : earlier) {
                FileSystemUtils.deleteRecursively(data);
            }
        }
    }

    private static void stop(EmbeddedPostgresql server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
