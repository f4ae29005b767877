package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import lv.providus.kopskats.account.OwnSession;
import lv.providus.kopskats.account.ProfileService;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** Where the person is signed in; each other session can be ended. */
class SessionsPanel extends Composite<Panel> {

    private final ProfileService service;
    private final UnorderedList list = new UnorderedList();
    private final Button endOthers = new Button(getTranslation("account.sessions.end_others"), click -> endOthers());

    SessionsPanel(ProfileService service) {
        this.service = service;
        list.addClassName("kk-sessions");
        getContent()
                .add(
                        new H2(getTranslation("account.sessions.title")),
                        new Paragraph(getTranslation("account.sessions.text")),
                        list,
                        new Div(endOthers));
        show();
    }

    private void show() {
        List<OwnSession> sessions = service.sessions();
        list.removeAll();
        sessions.forEach(session -> list.add(entry(session)));
        endOthers.setVisible(sessions.stream().anyMatch(session -> !session.current()));
    }

    private ListItem entry(OwnSession session) {
        Formats formats = Formats.in(getLocale());
        Span browser = new Span(session.browser());
        browser.addClassName("kk-session-browser");
        Span times = new Span(getTranslation(
                "account.sessions.times",
                formats.dateAndTime(session.beganAt()),
                formats.dateAndTime(session.seenAt())));
        times.addClassName("kk-quiet");
        Div words = new Div(browser, times);
        words.addClassName("kk-session-words");
        ListItem entry = new ListItem(words);
        if (session.current()) {
            entry.add(new StatusBadge(getTranslation("account.sessions.current"), Tone.GOOD));
        } else {
            Button end = new Button(getTranslation("account.sessions.end"), click -> {
                service.endSession(session.id());
                show();
            });
            end.addThemeVariants(ButtonVariant.TERTIARY);
            end.setAriaLabel(getTranslation("account.sessions.end") + ": " + session.browser());
            entry.add(end);
        }
        return entry;
    }

    private void endOthers() {
        Notices.success(getTranslation("account.sessions.ended", service.endOtherSessions()));
        show();
    }
}
