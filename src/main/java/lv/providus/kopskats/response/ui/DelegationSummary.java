package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import lv.providus.kopskats.response.Delegation;
import lv.providus.kopskats.response.DelegationNavigation;
import lv.providus.kopskats.response.OwnRound;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Tone;

/** On the card of a round: what colleagues have handed in, and how many are still at it; nothing where nothing is entrusted. */
class DelegationSummary extends Composite<Div> {

    DelegationSummary(OwnRound own, List<Delegation> delegations) {
        getContent().addClassName("kk-messages");
        delegations.forEach(delegation -> {
            Instant handedIn = delegation.handedInAt();
            if (handedIn != null) {
                getContent().add(handedIn(own, delegation, handedIn));
            }
        });
        int working = (int) delegations.stream()
                .filter(delegation -> delegation.state().works())
                .count();
        if (working > 0) {
            getContent().add(new Paragraph(getTranslation("delegation.home.working", working)));
        }
        if (!delegations.isEmpty()) {
            getContent()
                    .add(new Anchor(
                            DelegationNavigation.delegations(own.round().id(), own.atvk()),
                            getTranslation("delegation.home.manage")));
        }
        getContent().setVisible(!delegations.isEmpty());
    }

    private Message handedIn(OwnRound own, Delegation delegation, Instant at) {
        String section = delegation.sectionTitle().in(getLocale());
        Anchor review = new Anchor(
                ResponseNavigation.form(own.round().id(), own.atvk()) + "?" + ResponseNavigation.SECTION_PARAMETER + "="
                        + delegation.section(),
                getTranslation("delegation.home.review"));
        review.setAriaLabel(getTranslation("delegation.list.review_section", section));
        return new Message(
                Tone.GOOD,
                getTranslation(
                        "delegation.home.handed_in",
                        delegation.label(),
                        section,
                        Formats.in(getLocale()).dateAndTime(at)),
                review);
    }
}
