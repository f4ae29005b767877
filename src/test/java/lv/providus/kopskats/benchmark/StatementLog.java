package lv.providus.kopskats.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.providus.kopskats.journey.RunningApplication;
import org.springframework.jdbc.core.JdbcTemplate;

/** What PostgreSQL itself was asked to do by the application: its own log of every statement. */
final class StatementLog {

    /** Statements, and among them those that only begin and end transactions. */
    record Counted(List<String> statements) {

        long all() {
            return statements.size();
        }

        /** Without those that begin and end transactions. */
        long working() {
            return statements.stream()
                    .filter(statement -> !statement.startsWith("begin") && !statement.startsWith("commit"))
                    .count();
        }
    }

    private static final Pattern LINE =
            Pattern.compile("^app=([^|]*)\\|LOG:  (?:execute [^:]*|statement): (.*)$", Pattern.MULTILINE);
    private static final int SETTLE_MILLISECONDS = 1_000;

    private final JdbcTemplate database;
    private final Path directory;

    StatementLog(RunningApplication application) {
        database = application.database();
        directory = application.data().resolve("postgresql/data/log");
        database.execute("alter system set log_line_prefix = 'app=%u|'");
        database.execute("alter system set log_statement = 'all'");
        reload();
    }

    /** Counts what the application sends while the work is done; nobody else may work with it meanwhile. */
    Counted during(Runnable work) {
        pause();
        long before = text().length();
        work.run();
        pause();
        Matcher line = LINE.matcher(text().substring((int) before));
        List<String> statements = new ArrayList<>();
        while (line.find()) {
            if (!line.group(1).equals("postgres")) {
                statements.add(line.group(2).toLowerCase(Locale.ROOT));
            }
        }
        return new Counted(statements);
    }

    void stop() {
        database.execute("alter system reset log_statement");
        reload();
    }

    private void reload() {
        database.queryForObject("select pg_reload_conf()", Boolean.class);
        pause();
    }

    private String text() {
        try (Stream<Path> files = Files.list(directory)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(SETTLE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
