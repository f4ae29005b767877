package lv.providus.kopskats.trend.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.trend.TrendNavigation;
import lv.providus.kopskats.trend.TrendService;

/** Leads from a question of a round to its trend, which stands under the questionnaire of the round. */
@Route("rounds/:round/results/trend/:code")
@RolesAllowed(Role.Names.RESEARCHER)
class TrendOfRoundView extends Div implements BeforeEnterObserver {

    private final transient TrendService trends;

    TrendOfRoundView(TrendService trends) {
        this.trends = trends;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String questionnaire = event.getRouteParameters()
                .get("round")
                .flatMap(RoundId::parse)
                .flatMap(trends::questionnaireOf)
                .orElse("none");
        event.forwardTo(
                TrendNavigation.trend(
                        questionnaire, event.getRouteParameters().get("code").orElse("none")),
                event.getLocation().getQueryParameters());
    }
}
