package lv.providus.kopskats.mail.ui.state;

import com.vaadin.flow.component.Component;
import java.util.Set;

/** What a mail is about, in words. */
public final class MailKindText {

    private static final Set<String> KNOWN =
            Set.of("receipt", "invitation", "reminder", "conversation", "delegation", "test");

    private MailKindText() {}

    /** The words for a kind in the language of a component. */
    public static String of(Component component, String kind) {
        return component.getTranslation("mail.kind." + (KNOWN.contains(kind) ? kind : "other"));
    }
}
