package lv.providus.kopskats.asking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import lv.providus.kopskats.asking.AskingOutcome;
import lv.providus.kopskats.asking.AskingPreview;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.Notices;

/** Shows exactly who would get a letter, before it is sent. */
class SendDialog extends AskDialog {

    /** The words of the dialog; the confirming button says what it does. */
    record Words(String title, String explanation, String confirm) {}

    SendDialog(Words words, AskingPreview preview, Runnable send) {
        super(
                new AskDialog.Words(
                        words.title(),
                        words.confirm(),
                        com.vaadin.flow.component.UI.getCurrent().getTranslation("shared.cancel")),
                new Div(),
                send);
        setWidth("min(48rem, 100%)");
        add(new Paragraph(words.explanation()), recipients(preview));
    }

    private Component recipients(AskingPreview preview) {
        DataTable table = new DataTable(
                getTranslation("asking.recipients", preview.recipients().size(), preview.municipalities()),
                List.of(
                        DataTable.Column.text(getTranslation("asking.column.municipality")),
                        DataTable.Column.text(getTranslation("asking.column.recipient")),
                        DataTable.Column.text(getTranslation("asking.column.stage"))));
        preview.recipients()
                .forEach(recipient -> table.row(
                        recipient.municipalityName(),
                        recipient.contact().email(),
                        getTranslation("asking.stage." + recipient.stage().name())));
        table.addClassName("kk-recipients");
        return table;
    }

    /** Says what came of sending, and shows the page anew. */
    static void say(Component on, AskingOutcome outcome, Runnable shown) {
        switch (outcome) {
            case AskingOutcome.Sent(int mails, int municipalities) ->
                Notices.success(on.getTranslation("asking.sent", mails, municipalities));
            case AskingOutcome.Nobody() -> Notices.error(on.getTranslation("asking.sent.nobody"));
            case AskingOutcome.SentAlready() -> Notices.error(on.getTranslation("asking.sent.already"));
        }
        shown.run();
    }
}
