package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.Component;

/** A line that stands above every page, sign-in included; modules offer one as a bean. */
public interface Banner {

    /** A new component, in the language of the current UI. */
    Component create();
}
