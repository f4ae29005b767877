package lv.providus.kopskats.round.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
import lv.providus.kopskats.round.PlannedReminderService;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundLetterService;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.RoundAddress;
import org.jspecify.annotations.Nullable;

/** What a round writes to coordinators, and when it reminds them by itself. */
@Route(RoundNavigation.LETTERS)
@RolesAllowed(Role.Names.RESEARCHER)
class RoundLettersView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final RoundService rounds;
    private final RoundLetterService letters;
    private final PlannedReminderService reminders;
    private @Nullable Round round;

    RoundLettersView(RoundService rounds, RoundLetterService letters, PlannedReminderService reminders) {
        this.rounds = rounds;
        this.letters = letters;
        this.reminders = reminders;
        narrow();
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
        removeAll();
        if (round == null) {
            return;
        }
        Round of = round;
        String title = of.title().in(getLocale());
        Div all = new Div();
        all.addClassName("kk-letters");
        letters.list(of.id()).forEach(letter -> all.add(new LetterEditor(of, letter, letters)));
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(
                                new Breadcrumb.Step(getTranslation("round.list.title"), RoundNavigation.rounds()),
                                new Breadcrumb.Step(title, RoundNavigation.progress(of.id())))),
                new PageHeader(getTranslation("round.letters.title"), getTranslation("round.letters.purpose", title)),
                new PlannedReminders(of, reminders),
                new Panel(
                        new H2(getTranslation("round.letters.texts")),
                        new Paragraph(getTranslation("round.letters.explanation")),
                        all));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("round.letters.title");
    }
}
