package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;

/** A bordered block of things that belong together. */
public class Panel extends Section {

    public Panel(Component... parts) {
        super(parts);
        addClassName("kk-panel");
    }
}
