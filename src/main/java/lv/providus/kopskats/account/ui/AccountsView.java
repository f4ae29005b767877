package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lv.providus.kopskats.account.Account;
import lv.providus.kopskats.account.AccountFilter;
import lv.providus.kopskats.account.AccountNavigation;
import lv.providus.kopskats.account.AccountService;
import lv.providus.kopskats.account.AccountSort;
import lv.providus.kopskats.account.AccountState;
import lv.providus.kopskats.account.ApplicationAddress;
import lv.providus.kopskats.account.HandoverService;
import lv.providus.kopskats.account.InvitationService;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** The accounts: search, filters, and one of them beside the list. */
@Route(AccountNavigation.ACCOUNTS)
@Menu(title = "account.list.menu", order = 70, icon = "vaadin:user")
@RolesAllowed(Role.Names.ADMINISTRATOR)
class AccountsView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final int TYPING_PAUSE = 300;

    private final AccountService service;
    private final AccountEditor.Services editorServices;
    private final MunicipalityService municipalityService;
    private final TextField search = new TextField();
    private final ComboBox<Municipality> municipality = new ComboBox<>();
    private final Paragraph count = new Paragraph();
    private final Grid<Account> grid = new Grid<>();
    private final Div detail = new Div();
    private AccountFilter filter = AccountFilter.ALL;

    AccountsView(
            AccountService service,
            InvitationService invitations,
            HandoverService handovers,
            MunicipalityService municipalityService,
            ApplicationAddress address) {
        this.service = service;
        this.municipalityService = municipalityService;
        this.editorServices = new AccountEditor.Services(service, invitations, handovers, address);
        Button create = new Button(getTranslation("account.list.new"), click -> openNew());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        count.addClassName("kk-quiet");
        count.getElement().setAttribute("aria-live", "polite");
        buildGrid();
        detail.addClassName("kk-account-detail");
        Div parts = new Div(grid, detail);
        parts.addClassName("kk-master-detail");
        add(
                new PageHeader(
                        getTranslation("account.list.title"),
                        getTranslation("account.list.purpose"),
                        new Anchor(AccountNavigation.importAccounts(), getTranslation("account.list.import")),
                        create),
                filters(),
                count,
                parts);
    }

    private Div filters() {
        search.setLabel(getTranslation("account.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE);
        search.addValueChangeListener(change ->
                show(new AccountFilter(change.getValue(), filter.role(), filter.state(), filter.municipality())));
        Chips<Role> roles = new Chips<>(
                getTranslation("account.form.role"),
                role -> show(new AccountFilter(filter.search(), role, filter.state(), filter.municipality())));
        Stream.of(Role.values()).forEach(role -> roles.with(role, AccountTexts.role(this, role)));
        Chips<AccountState> states = new Chips<>(
                getTranslation("account.list.state"),
                state -> show(new AccountFilter(filter.search(), filter.role(), state, filter.municipality())));
        Stream.of(AccountState.values()).forEach(state -> states.with(state, AccountTexts.state(this, state)));
        municipality.setLabel(getTranslation("account.list.municipality"));
        municipality.setItemLabelGenerator(Municipality::name);
        municipality.setClearButtonVisible(true);
        municipality.addValueChangeListener(change -> show(new AccountFilter(
                filter.search(),
                filter.role(),
                filter.state(),
                change.getValue() == null ? null : change.getValue().id())));
        Div filters = new Div(search, municipality, roles, states);
        filters.addClassName("kk-account-filters");
        return filters;
    }

    private void buildGrid() {
        grid.addClassName("kk-account-grid");
        grid.setAriaLabel(getTranslation("account.list.title"));
        Grid.Column<Account> name = grid.addComponentColumn(AccountsView::nameAndAddress)
                .setHeader(getTranslation("account.form.name"))
                .setSortProperty(AccountSort.NAME.name())
                .setResizable(true)
                .setAutoWidth(true)
                .setFlexGrow(2);
        column(account -> AccountTexts.role(this, account.role()), "account.form.role", AccountSort.ROLE);
        column(
                account -> Objects.toString(account.municipalityName(), ""),
                "account.form.municipality",
                AccountSort.MUNICIPALITY);
        grid.addComponentColumn(account -> AccountTexts.badge(this, account.state()))
                .setHeader(getTranslation("account.list.state"))
                .setSortProperty(AccountSort.STATE.name())
                .setAutoWidth(true);
        column(account -> lastSignIn(account.lastSignInAt()), "account.list.last_sign_in", AccountSort.LAST_SIGN_IN);
        grid.sort(GridSortOrder.asc(name).build());
        grid.asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient()) {
                open(change.getValue());
            }
        });
    }

    private static Div nameAndAddress(Account account) {
        Span address = new Span(account.email());
        address.addClassName("kk-quiet");
        Div both = new Div(new Span(account.displayName()), address);
        both.addClassName("kk-account-name");
        return both;
    }

    private void column(ValueProvider<Account, String> value, String title, AccountSort sort) {
        grid.addColumn(value)
                .setHeader(getTranslation(title))
                .setSortProperty(sort.name())
                .setResizable(true)
                .setAutoWidth(true);
    }

    private String lastSignIn(@Nullable Instant at) {
        return at == null
                ? getTranslation("account.list.never")
                : Formats.in(getLocale()).dateAndTime(at);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        municipality.setItems(municipalityService.all());
        grid.setItems(this::page, query -> service.count(filter));
        showCount();
    }

    private Stream<Account> page(Query<Account, Void> query) {
        QuerySortOrder order = query.getSortOrders().stream()
                .findFirst()
                .orElse(new QuerySortOrder(AccountSort.NAME.name(), SortDirection.ASCENDING));
        return service
                .list(
                        filter,
                        AccountSort.valueOf(order.getSorted()),
                        order.getDirection() == SortDirection.ASCENDING,
                        query.getOffset(),
                        query.getLimit())
                .stream();
    }

    private void show(AccountFilter wanted) {
        filter = wanted;
        grid.getDataProvider().refreshAll();
        showCount();
    }

    private void showCount() {
        count.setText(getTranslation("account.list.count", service.count(filter)));
    }

    private void openNew() {
        grid.asSingleSelect().clear();
        editor().showNew();
    }

    private void open(@Nullable Account account) {
        if (account == null) {
            close();
        } else {
            service.byId(account.id()).ifPresentOrElse(found -> editor().show(found), this::close);
        }
    }

    private AccountEditor editor() {
        List<Municipality> municipalities = municipalityService.validOn(LocalDate.now(Formats.ZONE));
        AccountEditor editor = new AccountEditor(editorServices, municipalities, this::saved, this::close);
        detail.removeAll();
        detail.add(editor);
        editor.scrollIntoView();
        return editor;
    }

    private void saved(Account account) {
        show(filter);
        detail.getChildren()
                .filter(AccountEditor.class::isInstance)
                .map(AccountEditor.class::cast)
                .forEach(editor -> editor.show(account));
    }

    private void close() {
        detail.removeAll();
        grid.asSingleSelect().clear();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.list.title");
    }
}
