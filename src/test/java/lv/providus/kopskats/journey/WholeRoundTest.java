package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** A round on an installation for real, with a mail server: from the questionnaire to the end of the round. */
@Tag("slow")
class WholeRoundTest {

    private static final String PASSWORD = "rudzi krāj rasu agri";
    private static final String LUDZA = "0037000";
    private static final String REZEKNE = "0043000";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Pattern LINK = Pattern.compile("http://\\S+/link/\\S+");

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

    private static final String FIGURES = """
            select (select count(*) from participation) as asked,
                   (select count(*) from response where state <> 'declined') as started,
                   (select count(distinct response_id) from submission) as submitted,
                   (select count(*) from response where state = 'accepted') as accepted""";

    private GreenMail server;
    private RunningApplication application;
    private Browser browser;
    private Visit researcher;
    private final List<MimeMessage> received = new ArrayList<>();

    @BeforeEach
    void start() {
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        application = RunningApplication.with(Map.of(
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", Integer.toString(server.getSmtp().getPort()),
                "kopskats.mail.from", "aptauja@providus.example"));
        browser = Browser.start();
        researcher = new Visit(application, browser.newVisitor());
        application.database().update("""
                insert into account (email, display_name, role, municipality_id)
                select 'koordinators@' || atvk || '.example', 'Koordinators ' || atvk, 'coordinator'::account_role, id
                from municipality where valid_to is null
                union all
                select 'otrs@' || atvk || '.example', 'Otrs koordinators ' || atvk, 'coordinator', id
                from municipality where atvk in (?, ?)""", LUDZA, REZEKNE);
        application
                .database()
                .update(
                        "insert into account (email, display_name, role, password_hash)"
                                + " values ('petnieks@providus.example', 'PROVIDUS pētnieks', 'researcher', ?)",
                        new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD));
    }

    @AfterEach
    void stop() {
        Stream.<AutoCloseable>of(browser, application).forEach(WholeRoundTest::close);
        server.stop();
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_whole_round() throws IOException {
        signIn();
        publishQuestionnaire();
        makeRound();
        press("Atvērt tagad");
        await("Atvērta");
        assertFigures(0, 0, 0);

        researcher.open("rounds/1/mails");
        press("Nosūtīt uzaicinājumus");
        assertThat(mails(44)).extracting(WholeRoundTest::recipient).doesNotHaveDuplicates();

        Visit ludza = follow("otrs@" + LUDZA + ".example");
        answer(ludza, "70");
        assertFigures(1, 0, 0);
        submit(ludza, LUDZA);
        Visit rezekne = follow("koordinators@" + REZEKNE + ".example");
        answer(rezekne, "80");
        submit(rezekne, REZEKNE);
        assertFigures(2, 2, 0);
        mails(2);

        researcher.open("rounds/1/mails");
        press("Nosūtīt atgādinājumu");
        assertThat(mails(40))
                .extracting(WholeRoundTest::recipient)
                .doesNotHaveDuplicates()
                .noneMatch(address -> address.contains(LUDZA) || address.contains(REZEKNE));

        researcher.open("rounds/1/settings");
        press("Slēgt tagad");
        await("Slēgta");
        assertFigures(2, 2, 0);
        researcher.open("rounds/1/settings");
        press("Atzīmēt kā publicētu");
        await("Publicēta");
        assertFigures(2, 2, 0);
    }

    private void signIn() {
        researcher.open("sign-in");
        Page page = researcher.page();
        page.getByLabel("E-pasta adrese").fill("petnieks@providus.example");
        page.getByLabel("Parole", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        researcher.button("Pieslēgties").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        researcher.settle();
    }

    private void publishQuestionnaire() throws IOException {
        Path file = Files.writeString(application.data().resolveSibling("questionnaire.yaml"), QUESTIONNAIRE);
        researcher.open("questionnaires");
        researcher.page().locator("vaadin-upload input[type=file]").setInputFiles(file);
        researcher.page().waitForURL("**/questionnaires/1");
        researcher.settle();
        press("Publicēt versiju");
        await("Versija ir publicēta");
    }

    private void makeRound() {
        researcher.open("rounds/new");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Riga"));
        type("Nosaukums latviski", "Rudens aptauja");
        type("Nosaukums angliski", "Autumn survey");
        type("Iedzīvotāju skaita avots", "CSP 2026. gada sākumā");
        type("Atskaites diena", "01.01.2026");
        type("Atvērt", today.plusDays(1).format(DAY));
        type("Slēgt", today.plusDays(10).format(DAY));
        researcher.button("Izveidot kārtu").click();
        researcher.page().waitForURL("**/rounds/1/settings");
        researcher.settle();
        assertThat(researcher.text()).contains("Plānota");
    }

    private void type(String label, String text) {
        Locator field = researcher.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(text);
        field.press("Enter");
        field.press("Tab");
        researcher.settle();
    }

    /** Presses a button and then the one of the dialog that asks whether it is meant. */
    private void press(String button) {
        researcher.button(button).first().click();
        researcher
                .page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
        researcher.settle();
    }

    private void await(String text) {
        researcher.page().getByText(text).first().waitFor();
    }

    /** Opens the link of the invitation of somebody and presses its button. */
    private Visit follow(String address) {
        Visit visit = new Visit(application, browser.newVisitor());
        visit.page().navigate(linkOf(address));
        visit.settle();
        visit.button("Pieslēgties un atvērt anketu").click();
        visit.page().waitForURL("**/rounds/1/form/**");
        return visit.settle();
    }

    private String linkOf(String address) {
        String text = received.stream()
                .filter(message -> recipient(message).equals(address))
                .map(WholeRoundTest::text)
                .findFirst()
                .orElseThrow();
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group();
    }

    private static void answer(Visit coordinator, String number) {
        coordinator.type("residing_now", number);
    }

    private static void submit(Visit coordinator, String atvk) {
        coordinator.open("rounds/1/form/" + atvk + "/check");
        coordinator.button("Iesniegt anketu").click();
        coordinator.page().waitForURL("**/receipt/" + atvk);
        coordinator.settle();
    }

    /** As many mails as are expected have come since the last time, and no more. */
    private List<MimeMessage> mails(int expected) {
        Instant end = Instant.now().plus(PATIENCE);
        while (server.getReceivedMessages().length < expected && Instant.now().isBefore(end)) {
            researcher.page().waitForTimeout(200);
        }
        Integer waiting = application
                .database()
                .queryForObject("select count(*) from mail_message where state <> 'sent'", Integer.class);
        List<MimeMessage> fresh = List.of(server.getReceivedMessages());
        assertThat(fresh).hasSize(expected);
        assertThat(waiting).isZero();
        received.addAll(fresh);
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
        return fresh;
    }

    /** The progress page shows these figures, and the tables hold the same. */
    private void assertFigures(int started, int submitted, int accepted) {
        String page = researcher.page().url();
        String text = researcher.open("rounds/1").text();
        assertThat(List.of(
                        figure("Jautātas", text),
                        figure("Sākušas", text),
                        figure("Iesniegušas", text),
                        figure("Apstiprinātas", text)))
                .containsExactly(42, started, submitted, accepted);
        assertThat(application.database().queryForMap(FIGURES).values())
                .containsExactly(42L, (long) started, (long) submitted, (long) accepted);
        researcher.page().navigate(page);
        researcher.settle();
    }

    private static int figure(String name, String text) {
        Matcher figure = Pattern.compile(name + ": (\\d+)").matcher(text);
        assertThat(figure.find()).as("%s in %s", name, text).isTrue();
        return Integer.parseInt(figure.group(1));
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return String.valueOf(message.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
