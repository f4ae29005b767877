package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** A round on an installation for real, with a mail server: from the questionnaire to the last accepted response. */
@Tag("slow")
class WholeRoundTest {

    private static final String PASSWORD = "rudzi krāj rasu agri";
    private static final String LUDZA = "0037000";
    private static final String REZEKNE = "0043000";
    private static final String RIGA = "0001000";
    private static final String MADONA = "0038001";

    private static final String QUESTIONNAIRE = """
            format: kopskats-questionnaire-1
            code: isa_aptauja
            title:
              lv: Īsa aptauja
              en: Short survey
            sections:
              - code: numbers
                title:
                  lv: Skaitļi
                  en: Numbers
                questions:
                  - code: residing_now
                    type: count
                    wording:
                      lv: Cik cilvēku pašvaldībā dzīvo šobrīd?
                      en: How many people live in the municipality now?
                    required: true
                    disclosure: named
            """;

    private MailServer mails;
    private RunningApplication application;
    private Browser browser;
    private ResearcherAtWork researcher;

    @BeforeEach
    void start() {
        mails = new MailServer();
        application = RunningApplication.with(mails.settings());
        browser = Browser.start();
        researcher = new ResearcherAtWork(new Visit(application, browser.newVisitor()));
        application.database().update("""
                insert into account (email, display_name, role, municipality_id)
                select 'koordinators@' || atvk || '.example', 'Koordinators ' || atvk, 'coordinator'::account_role, id
                from municipality where valid_to is null
                union all
                select 'otrs@' || atvk || '.example', 'Otrs koordinators ' || atvk, 'coordinator', id
                from municipality where valid_to is null and atvk in (?, ?, ?, ?)""", LUDZA, REZEKNE, RIGA, MADONA);
        application
                .database()
                .update(
                        "insert into account (email, display_name, role, password_hash)"
                                + " values ('petnieks@providus.example', 'PROVIDUS pētnieks', 'researcher', ?)",
                        new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD));
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable closeable :
                Stream.<AutoCloseable>of(browser, application, mails).toList()) {
            closeable.close();
        }
    }

    @Test
    void a_whole_round() throws IOException {
        researcher.signIn("petnieks@providus.example", PASSWORD);
        researcher.publishQuestionnaire(
                Files.writeString(application.data().resolveSibling("questionnaire.yaml"), QUESTIONNAIRE));
        researcher.makeRound();
        researcher.bringOn("Atvērt tagad", "Atvērta");
        ProgressWatch progress = new ProgressWatch(application, researcher.newTab());
        progress.shows(0, 0, 0, 0);

        researcher.send("Nosūtīt uzaicinājumus");
        assertThat(mails.recipients(46)).doesNotHaveDuplicates();
        progress.shows(0, 0, 0, 0);

        Visit ludza = follow("otrs@" + LUDZA + ".example");
        ludza.type("residing_now", "70");
        progress.shows(1, 0, 0, 0);
        submit(ludza, LUDZA);
        assertThat(mails.recipients(1)).containsExactly("otrs@" + LUDZA + ".example");
        progress.shows(1, 1, 0, 0);
        Visit rezekne = follow("koordinators@" + REZEKNE + ".example");
        rezekne.type("residing_now", "80");
        progress.shows(2, 1, 0, 0);
        submit(rezekne, REZEKNE);
        assertThat(mails.recipients(1)).containsExactly("koordinators@" + REZEKNE + ".example");
        progress.shows(2, 2, 0, 0);

        researcher.send("Nosūtīt atgādinājumu");
        assertThat(mails.recipients(42))
                .doesNotHaveDuplicates()
                .contains("otrs@" + RIGA + ".example", "otrs@" + MADONA + ".example")
                .noneMatch(address -> address.contains(LUDZA) || address.contains(REZEKNE))
                .extracting(address -> address.substring(address.indexOf('@')))
                .satisfies(municipalities ->
                        assertThat(municipalities.stream().distinct()).hasSize(40));
        progress.shows(2, 2, 0, 0);

        aQuestionIsAnsweredByACorrection(ludza, progress);
        aLateOneSubmits(progress);

        researcher.bringOn("Atzīmēt kā publicētu", "Publicēta");
        progress.shows(3, 3, 0, 1);
        assertThat(mails.recipients(0)).isEmpty();
    }

    private void aQuestionIsAnsweredByACorrection(Visit ludza, ProgressWatch progress) {
        researcher.giveBack(LUDZA, "Vai tiešām 70?");
        assertThat(mails.recipients(2))
                .containsExactlyInAnyOrder("koordinators@" + LUDZA + ".example", "otrs@" + LUDZA + ".example");
        assertThat(mails.lastTo("koordinators@" + LUDZA + ".example")).contains("lūdz precizēt atbildes");
        progress.shows(2, 2, 1, 0);
        assertThat(ludza.open("my-rounds").text()).contains("Vai tiešām 70?");
        assertThat(ludza.open("rounds/1/form/" + LUDZA).text()).contains("Vai tiešām 70?");
        ludza.type("residing_now", "75");
        progress.shows(2, 2, 1, 0);
        submit(ludza, LUDZA);
        assertThat(mails.recipients(1)).containsExactly("otrs@" + LUDZA + ".example");
        progress.shows(2, 2, 0, 0);
        assertThat(researcher.submission(LUDZA)).contains("70 → 75");
        researcher.accept(LUDZA);
        progress.shows(2, 2, 0, 1);
        assertThat(ludza.open("rounds/1/form/" + LUDZA).text()).doesNotContain("Pārbaudīt un iesniegt");
    }

    private void aLateOneSubmits(ProgressWatch progress) {
        researcher.bringOn("Slēgt tagad", "Slēgta");
        progress.shows(2, 2, 0, 1);
        Visit riga = follow("koordinators@" + RIGA + ".example");
        assertThat(riga.text()).contains("Termiņš ir beidzies");
        researcher.extend("Rīgas valstspilsēta", "Koordinators slimoja");
        riga.open("rounds/1/form/" + RIGA);
        riga.type("residing_now", "90");
        progress.shows(3, 2, 0, 1);
        submit(riga, RIGA);
        assertThat(mails.recipients(1)).containsExactly("koordinators@" + RIGA + ".example");
        progress.shows(3, 3, 0, 1);
    }

    /** Opens the link of the invitation of somebody and presses its button. */
    private Visit follow(String address) {
        Visit visit = new Visit(application, browser.newVisitor());
        visit.page().navigate(mails.linkOf(address));
        visit.settle();
        visit.button("Pieslēgties un atvērt anketu").click();
        visit.page().waitForURL("**/rounds/1/form/**");
        return visit.settle();
    }

    private static void submit(Visit coordinator, String atvk) {
        coordinator.open("rounds/1/form/" + atvk + "/check");
        coordinator.button("Iesniegt anketu").click();
        coordinator.page().waitForURL("**/receipt/" + atvk);
        coordinator.settle();
    }
}
