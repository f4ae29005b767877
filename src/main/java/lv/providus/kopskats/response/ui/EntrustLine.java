package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import lv.providus.kopskats.response.Delegation;
import lv.providus.kopskats.response.DelegationNavigation;
import lv.providus.kopskats.response.DelegationState;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Tone;

/** At a section of the form: to whom it is entrusted, that it was handed in, and the way to entrust it. */
class EntrustLine extends Composite<Div> {

    private final OwnResponse response;
    private final FormPlace place;

    EntrustLine(OwnResponse response, FormPlace place) {
        this.response = response;
        this.place = place;
        getContent().addClassNames("kk-messages", "kk-entrust");
    }

    /** Shows what is so now; the latest delegation comes first. */
    EntrustLine show(List<Delegation> delegations) {
        getContent().removeAll();
        delegations.stream()
                .filter(delegation -> place.sections().stream()
                        .anyMatch(section -> section.code().equals(delegation.section())))
                .filter(delegation -> delegation.state().works() || delegation.state() == DelegationState.HANDED_IN)
                .forEach(delegation -> getContent().add(message(delegation)));
        if (response.editable()) {
            getContent().add(link());
        }
        return this;
    }

    private Message message(Delegation delegation) {
        return delegation.handedInAt() == null
                ? new Message(
                        Tone.NEUTRAL,
                        getTranslation(
                                "delegation.section.open",
                                delegation.label(),
                                getTranslation(
                                        "delegation.state." + delegation.state().name())))
                : new Message(
                        Tone.GOOD,
                        getTranslation(
                                "delegation.section.handed_in",
                                delegation.label(),
                                Formats.in(getLocale()).dateAndTime(delegation.handedInAt())));
    }

    private Anchor link() {
        return place.all()
                ? new Anchor(
                        DelegationNavigation.delegations(response.round().id(), response.atvk()),
                        getTranslation("delegation.entrust_some"))
                : new Anchor(
                        DelegationNavigation.delegations(
                                response.round().id(),
                                response.atvk(),
                                place.sections().getFirst().code()),
                        getTranslation("delegation.entrust_section"));
    }
}
