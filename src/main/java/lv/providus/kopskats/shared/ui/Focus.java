package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.Component;

/** Where the keyboard goes on. */
public final class Focus {

    private Focus() {}

    /** Leads the keyboard to what is read and not operated, such as a heading or a message. */
    public static void leadTo(Component read) {
        read.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }
}
