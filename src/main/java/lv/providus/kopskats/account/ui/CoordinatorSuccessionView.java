package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import lv.providus.kopskats.account.AccountNavigation;
import lv.providus.kopskats.account.CoordinatorSuccession;
import lv.providus.kopskats.account.CoordinatorSuccessionService;
import lv.providus.kopskats.municipality.MunicipalityNavigation;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;

/** Moves the coordinators of a municipality that was merged, once it was confirmed. */
@Route(AccountNavigation.SUCCESSION)
@RolesAllowed(Role.Names.ADMINISTRATOR)
class CoordinatorSuccessionView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final CoordinatorSuccessionService service;

    CoordinatorSuccessionView(CoordinatorSuccessionService service) {
        this.service = service;
        narrow();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getRouteParameters()
                .getLong("municipality")
                .filter(id -> id > 0)
                .map(MunicipalityId::new)
                .flatMap(service::succession)
                .orElseThrow(NotFoundException::new));
    }

    private void show(CoordinatorSuccession succession) {
        String merged = succession.merged().name();
        removeAll();
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(new Breadcrumb.Step(
                                merged,
                                MunicipalityNavigation.municipality(
                                        succession.merged().id())))),
                new PageHeader(
                        getTranslation("account.succession.title"),
                        getTranslation(
                                "account.succession.purpose",
                                merged,
                                succession.successor().name())));
        if (succession.people().isEmpty()) {
            add(new EmptyState(
                    getTranslation("account.succession.none"), getTranslation("account.succession.none_text", merged)));
            return;
        }
        UnorderedList people = new UnorderedList();
        succession
                .people()
                .forEach(person -> people.add(
                        new ListItem(getTranslation("account.succession.person", person.name(), person.email()))));
        Button move = new Button(
                getTranslation("account.succession.move", succession.people().size()), click -> move(succession));
        move.addThemeVariants(ButtonVariant.PRIMARY);
        move.setDisableOnClick(true);
        add(new Panel(people, new Paragraph(getTranslation("account.succession.warning", merged)), new Div(move)));
    }

    private void move(CoordinatorSuccession succession) {
        int moved = service.move(succession.merged().id());
        Notices.success(getTranslation("account.succession.moved", moved));
        getUI().ifPresent(ui -> ui.navigate(
                MunicipalityNavigation.municipality(succession.successor().id())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.succession.title");
    }
}
