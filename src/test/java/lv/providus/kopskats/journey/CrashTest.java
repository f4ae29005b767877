package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CrashTest {

    @Test
    @Tag("browser")
    void what_was_committed_is_there_after_a_crash_of_the_application() {
        try (RunningApplication application = RunningApplication.with(Map.of())) {
            commit(application, "before the crash");
            ProcessHandle leftBehind = application.postgresql().orElseThrow();

            application.kill();
            assertThat(leftBehind.isAlive()).isTrue();
            commit(application, "after the crash");
            application.start();

            assertThat(leftBehind.isAlive()).isFalse();
            assertThat(committed(application)).containsExactly("before the crash", "after the crash");
            assertThat(application.output()).doesNotContain("ERROR");
        }
    }

    @Test
    @Tag("slow")
    void what_was_committed_is_there_after_a_crash_of_the_machine() {
        try (RunningApplication application = RunningApplication.with(Map.of())) {
            commit(application, "before the crash");

            ProcessHandle postgresql = application.postgresql().orElseThrow();
            application.kill();
            List<ProcessHandle> children = postgresql.children().toList();
            postgresql.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            application.start();

            assertThat(committed(application)).containsExactly("before the crash");
        }
    }

    @Test
    @Tag("slow")
    void a_second_start_on_the_same_data_is_refused_and_stale_locks_hinder_nothing() throws IOException {
        try (RunningApplication application = RunningApplication.with(Map.of())) {
            assertThat(application.startSecondOnTheSameData())
                    .contains("jau lieto cits Kopskats")
                    .contains("is in use by another Kopskats")
                    .doesNotContain("\tat ");
            assertThat(committed(application)).isEmpty();

            application
                    .database()
                    .update("update databasechangeloglock set locked = true, lockedby = 'a cut off start'");
            Path postmaster = application.postmasterFile();
            application.stop();
            assertThat(postmaster).doesNotExist();
            Files.writeString(postmaster, ProcessHandle.current().pid() + "\n" + application.data() + "\n");
            Files.writeString(application.data().resolve("postgresql/data/epg-lock"), "");
            application.start();

            assertThat(application.postgresql()).isPresent();
        }
    }

    private static void commit(RunningApplication application, String label) {
        application
                .database()
                .update(
                        "insert into audit_event (actor_label, action, object_kind, object_id) values (?, 'test', 'test', '1')",
                        label);
    }

    private static List<String> committed(RunningApplication application) {
        return application
                .database()
                .queryForList(
                        "select actor_label from audit_event where object_kind = 'test' order by id", String.class);
    }
}
