package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import lv.providus.kopskats.account.AccountNavigation;
import lv.providus.kopskats.account.OwnDataService;
import lv.providus.kopskats.account.ProfileService;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;

/** What people change about themselves, where they are signed in, and what is known of them. */
@Route(AccountNavigation.PROFILE)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.RESEARCHER, Role.Names.ADMINISTRATOR})
class ProfileView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final String FILE = "kopskats-mani-dati.json";

    private final ProfileService service;
    private final OwnDataService ownData;

    ProfileView(ProfileService service, OwnDataService ownData) {
        this.service = service;
        this.ownData = ownData;
        narrow();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(
                new PageHeader(
                        getTranslation("account.profile.title"),
                        getTranslation(
                                "account.profile.purpose", service.account().email())),
                new ProfileForm(service),
                new SessionsPanel(service),
                new OwnPasswordPanel(service),
                ownData());
    }

    private Panel ownData() {
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = ownData.export().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(new ByteArrayInputStream(file), FILE, "application/json", file.length);
                }),
                getTranslation("account.data.download"));
        return new Panel(
                new H2(getTranslation("account.data.title")),
                new Paragraph(getTranslation("account.data.text")),
                download,
                new Paragraph(getTranslation("account.data.erasure")),
                administrators());
    }

    private UnorderedList administrators() {
        UnorderedList list = new UnorderedList();
        service.administrators()
                .forEach(contact -> list.add(new com.vaadin.flow.component.html.ListItem(
                        new Anchor("mailto:" + contact.email(), contact.displayName() + ", " + contact.email()))));
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.profile.title");
    }
}
