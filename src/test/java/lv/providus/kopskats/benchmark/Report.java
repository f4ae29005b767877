package lv.providus.kopskats.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures as a small table, in a file that {@code ./benchmark} prints. */
final class Report {

    private static final Path DIRECTORY = Path.of("target", "benchmark");

    private final List<String> lines = new ArrayList<>();
    private final String name;

    Report(String name) {
        this.name = name;
    }

    void row(String what, String figure, String aim) {
        lines.add("%-62s %22s   %s".formatted(what, figure, aim).stripTrailing());
    }

    /** The 50th and the 95th of a hundred, in milliseconds. */
    void times(String what, List<Duration> taken) {
        List<Duration> sorted = taken.stream().sorted().toList();
        row(
                what + " (n = " + sorted.size() + ")",
                milliseconds(sorted.get(sorted.size() / 2)) + " / " + milliseconds(sorted.get(sorted.size() * 95 / 100))
                        + " ms",
                "");
    }

    /** The 50th and the 95th of a hundred and the longest, in milliseconds. */
    void timesWithMost(String what, String aim, List<Duration> taken) {
        List<Duration> sorted = taken.stream().sorted().toList();
        row(
                what + ", p50 / p95 / most (n = " + sorted.size() + ")",
                milliseconds(sorted.get(sorted.size() / 2)) + " / " + milliseconds(sorted.get(sorted.size() * 95 / 100))
                        + " / " + milliseconds(sorted.getLast()) + " ms",
                aim);
    }

    private static String milliseconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toNanos() / 1e6);
    }

    static String kilobytes(double bytes) {
        return String.format(Locale.ROOT, "%.1f KB", bytes / 1_000);
    }

    void write() {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<String> text = new ArrayList<>();
        text.add("./benchmark " + name);
        text.add("%s %s, %d processors, %d GB of memory, Java %s"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        machine.getAvailableProcessors(),
                        Math.round(machine.getTotalMemorySize() / 1e9),
                        Runtime.version()));
        text.add("");
        text.addAll(lines);
        try {
            Files.createDirectories(DIRECTORY);
            Files.write(DIRECTORY.resolve(name + ".txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
