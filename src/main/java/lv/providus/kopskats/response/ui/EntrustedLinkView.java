package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import lv.providus.kopskats.account.LanguagePreference;
import lv.providus.kopskats.account.ProgrammaticSignIn;
import lv.providus.kopskats.account.ui.session.SignOutButton;
import lv.providus.kopskats.response.DelegationLinkService;
import lv.providus.kopskats.response.DelegationNavigation;
import lv.providus.kopskats.response.EntrustedSection;
import lv.providus.kopskats.response.RedeemOutcome;
import lv.providus.kopskats.shared.ActingPrincipal;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Banners;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;

/** Where a colleague's link leads: opening tells what it is, and only pressing the button begins a session. */
@Route(value = DelegationNavigation.LINK + "/:secret", autoLayout = false)
@AnonymousAllowed
class EntrustedLinkView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final DelegationLinkService links;
    private final ProgrammaticSignIn signIn;
    private final LanguagePreference languages;
    private final SignOutButton signOut;
    private final Div content = new Div();

    EntrustedLinkView(
            DelegationLinkService links,
            ProgrammaticSignIn signIn,
            LanguagePreference languages,
            SignOutButton signOut,
            Banners banners) {
        this.links = links;
        this.signIn = signIn;
        this.languages = languages;
        this.signOut = signOut;
        addClassName("kk-link-page");
        content.addClassNames("kk-page", "kk-page-narrow");
        banners.create().forEach(this::add);
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String secret = event.getRouteParameters().get("secret").orElse("");
        content.removeAll();
        links.look(secret).ifPresentOrElse(entrusted -> show(secret, entrusted), this::showThatItDoesNotWork);
    }

    private void show(String secret, EntrustedSection entrusted) {
        UI.getCurrent().setLocale(entrusted.language().locale());
        if (!entrusted.state().works()) {
            content.add(
                    EntrustedEndedView.ended(this, entrusted.state()), UnsentAnswers.of(entrusted.delegation(), true));
            return;
        }
        content.add(new PageHeader(
                getTranslation("delegation.entrusted.title"),
                getTranslation(
                        "delegation.entrusted.purpose",
                        entrusted.municipalityName(),
                        entrusted.sectionTitle().in(getLocale()),
                        entrusted.roundTitle().in(getLocale()))));
        UnorderedList facts = new UnorderedList(
                new ListItem(getTranslation("delegation.entrusted.by", entrusted.entrustedBy())),
                new ListItem(getTranslation("delegation.entrusted.for", entrusted.label())),
                new ListItem(getTranslation(
                        "delegation.entrusted.until", Formats.in(getLocale()).deadline(entrusted.endsAt()))));
        Panel panel = new Panel(facts);
        if (entrusted.message() != null) {
            Paragraph message = new Paragraph(entrusted.message());
            message.addClassName("kk-delegation-message");
            panel.add(new H2(getTranslation("delegation.entrusted.message")), message);
        }
        panel.add(new Paragraph(getTranslation("delegation.entrusted.how", entrusted.label())));
        content.add(panel);
        signedIn().ifPresentOrElse(person -> content.add(askToSignOut(person)), () -> content.add(open(secret)));
    }

    private static Optional<Actor.Person> signedIn() {
        return Actors.current().filter(Actor.Person.class::isInstance).map(Actor.Person.class::cast);
    }

    private Message askToSignOut(Actor.Person person) {
        signOut.setText(getTranslation("delegation.entrusted.sign_out"));
        return new Message(Tone.WARNING, getTranslation("delegation.entrusted.signed_in", person.label()), signOut);
    }

    private Button open(String secret) {
        Button open = new Button(getTranslation("delegation.entrusted.open"), click -> redeem(secret));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        return open;
    }

    private void redeem(String secret) {
        if (signedIn().isPresent()) {
            UI.getCurrent().getPage().reload();
            return;
        }
        switch (links.redeem(secret)) {
            case RedeemOutcome.Opened(ActingPrincipal principal, Language language) -> begin(principal, language);
            case RedeemOutcome.DoesNotWork() -> UI.getCurrent().getPage().reload();
        }
    }

    private void begin(ActingPrincipal principal, Language language) {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        languages.remember(language, request, response);
        signIn.begin(principal, Role.Names.DELEGATE, request, response);
        UI.getCurrent().getPage().setLocation("../" + DelegationNavigation.section());
    }

    private void showThatItDoesNotWork() {
        content.add(new PageHeader(
                getTranslation("delegation.entrusted.unknown.title"),
                getTranslation("delegation.entrusted.unknown.text")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("delegation.entrusted.page_title");
    }
}
