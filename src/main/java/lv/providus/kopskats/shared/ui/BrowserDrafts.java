package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.Component;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.DelegationId;

/**
 * What people type and have not saved is kept in their browser, so that it outlives a reload or a server that is away; at
 * sign-out it is taken out. A component that uses this loads {@value #SCRIPT}.
 */
public final class BrowserDrafts {

    /** The script that keeps what is typed. */
    public static final String SCRIPT = "context://scripts/form-journal.js";

    private BrowserDrafts() {}

    /** Under whose name the browser keeps what the person who acts types. */
    public static String owner() {
        return switch (Actors.require()) {
            case Actor.Person person -> person.accountId().toString();
            case Actor.Delegate delegate -> owner(delegate.delegation());
            case Actor.SystemActor system -> throw new IllegalStateException(system.name() + " types nothing");
        };
    }

    /** Under whose name the browser keeps what a colleague without an account types. */
    public static String owner(DelegationId delegation) {
        return "delegation-" + delegation;
    }

    /**
     * Keeps the text of a field from now on, and puts a text into it that was kept before.
     *
     * @param name of the field, the same for the person whenever the same is asked, e.g. {@code decline/3}
     */
    public static void keep(Component field, String name) {
        field.getElement().executeJs("window.kopskatsDrafts.keep(this, $0, $1)", owner(), name);
    }

    /** Forgets the text of a field, because it was sent or given up. */
    public static void forget(Component field, String name) {
        field.getUI().ifPresent(ui -> ui.getPage().executeJs("window.kopskatsDrafts.forget($0, $1)", owner(), name));
    }
}
