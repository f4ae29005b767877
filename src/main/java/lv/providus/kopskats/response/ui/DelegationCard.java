package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import lv.providus.kopskats.response.Delegation;
import lv.providus.kopskats.response.DelegationState;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** One entrusted section: to whom, how far it is, and what can be done about it. */
class DelegationCard extends Panel {

    private final Delegation delegation;
    private final String section;
    private final Div actions = new Div();

    DelegationCard(Delegation delegation, String section, String sectionAddress) {
        this.delegation = delegation;
        this.section = section;
        addClassName("kk-delegation");
        Div head = new Div(new H3(delegation.label() + " – " + section), badge(this, delegation.state()));
        head.addClassName("kk-delegation-head");
        actions.addClassName("kk-delegation-actions");
        Anchor review = new Anchor(sectionAddress, getTranslation("delegation.list.review"));
        review.setAriaLabel(getTranslation("delegation.list.review_section", section));
        actions.add(review);
        add(head, facts(), actions);
    }

    /** The state as icon and word. */
    static StatusBadge badge(Component place, DelegationState state) {
        return new StatusBadge(place.getTranslation("delegation.state." + state.name()), toneOf(state));
    }

    private static Tone toneOf(DelegationState state) {
        return switch (state) {
            case SENT, OPENED, REVOKED -> Tone.NEUTRAL;
            case WORKING -> Tone.ACCENT;
            case HANDED_IN -> Tone.GOOD;
            case EXPIRED -> Tone.WARNING;
        };
    }

    private UnorderedList facts() {
        UnorderedList facts = new UnorderedList(new ListItem(
                getTranslation("delegation.list.made", delegation.entrustedBy(), moment(delegation.createdAt()))));
        facts.addClassNames("kk-delegation-facts", "kk-quiet");
        if (delegation.email() != null) {
            facts.add(new ListItem(getTranslation("delegation.list.sent_to", delegation.email())));
        }
        if (delegation.state().works()) {
            facts.add(new ListItem(getTranslation(
                    "delegation.list.ends", Formats.in(getLocale()).deadline(delegation.endsAt()))));
        }
        add(facts, "delegation.list.opened", delegation.openedAt());
        add(facts, "delegation.list.answered", delegation.answeredAt());
        add(facts, "delegation.list.handed_in", delegation.handedInAt());
        return facts;
    }

    private void add(UnorderedList facts, String key, @Nullable Instant at) {
        if (at != null) {
            facts.add(new ListItem(getTranslation(key, moment(at))));
        }
    }

    private String moment(Instant at) {
        return Formats.in(getLocale()).dateAndTime(at);
    }

    /** Offers what can be done as long as it works. */
    void offer(Runnable renew, Runnable revoke) {
        if (delegation.state().works()) {
            actions.add(
                    button(
                            getTranslation(
                                    delegation.email() == null ? "delegation.list.renew" : "delegation.list.remind"),
                            renew),
                    button(getTranslation("delegation.list.revoke"), revoke));
        }
    }

    private Button button(String text, Runnable action) {
        Button button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("delegation.list.of", text, delegation.label(), section));
        return button;
    }
}
