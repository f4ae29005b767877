package lv.providus.kopskats.trial.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import lv.providus.kopskats.shared.ui.Banner;
import lv.providus.kopskats.trial.TrialOnly;

/** Says on every page that this is a trial with demonstration data. */
@TrialOnly
@org.springframework.stereotype.Component
class TrialBanner implements Banner {

    @Override
    public Component create() {
        UI ui = UI.getCurrent();
        Span title = new Span(ui.getTranslation("trial.banner.title"));
        title.addClassName("kk-banner-title");
        Section banner = new Section(title, new Text(" " + ui.getTranslation("trial.banner.text")));
        banner.add(new Anchor(TrialMailView.PATH, ui.getTranslation("trial.mail.open")));
        banner.addClassName("kk-banner");
        banner.getElement().setAttribute("aria-label", ui.getTranslation("trial.banner.title"));
        return banner;
    }
}
