package lv.providus.kopskats.fieldwork.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import lv.providus.kopskats.fieldwork.FieldworkService;
import lv.providus.kopskats.fieldwork.RoundOverview;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;

/** All rounds with what is going on in each. */
@Route(RoundNavigation.ROUNDS)
@Menu(title = "fieldwork.rounds.title", order = 10, icon = "vaadin:clipboard-text")
@RolesAllowed(Role.Names.RESEARCHER)
class RoundsView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final FieldworkService fieldwork;

    RoundsView(FieldworkService fieldwork) {
        this.fieldwork = fieldwork;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        List<RoundOverview> overviews = fieldwork.overview();
        if (overviews.isEmpty()) {
            add(new PageHeader(getTranslation("fieldwork.rounds.title"), getTranslation("fieldwork.rounds.purpose")));
            add(new EmptyState(
                    getTranslation("fieldwork.rounds.empty.title"),
                    getTranslation("fieldwork.rounds.empty.text"),
                    newRound()));
            return;
        }
        add(new PageHeader(
                getTranslation("fieldwork.rounds.title"), getTranslation("fieldwork.rounds.purpose"), newRound()));
        Div cards = new Div();
        cards.addClassName("kk-round-cards");
        overviews.forEach(overview -> cards.add(new RoundCard(overview)));
        add(cards);
    }

    private Button newRound() {
        Button button = new Button(
                getTranslation("fieldwork.rounds.new"),
                click -> getUI().ifPresent(ui -> ui.navigate(RoundNavigation.NEW)));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("fieldwork.rounds.title");
    }
}
