package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.providus.kopskats.response.DelegationNavigation;
import lv.providus.kopskats.response.DelegationState;
import lv.providus.kopskats.shared.DelegationId;
import lv.providus.kopskats.shared.ui.Banners;
import lv.providus.kopskats.shared.ui.PageHeader;

/** Where a colleague lands after handing in, or where the link was revoked or its time is over. */
@Route(value = DelegationNavigation.ENDED, autoLayout = false)
@AnonymousAllowed
class EntrustedEndedView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private final Div content = new Div();

    EntrustedEndedView(Banners banners) {
        addClassName("kk-link-page");
        content.addClassNames("kk-page", "kk-page-narrow");
        banners.create().forEach(this::add);
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        String as = asked.getSingleParameter(DelegationNavigation.ENDED_AS).orElse("");
        Optional<DelegationState> ended = Arrays.stream(DelegationState.values())
                .filter(state -> !state.works() && state.name().equalsIgnoreCase(as))
                .findFirst();
        content.removeAll();
        content.add(ended.map(state -> ended(this, state))
                .orElseGet(() -> new PageHeader(
                        getTranslation("delegation.entrusted.paused.title"),
                        getTranslation("delegation.entrusted.paused.text"))));
        asked.getSingleParameter(DelegationNavigation.ENDED_DELEGATION)
                .filter(id -> ID.matcher(id).matches())
                .map(id -> new DelegationId(Long.parseLong(id)))
                .ifPresent(delegation -> content.add(UnsentAnswers.of(delegation, ended.isPresent())));
    }

    /** What is said where a delegation has ended. */
    static PageHeader ended(Component place, DelegationState state) {
        return new PageHeader(
                place.getTranslation("delegation.entrusted." + state.name() + ".title"),
                place.getTranslation("delegation.entrusted." + state.name() + ".text"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("delegation.entrusted.page_title");
    }
}
