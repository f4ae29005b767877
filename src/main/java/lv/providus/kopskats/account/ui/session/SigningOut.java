package lv.providus.kopskats.account.ui.session;

import com.vaadin.flow.component.Component;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.BrowserDrafts;

/** Takes what is not saved out of this browser, which others may use, before somebody leaves; not without asking. */
final class SigningOut {

    private SigningOut() {}

    /**
     * Asks where something is not saved, else leaves at once.
     *
     * @param place a component of the page that loads the script of the drafts
     */
    static void ask(Component place, Runnable leave) {
        String owner = BrowserDrafts.owner();
        place.getElement()
                .executeJs("return window.kopskatsJournal.count($0)", owner)
                .then(Integer.class, unsaved -> {
                    if (unsaved == 0) {
                        leave.run();
                    } else {
                        askBefore(
                                place,
                                unsaved,
                                () -> place.getElement()
                                        .executeJs("window.kopskatsJournal.clear($0)", owner)
                                        .then(cleared -> leave.run()));
                    }
                });
    }

    private static void askBefore(Component place, int unsaved, Runnable leave) {
        new AskDialog(
                        new AskDialog.Words(
                                place.getTranslation("account.sign_out.unsaved.title"),
                                place.getTranslation("account.sign_out.unsaved.leave"),
                                place.getTranslation("account.sign_out.unsaved.stay")),
                        place.getTranslation("account.sign_out.unsaved.text", unsaved),
                        leave)
                .open();
    }
}
