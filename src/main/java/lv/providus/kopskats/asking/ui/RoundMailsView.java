package lv.providus.kopskats.asking.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import lv.providus.kopskats.asking.AskingNavigation;
import lv.providus.kopskats.asking.AskingService;
import lv.providus.kopskats.asking.AskingWave;
import lv.providus.kopskats.mail.MailChanges;
import lv.providus.kopskats.mail.MailDelivery;
import lv.providus.kopskats.mail.MailService;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.RoundAddress;
import lv.providus.kopskats.shared.ui.SoonRefresh;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Invitations and reminders of a round: sending them, and what became of each mail. */
@Route(AskingNavigation.MAILS)
@RolesAllowed(Role.Names.RESEARCHER)
class RoundMailsView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final AskingService asking;
    private final MailService mails;
    private final MailChanges changes;
    private final RoundService rounds;
    private final Div sending = new Div();
    private List<AskingWave> waves = List.of();
    private @Nullable MailsPanel panel;
    private @Nullable Round round;
    private Runnable unsubscribe = () -> {};

    RoundMailsView(AskingService asking, MailService mails, MailChanges changes, RoundService rounds) {
        this.asking = asking;
        this.mails = mails;
        this.changes = changes;
        this.rounds = rounds;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = RoundAddress.of(event.getRouteParameters())
                .flatMap(rounds::find)
                .orElse(null);
        if (round == null) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (round != null) {
            show(round);
        }
    }

    private void show(Round of) {
        removeAll();
        String title = of.title().in(getLocale());
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(
                                new Breadcrumb.Step(getTranslation("round.list.title"), RoundNavigation.rounds()),
                                new Breadcrumb.Step(title, RoundNavigation.progress(of.id())))),
                new PageHeader(
                        getTranslation("asking.title"),
                        getTranslation("asking.purpose", title),
                        new Anchor(RoundNavigation.letters(of.id()), getTranslation("asking.letters"))));
        MailDelivery delivery = mails.delivery();
        switch (delivery) {
            case SERVER -> {}
            case TRIAL -> add(new Message(Tone.NEUTRAL, getTranslation("asking.delivery.trial")));
            case WAITING -> add(new Message(Tone.WARNING, getTranslation("asking.delivery.waiting")));
        }
        panel = new MailsPanel(of, mails, delivery, rounds);
        add(sending, panel);
        showSending(of);
    }

    private void showSending(Round of) {
        waves = asking.waves(of.id());
        Div ways =
                new Div(new InvitationPanel(of, asking, () -> show(of)), new ReminderPanel(of, asking, () -> show(of)));
        ways.addClassName("kk-asking");
        sending.removeAll();
        sending.addClassName("kk-stack");
        sending.add(ways, new WavesPanel(waves));
    }

    /** What can be sent changes when something was sent, here or elsewhere; every mail may have come further. */
    private void refresh() {
        if (round != null && panel != null) {
            if (!waves.equals(asking.waves(round.id()))) {
                showSending(round);
            }
            panel.reload();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (round != null) {
            SoonRefresh soon = new SoonRefresh(this, event.getUI(), this::refresh);
            unsubscribe = changes.subscribe(round.id(), soon::changed);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unsubscribe.run();
        super.onDetach(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("asking.title");
    }
}
