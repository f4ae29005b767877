package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;

/** A state as icon and word. */
public class StatusBadge extends Span {

    public StatusBadge(String text, Tone tone) {
        addClassNames("kk-badge", "kk-badge-" + tone.suffix());
        Icon icon = tone.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(text));
    }
}
