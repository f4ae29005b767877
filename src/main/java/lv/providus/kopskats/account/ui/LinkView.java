package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import lv.providus.kopskats.account.AccountLinkService;
import lv.providus.kopskats.account.AccountNavigation;
import lv.providus.kopskats.account.AccountRefusal;
import lv.providus.kopskats.account.LinkOutcome;
import lv.providus.kopskats.account.LinkState;
import lv.providus.kopskats.account.PasswordPolicy;
import lv.providus.kopskats.account.ProgrammaticSignIn;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.ui.Banners;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;

/** Where one-time links lead: opening shows a form, and only pressing its button uses the link up. */
@Route(value = AccountNavigation.LINK + "/:secret", autoLayout = false)
@AnonymousAllowed
class LinkView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final AccountLinkService links;
    private final ProgrammaticSignIn signIn;
    private final Div content = new Div();
    private final PasswordFields passwords = new PasswordFields();
    private final AdministratorFields person = new AdministratorFields();

    LinkView(AccountLinkService links, ProgrammaticSignIn signIn, Banners banners) {
        this.links = links;
        this.signIn = signIn;
        addClassName("kk-link-page");
        content.addClassNames("kk-page", "kk-page-narrow");
        banners.create().forEach(this::add);
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String secret = event.getRouteParameters().get("secret").orElse("");
        content.removeAll();
        switch (links.look(secret)) {
            case LinkState.SetsPassword(String name, String email) -> showPasswordForm(secret, name, email);
            case LinkState.MakesAdministrator() -> showAdministratorForm(secret);
            case LinkState.SignsIn(String name, String email) -> showSignIn(secret, name, email);
            case LinkState.SignInSpent(String leadsTo) -> showThatSignInIsSpent(leadsTo);
            case LinkState.DoesNotWork() -> showThatItDoesNotWork();
        }
    }

    private void showPasswordForm(String secret, String name, String email) {
        passwords.belongsTo(email);
        Button submit = button(getTranslation("account.link.password.submit"));
        submit.addClickListener(
                click -> passwords.password().ifPresent(password -> take(links.setPassword(secret, password))));
        content.add(
                new PageHeader(
                        getTranslation("account.link.password.title"),
                        getTranslation("account.link.password.purpose", name, email)),
                new Panel(passwords, submit));
    }

    private void showSignIn(String secret, String name, String email) {
        Button submit = button(getTranslation("account.link.sign_in.submit"));
        submit.addClickListener(click -> take(links.signIn(secret)));
        content.add(
                new PageHeader(
                        getTranslation("account.link.sign_in.title"),
                        getTranslation("account.link.sign_in.purpose", name, email)),
                new Panel(new Paragraph(getTranslation("account.link.sign_in.once")), submit));
    }

    /** Whoever is signed in comes straight to the page; others are asked to sign in on the way there. */
    private void showThatSignInIsSpent(String leadsTo) {
        Anchor onwards = new Anchor("../" + leadsTo, getTranslation("account.link.spent.onwards"));
        onwards.setRouterIgnore(true);
        content.add(
                new PageHeader(getTranslation("account.link.spent.title"), getTranslation("account.link.spent.text")),
                onwards);
    }

    private void showAdministratorForm(String secret) {
        Button submit = button(getTranslation("account.link.administrator.submit"));
        submit.addClickListener(click -> {
            person.accept();
            passwords
                    .password()
                    .ifPresent(password ->
                            take(links.becomeAdministrator(secret, person.name(), person.email(), password)));
        });
        content.add(
                new PageHeader(
                        getTranslation("account.link.administrator.title"),
                        getTranslation("account.link.administrator.purpose")),
                new Panel(person, passwords, submit));
    }

    private static Button button(String text) {
        Button button = new Button(text);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER);
        return button;
    }

    private void showThatItDoesNotWork() {
        content.removeAll();
        content.add(
                new PageHeader(getTranslation("account.link.gone.title"), getTranslation("account.link.gone.text")),
                new Anchor(AccountNavigation.signIn(), getTranslation("account.link.to_sign_in")));
    }

    private void take(LinkOutcome outcome) {
        switch (outcome) {
            case LinkOutcome.Redeemed(AccountId account) -> begin(account, "");
            case LinkOutcome.SignedIn(AccountId account, String leadsTo) -> begin(account, leadsTo);
            case LinkOutcome.DoesNotWork() -> showThatItDoesNotWork();
            case LinkOutcome.PasswordRefused(PasswordPolicy.Problem problem) -> passwords.refuse(problem);
            case LinkOutcome.DetailsRefused(AccountRefusal reason) -> person.refuse(reason);
        }
    }

    private void begin(AccountId account, String page) {
        signIn.signIn(
                account,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        UI.getCurrent().getPage().setLocation("../" + page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.link.page_title");
    }
}
