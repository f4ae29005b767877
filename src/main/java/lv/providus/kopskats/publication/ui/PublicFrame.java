package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import lv.providus.kopskats.account.AccountNavigation;
import lv.providus.kopskats.account.ui.language.LanguageSwitch;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.ui.Banners;
import lv.providus.kopskats.shared.ui.EmptyState;

/** The frame of pages that everybody may read: name, language, the way to all that is published. */
abstract class PublicFrame extends Div {

    private final Main content = new Main();

    PublicFrame(Banners banners, LanguageSwitch languages) {
        addClassName("kk-public");
        content.addClassName("kk-page");
        Anchor brand = new Anchor(
                RoundNavigation.PUBLISHED,
                new Image("icons/kopskats.svg", ""),
                new Span(getTranslation("publication.public.brand")));
        brand.addClassName("kk-brand");
        Header header = new Header(brand, languages);
        header.addClassName("kk-public-header");
        Footer footer = new Footer(new Anchor(AccountNavigation.signIn(), getTranslation("publication.public.signIn")));
        banners.create().forEach(this::add);
        add(header, content, footer);
    }

    final void show(Component... blocks) {
        content.removeAll();
        content.add(blocks);
    }

    final void append(Component block) {
        content.add(block);
    }

    /** The same for everything that is not published, whatever there is. */
    final void showNotPublished() {
        show(EmptyState.ofPage(
                getTranslation("publication.public.nothing.title"),
                getTranslation("publication.public.nothing.text"),
                new Anchor(RoundNavigation.PUBLISHED, getTranslation("publication.public.all"))));
    }
}
