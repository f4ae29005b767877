package lv.providus.kopskats.trial.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.providus.kopskats.mail.Mail;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.trial.TrialMailbox;
import org.springframework.beans.factory.ObjectProvider;

/** The mails that would have gone out, with their links and files. Outside of trials there is no such page. */
@Route(TrialMailView.PATH)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.RESEARCHER, Role.Names.ADMINISTRATOR})
class TrialMailView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "mail";

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final ObjectProvider<TrialMailbox> mailbox;

    TrialMailView(ObjectProvider<TrialMailbox> mailbox) {
        this.mailbox = mailbox;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (mailbox.getIfAvailable() == null) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        mailbox.ifAvailable(box -> {
            add(new PageHeader(getTranslation("trial.mail.title"), getTranslation("trial.mail.purpose")));
            List<Mail> mails = box.latest();
            if (mails.isEmpty()) {
                add(new EmptyState(getTranslation("trial.mail.none"), getTranslation("trial.mail.none_explanation")));
            }
            mails.forEach(mail -> add(line(mail)));
        });
    }

    private Details line(Mail mail) {
        Div body = new Div();
        body.addClassName("kk-mail-body");
        Matcher link = LINK.matcher(mail.body());
        int end = 0;
        while (link.find()) {
            body.add(new Text(mail.body().substring(end, link.start())), new Anchor(link.group(), link.group()));
            end = link.end();
        }
        body.add(new Text(mail.body().substring(end)));
        Details details = new Details(getTranslation(
                "trial.mail.line",
                mail.subject(),
                mail.recipient(),
                Formats.in(getLocale()).dateAndTime(mail.createdAt())));
        details.setWidthFull();
        details.add(body);
        if (mail.attachment() != null) {
            Anchor file = new Anchor(TrialMailbox.attachmentPath(mail.id()), getTranslation("trial.mail.attachment"));
            file.setRouterIgnore(true);
            file.getElement().setAttribute("download", true);
            details.add(new Paragraph(file));
        }
        return details;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trial.mail.title");
    }
}
