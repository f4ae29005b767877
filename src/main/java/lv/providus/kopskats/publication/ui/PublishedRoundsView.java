package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import lv.providus.kopskats.account.ui.language.LanguageSwitch;
import lv.providus.kopskats.publication.PublishedRound;
import lv.providus.kopskats.publication.PublishedService;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Banners;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** All rounds that everybody may read. */
@Route(value = RoundNavigation.PUBLISHED, autoLayout = false)
@AnonymousAllowed
class PublishedRoundsView extends PublicFrame implements AfterNavigationObserver, HasDynamicTitle {

    private final transient PublishedService published;

    PublishedRoundsView(PublishedService published, Banners banners, LanguageSwitch languages) {
        super(banners, languages);
        this.published = published;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("publication.public.rounds");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<PublishedRound> rounds = published.rounds();
        show(new PageHeader(
                getTranslation("publication.public.rounds"), getTranslation("publication.public.rounds.purpose")));
        if (rounds.isEmpty()) {
            append(new EmptyState(
                    getTranslation("publication.public.none.title"), getTranslation("publication.public.none.text")));
        }
        rounds.forEach(round -> append(card(round)));
    }

    private Panel card(PublishedRound round) {
        Formats formats = Formats.in(getLocale());
        H2 title = new H2(
                new Anchor(RoundNavigation.published(round.id()), round.title().in(getLocale())));
        Panel card = new Panel();
        card.add(title);
        if (round.demonstration()) {
            card.add(new StatusBadge(getTranslation("publication.public.demonstration"), Tone.WARNING));
        }
        card.add(new Paragraph(getTranslation(
                "publication.public.release", round.release(), formats.dateAndTime(round.releasedAt()))));
        return card;
    }
}
