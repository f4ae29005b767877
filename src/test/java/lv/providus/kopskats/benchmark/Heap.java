package lv.providus.kopskats.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.providus.kopskats.journey.RunningApplication;

/** The live objects of the application. */
final class Heap {

    private static final Pattern TOTAL = Pattern.compile("^Total\\s+[0-9]+\\s+([0-9]+)\\s*$", Pattern.MULTILINE);

    private final RunningApplication application;

    Heap(RunningApplication application) {
        this.application = application;
    }

    /** Bytes of everything that a full collection leaves. */
    long liveBytes() {
        histogram();
        Matcher total = TOTAL.matcher(histogram());
        if (!total.find()) {
            throw new IllegalStateException("jcmd tells no total");
        }
        return Long.parseLong(total.group(1));
    }

    private String histogram() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(jcmd, Long.toString(application.pid()), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
