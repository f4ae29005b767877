package lv.providus.kopskats.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What a researcher does about the only round of an installation. */
final class ResearcherAtWork {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Visit visit;

    ResearcherAtWork(Visit visit) {
        this.visit = visit;
    }

    /** Another tab of the same browser. */
    Page newTab() {
        return visit.page().context().newPage();
    }

    void signIn(String email, String password) {
        visit.open("sign-in");
        Page page = visit.page();
        page.getByLabel("E-pasta adrese").fill(email);
        page.getByLabel("Parole", new Page.GetByLabelOptions().setExact(true)).fill(password);
        visit.button("Pieslēgties").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        visit.settle();
    }

    void publishQuestionnaire(Path file) {
        visit.open("questionnaires");
        visit.page().locator("vaadin-upload input[type=file]").setInputFiles(file);
        visit.page().waitForURL("**/questionnaires/1");
        visit.settle();
        press("Publicēt versiju");
        await("Versija ir publicēta");
    }

    void makeRound() {
        visit.open("rounds/new");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Riga"));
        type("Nosaukums latviski", "Rudens aptauja");
        type("Nosaukums angliski", "Autumn survey");
        type("Iedzīvotāju skaita avots", "CSP 2026. gada sākumā");
        type("Atskaites diena", "01.01.2026");
        type("Atvērt", today.plusDays(1).format(DAY));
        type("Slēgt", today.plusDays(10).format(DAY));
        visit.button("Izveidot kārtu").click();
        visit.page().waitForURL("**/rounds/1/settings");
        visit.settle();
        await("Plānota");
    }

    /** Opens, closes or publishes the round by a button of its settings. */
    void bringOn(String button, String state) {
        visit.open("rounds/1/settings");
        press(button);
        await(state);
    }

    /** Invites or reminds by a button of the page of mails. */
    void send(String button) {
        visit.open("rounds/1/mails");
        press(button);
    }

    void giveBack(String atvk, String question) {
        visit.open("rounds/1/submissions/" + atvk);
        visit.button("Atgriezt labošanai").click();
        Locator dialog = visit.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Kas jāprecizē").fill(question);
        inside(dialog, "Atgriezt labošanai").click();
        await("Anketa ir atgriezta labošanai");
        visit.settle();
    }

    void accept(String atvk) {
        visit.open("rounds/1/submissions/" + atvk);
        visit.button("Apstiprināt").click();
        await("Iesniegums ir apstiprināts");
        visit.settle();
    }

    /** What the page of a submission says. */
    String submission(String atvk) {
        return visit.open("rounds/1/submissions/" + atvk).text();
    }

    void extend(String municipality, String reason) {
        visit.open("rounds/1");
        visit.page().getByLabel("Meklēt pašvaldību").fill(municipality);
        visit.page().getByText("Redzama 1 pašvaldība no 42").waitFor();
        visit.button("Darbības: " + municipality).click();
        inside(visit.page().getByRole(AriaRole.DIALOG), "Pagarināt termiņu").click();
        visit.page().getByLabel("Kāpēc termiņš tiek pagarināts").fill(reason);
        inside(visit.page().getByRole(AriaRole.DIALOG), "Pagarināt termiņu").click();
        await("Termiņš ir pagarināts");
        visit.settle();
    }

    private static Locator inside(Locator dialog, String button) {
        return dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    private void type(String label, String text) {
        Locator field = visit.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(text);
        field.press("Enter");
        field.press("Tab");
        visit.settle();
    }

    /** Presses a button and then the one of the dialog that asks whether it is meant. */
    private void press(String button) {
        visit.button(button).first().click();
        visit.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
        visit.settle();
    }

    private void await(String text) {
        visit.page().getByText(text).first().waitFor();
    }
}
