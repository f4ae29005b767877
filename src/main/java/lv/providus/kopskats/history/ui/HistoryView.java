package lv.providus.kopskats.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import lv.providus.kopskats.account.AccountService;
import lv.providus.kopskats.audit.AuditEvent;
import lv.providus.kopskats.audit.AuditFilter;
import lv.providus.kopskats.audit.AuditPosition;
import lv.providus.kopskats.audit.AuditService;
import lv.providus.kopskats.history.EventWords;
import lv.providus.kopskats.history.HistoryNavigation;
import lv.providus.kopskats.history.HistoryService;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** What happened: the latest events first, older ones on demand. */
@Route(HistoryNavigation.HISTORY)
@Menu(title = "history.menu", order = 80, icon = "vaadin:time-backward")
@RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.RESEARCHER})
class HistoryView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final int EVENTS_AT_ONCE = 50;
    private static final String ACTIONS = "audit.action.";

    private final AuditService audit;
    private final HistoryService history;
    private final MunicipalityService municipalities;
    private final AccountService accounts;
    private final Texts texts;
    private final HistoryFilters filters = new HistoryFilters(this::show);
    private final ChainCheckPanel check;
    private final OrderedList events = new OrderedList();
    private final Div state = new Div();
    private final Button older = new Button(getTranslation("history.older"), click -> showOlder());
    private AuditFilter filter = AuditFilter.ALL;
    private @Nullable EventWords words;
    private @Nullable AuditPosition last;

    HistoryView(
            AuditService audit,
            HistoryService history,
            MunicipalityService municipalities,
            AccountService accounts,
            Texts texts) {
        this.audit = audit;
        this.history = history;
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.texts = texts;
        this.check = new ChainCheckPanel(audit);
        events.addClassName("kk-events");
        events.getElement().setAttribute("role", "list");
        Anchor export = new Anchor((DownloadHandler) this::export, getTranslation("history.export"));
        boolean administrator = Actors.requirePerson().role() == Role.ADMINISTRATOR;
        List<Component> actions = new ArrayList<>(List.of(export));
        if (administrator) {
            actions.add(check.button());
            filters.offerPeople(accounts);
        }
        Paragraph withheld = new Paragraph(getTranslation("history.withheld"));
        withheld.addClassName("kk-quiet");
        withheld.setVisible(!administrator);
        add(
                new PageHeader(
                        getTranslation("history.title"),
                        getTranslation(administrator ? "history.purpose" : "history.purpose_rounds"),
                        actions.toArray(Component[]::new)),
                withheld,
                check,
                filters,
                state,
                events,
                older);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Language language = Language.of(getLocale());
        filters.offer(
                municipalities.all(),
                history.rounds(),
                texts.keys(language).stream()
                        .filter(key -> key.startsWith(ACTIONS))
                        .map(key ->
                                new HistoryFilters.Action(key.substring(ACTIONS.length()), texts.get(language, key)))
                        .toList());
        show(filters.filter());
    }

    private void show(AuditFilter wanted) {
        filter = wanted;
        last = null;
        words = history.words(Language.of(getLocale()));
        events.removeAll();
        state.removeAll();
        showOlder();
        if (events.getComponentCount() == 0) {
            state.add(new EmptyState(getTranslation("history.empty.title"), getTranslation("history.empty.text")));
        }
    }

    private void showOlder() {
        EventWords known = words;
        List<AuditEvent> page = audit.page(filter, last, EVENTS_AT_ONCE + 1);
        page.stream().limit(EVENTS_AT_ONCE).forEach(event -> {
            last = event.position();
            if (known != null) {
                events.add(new EventEntry(event, known));
            }
        });
        older.setVisible(page.size() > EVENTS_AT_ONCE);
    }

    private void export(DownloadEvent download) throws IOException {
        download.setFileName("kopskats-" + HistoryNavigation.HISTORY + ".csv");
        download.setContentType("text/csv;charset=utf-8");
        try (OutputStream stream = download.getOutputStream()) {
            history.export(filter, Language.of(getLocale()), stream);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("history.title");
    }
}
