package lv.providus.kopskats.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.mail.MailDelivery;
import lv.providus.kopskats.mail.MailDesk;
import lv.providus.kopskats.mail.MailNavigation;
import lv.providus.kopskats.mail.MailServer;
import lv.providus.kopskats.mail.MailState;
import lv.providus.kopskats.mail.MailStatus;
import lv.providus.kopskats.mail.ui.state.MailKindText;
import lv.providus.kopskats.mail.ui.state.MailStateCell;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;

/** How mails leave, a test of it, and what has not gone out. */
@Route(MailNavigation.SERVER)
@Menu(title = "mail.server.title", order = 80, icon = "vaadin:envelope-o")
@RolesAllowed(Role.Names.ADMINISTRATOR)
class MailServerView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final MailDesk desk;
    private final Panel unsent = new Panel();

    MailServerView(MailDesk desk) {
        this.desk = desk;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        MailServer server = desk.server();
        add(new PageHeader(getTranslation("mail.server.title"), getTranslation("mail.server.purpose")));
        switch (server.delivery()) {
            case SERVER -> {}
            case TRIAL -> add(new Message(Tone.NEUTRAL, getTranslation("mail.server.trial")));
            case WAITING -> add(new Message(Tone.WARNING, getTranslation("mail.server.waiting")));
        }
        if (server.delivery() == MailDelivery.SERVER) {
            add(new Panel(new H2(getTranslation("mail.server.settings")), facts(server)), new TestMailPanel(desk));
        }
        add(unsent);
        showUnsent();
    }

    private DescriptionList facts(MailServer server) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("kk-facts");
        fact(facts, "mail.server.host", server.host() + ":" + server.port());
        fact(
                facts,
                "mail.server.user",
                server.user().isEmpty() ? getTranslation("mail.server.user.none") : server.user());
        fact(
                facts,
                "mail.server.encryption",
                getTranslation(server.encrypted() ? "mail.server.encryption.on" : "mail.server.encryption.off"));
        fact(facts, "mail.server.from", server.from());
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private void showUnsent() {
        unsent.removeAll();
        Map<MailState, Integer> counts = desk.counts();
        List<MailStatus> mails = desk.unsent();
        Button refresh = new Button(getTranslation("mail.unsent.refresh"), click -> showUnsent());
        unsent.add(
                new H2(getTranslation("mail.unsent.title")),
                new Paragraph(getTranslation(
                        "mail.unsent.counts",
                        counts.getOrDefault(MailState.QUEUED, 0) + counts.getOrDefault(MailState.SENDING, 0),
                        counts.getOrDefault(MailState.FAILED, 0),
                        counts.getOrDefault(MailState.UNKNOWN, 0),
                        counts.getOrDefault(MailState.SENT, 0))),
                new Div(refresh));
        if (!mails.isEmpty()) {
            unsent.add(table(mails));
        }
    }

    private DataTable table(List<MailStatus> mails) {
        DataTable table = new DataTable(
                getTranslation("mail.unsent.caption", mails.size()),
                List.of(
                        DataTable.Column.text(getTranslation("mail.column.recipient")),
                        DataTable.Column.text(getTranslation("mail.column.kind")),
                        DataTable.Column.text(getTranslation("mail.column.state")),
                        DataTable.Column.text(getTranslation("mail.column.since")),
                        DataTable.Column.text(getTranslation("mail.column.action"))));
        Formats formats = Formats.in(getLocale());
        mails.forEach(mail -> table.row(
                mail.recipient(),
                new Paragraph(MailKindText.of(this, mail.kind())),
                new MailStateCell(mail, desk.server().delivery()),
                new Paragraph(formats.dateAndTime(mail.since())),
                action(mail)));
        return table;
    }

    private Div action(MailStatus mail) {
        Div cell = new Div();
        if (mail.state() == MailState.FAILED || mail.state() == MailState.UNKNOWN) {
            Button again = new Button(
                    getTranslation("mail.again"),
                    click -> new AskDialog(
                                    new AskDialog.Words(
                                            getTranslation("mail.again.title"),
                                            getTranslation("mail.again"),
                                            getTranslation("shared.cancel")),
                                    getTranslation(
                                            "mail.again.text." + mail.state().name(), mail.recipient()),
                                    () -> sendAgain(mail))
                            .open());
            again.setAriaLabel(getTranslation("mail.again.of", mail.recipient()));
            cell.add(again);
        }
        return cell;
    }

    private void sendAgain(MailStatus mail) {
        if (desk.sendAgain(mail.id())) {
            Notices.success(getTranslation("mail.again.done", mail.recipient()));
        } else {
            Notices.error(getTranslation("mail.again.not"));
        }
        showUnsent();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.server.title");
    }
}
