package lv.providus.kopskats.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import lv.providus.kopskats.account.ui.session.SessionWatch;
import lv.providus.kopskats.shared.ui.Banners;

/** The frame around every view of a signed-in person: brand, menu of what the role may open, person, language. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final Main content = new Main();

    MainLayout(Banners banners, PersonPanel personPanel, SessionWatch sessionWatch) {
        setPrimarySection(Section.DRAWER);
        translateConnectionIndicator();
        content.setId("content");
        content.addClassName("kk-main");
        content.getElement().setAttribute("tabindex", "-1");

        NativeButton skipLink = new NativeButton(
                getTranslation("shell.skipToContent"),
                click -> content.getElement().callJsFunction("focus"));
        skipLink.addClassName("kk-skip-link");

        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu.toggle"));
        Header navbar = new Header(toggle, brand());
        navbar.addClassName("kk-navbar");
        addToNavbar(navbar);

        Aside drawer = new Aside(skipLink, brand(), menu(), personPanel);
        drawer.getElement().setAttribute("aria-label", getTranslation("shell.drawer"));
        drawer.addClassName("kk-drawer");
        addToDrawer(drawer);

        Div page = new Div();
        banners.create().forEach(page::add);
        page.add(content, sessionWatch);
        setContent(page);
    }

    private Anchor brand() {
        Image logo = new Image("icons/kopskats.svg", "");
        Anchor brand = new Anchor("", logo, new Span(getTranslation("shell.brand")));
        brand.addClassName("kk-brand");
        return brand;
    }

    private SideNav menu() {
        SideNav menu = new SideNav();
        menu.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        MenuConfiguration.getMenuEntries().forEach(entry -> menu.addItem(menuItem(entry)));
        return menu;
    }

    private SideNavItem menuItem(MenuEntry entry) {
        SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.menuClass());
        item.setMatchNested(true);
        if (entry.icon() != null) {
            Component icon = new Icon(entry.icon());
            item.setPrefixComponent(icon);
        }
        return item;
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.removeAll();
        if (view != null) {
            content.getElement().appendChild(view.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        content.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (isOverlay()) {
            setDrawerOpened(false);
        }
    }

    private void translateConnectionIndicator() {
        UI ui = UI.getCurrent();
        String lost = getTranslation("shell.connection.lost");
        ui.getReconnectDialogConfiguration().setDialogText(lost);
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(getTranslation("shell.connection.gave_up"));
        getElement()
                .executeJs(
                        "const shown = window.Vaadin?.connectionIndicator;"
                                + " if (shown) { shown.onlineText = $0; shown.offlineText = $1; shown.reconnectingText = $1; }",
                        getTranslation("shell.connection.back"),
                        lost);
    }
}
