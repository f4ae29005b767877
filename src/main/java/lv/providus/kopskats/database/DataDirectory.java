package lv.providus.kopskats.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * The directory in which the embedded PostgreSQL keeps everything: its data, its programs and the password of its
 * superuser. Held by one process at a time; the operating system releases it when that process ends, however it ends.
 */
final class DataDirectory implements AutoCloseable {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes hold of a directory, which is made where it does not exist.
     *
     * @throws StartRefused where another process holds it, or it cannot be written to
     */
    static DataDirectory hold(Path directory) {
        try {
            Files.createDirectories(directory.toAbsolutePath(), ownerOnly("rwx------"));
            Path root = directory.toRealPath();
            Path home = Files.createDirectories(root.resolve("postgresql"));
            if (POSIX) {
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            }
            FileChannel channel = FileChannel.open(
                    root.resolve("lock"),
                    EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    ownerOnly("rw-------"));
            if (tryLock(channel) == null) {
                String holder = Files.readString(root.resolve("lock")).strip();
                channel.close();
                throw new StartRefused("database.refused.data-directory-in-use", root, holder);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataDirectory(root, channel);
        } catch (IOException e) {
            throw new StartRefused(e, "database.refused.data-directory-not-writable", directory.toAbsolutePath());
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    Path root() {
        return root;
    }

    Path cluster() {
        return home().resolve("data");
    }

    Path programs() {
        return home().resolve("programs");
    }

    Path startLog() {
        return home().resolve("start.log");
    }

    private Path home() {
        return root.resolve("postgresql");
    }

    private Path passwordFile() {
        return home().resolve("superuser-password");
    }

    private Path readyMark() {
        return home().resolve("ready");
    }

    /** Whether a cluster was once set up completely here. */
    boolean isReady() {
        return Files.exists(readyMark());
    }

    void markReady() throws IOException {
        if (!isReady()) {
            Files.createFile(readyMark(), ownerOnly("rw-------"));
        }
    }

    /** Moves what an interrupted first start left behind out of the way. */
    void setAsideUnfinishedCluster() throws IOException {
        if (!isReady() && Files.exists(cluster())) {
            Files.move(cluster(), home().resolve("unfinished-" + Instant.now().getEpochSecond()));
        }
    }

    /**
     * The file with the superuser's password, made where there is no cluster yet.
     *
     * @throws StartRefused where the cluster is there and its password is not
     */
    Path superuserPasswordFile() throws IOException {
        Path file = passwordFile();
        if (Files.exists(file) && Files.size(file) > 0) {
            return file;
        }
        if (isReady()) {
            throw new StartRefused("database.refused.password-lost", root, root.relativize(file));
        }
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly("rw-------"));
        Files.writeString(file, Passwords.random());
        return file;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
