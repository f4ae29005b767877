package lv.providus.kopskats.results.ui;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.ui.method.MethodText;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;

/** How every figure of the results is computed, inside the frame of those who are signed in. */
@Route(ResultsNavigation.METHOD)
@RolesAllowed({Role.Names.RESEARCHER, Role.Names.COORDINATOR})
class MethodView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    @Override
    public String getPageTitle() {
        return getTranslation("results.method.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        narrow();
        add(
                new PageHeader(getTranslation("results.method.title"), getTranslation("results.method.purpose")),
                new MethodText());
    }
}
