package lv.providus.kopskats.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.response.GeneratedSurvey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Two applications on one PostgreSQL: whoever is at the one sees what is done at the other. */
@Tag("slow")
class TwoNodesTest {

    private static final String LUDZA = "0037000";
    private static final String PASSWORD = "zils ezers aiz meža 41";
    private static final String QUESTION = "question_1";

    @Test
    void a_colleague_at_another_node_sees_the_change_without_reloading() {
        try (Browser browser = Browser.start();
                RunningApplication first = RunningApplication.with(Map.of("kopskats.trial", "false"))) {
            JdbcTemplate database = first.database();
            long round = GeneratedSurvey.write(database, "nodes", 1, 3).openRound(List.of(LUDZA));
            coordinator(database, "pirma@ludza.example", "Ludzas koordinatore");
            coordinator(database, "otra@ludza.example", "Ludzas kolēģe");
            try (RunningApplication second = RunningApplication.with(asSecondNode(database))) {
                String form = "rounds/" + round + "/form/" + LUDZA;
                Visit here = signedIn(first, browser, "pirma@ludza.example").open(form);
                Visit there = signedIn(second, browser, "otra@ludza.example").open(form);

                here.page()
                        .getByText("Šo anketu tagad atvēris arī: Ludzas kolēģe")
                        .waitFor();
                there.page()
                        .getByText("Šo anketu tagad atvēris arī: Ludzas koordinatore")
                        .waitFor();

                here.type(QUESTION, "111");
                assertThat(there.question(QUESTION).locator("input").first()).hasValue("111");
                there.type(QUESTION, "222");
                assertThat(here.question(QUESTION).locator("input").first()).hasValue("222");

                there.open("my-rounds");
                here.page().waitForFunction("() => !document.querySelector('.kk-colleagues')?.textContent");
            }
        }
    }

    private static Visit signedIn(RunningApplication node, Browser browser, String email) {
        Visit visit = new Visit(node, browser.newVisitor()).open("sign-in");
        visit.page().locator("input[name=username]").fill(email);
        visit.page().locator("input[name=password]").fill(PASSWORD);
        visit.page().locator("input[name=password]").press("Enter");
        visit.page().waitForURL("**/my-rounds");
        return visit.settle();
    }

    private static void coordinator(JdbcTemplate database, String email, String name) {
        database.update(
                "insert into account (email, display_name, role, municipality_id, password_hash)"
                        + " select ?, ?, 'coordinator', id, ? from municipality where atvk = ?",
                email,
                name,
                new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD),
                LUDZA);
    }

    /** The roles of the first node have passwords that it alone knows, so the second gets members of them. */
    private static Map<String, String> asSecondNode(JdbcTemplate database) {
        database.execute("create role second_app login password 'second' in role kopskats_app");
        database.execute("create role second_owner login password 'second' in role kopskats_owner");
        database.execute("grant connect on database kopskats to second_app, second_owner");
        DriverManagerDataSource source = (DriverManagerDataSource) Objects.requireNonNull(database.getDataSource());
        return Map.of(
                "kopskats.trial", "false",
                "kopskats.db.url", Objects.requireNonNull(source.getUrl()),
                "kopskats.db.user", "second_app",
                "kopskats.db.password", "second",
                "kopskats.db.owner.user", "second_owner",
                "kopskats.db.owner.password", "second");
    }
}
