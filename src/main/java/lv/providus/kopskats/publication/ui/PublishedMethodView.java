package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import lv.providus.kopskats.account.ui.language.LanguageSwitch;
import lv.providus.kopskats.results.ui.method.MethodText;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.ui.Banners;
import lv.providus.kopskats.shared.ui.PageHeader;

/** How the published figures are computed, for everybody who reads them. */
@Route(value = RoundNavigation.PUBLISHED_METHOD, autoLayout = false)
@AnonymousAllowed
class PublishedMethodView extends PublicFrame implements AfterNavigationObserver, HasDynamicTitle {

    PublishedMethodView(Banners banners, LanguageSwitch languages) {
        super(banners, languages);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.method.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(
                new PageHeader(getTranslation("results.method.title"), getTranslation("results.method.purpose")),
                new Anchor(RoundNavigation.PUBLISHED, getTranslation("publication.public.all")),
                new MethodText());
    }
}
